/**
 * Languages of the stand-in, by how an address asks for them: the tags that osTicket puts into `<html lang>` for its own
 * language packs (include/staff/header.inc.php:12).
 */
export const pageLanguages = {
  en: 'en-US',
  de: 'de',
  fr: 'fr',
  es: 'es-ES',
  'pt-BR': 'pt-BR',
  it: 'it',
  nl: 'nl',
  pl: 'pl',
  tr: 'tr',
  ar: 'ar',
  ja: 'ja',
  'zh-CN': 'zh-CN',
} as const;

export type LanguageName = keyof typeof pageLanguages;
export type PageLanguage = (typeof pageLanguages)[LanguageName];

/** Each language in its own words, for the picker. */
export const languageTitles: Record<LanguageName, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  it: 'Italiano',
  nl: 'Nederlands',
  pl: 'Polski',
  tr: 'Türkçe',
  ar: 'العربية',
  ja: '日本語',
  'zh-CN': '简体中文',
};

export const languageNames = Object.keys(pageLanguages) as LanguageName[];

export function isRightToLeft(language: PageLanguage): boolean {
  return language === 'ar';
}
