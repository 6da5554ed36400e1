import type { StringKey } from '../contract/strings.ts';

/** Says `key` with `values` filled in; a value named `count` chooses the plural form. */
export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

/**
 * Makes the panels' voice for one language from the `strings` of the mount. What is no text there is ignored, and a key
 * without a text is said itself.
 */
export function createTranslate(strings: unknown, language: string): Translate {
  const word = (key: string) => {
    const found = Object(strings)[key];
    return typeof found === 'string' ? found : null;
  };
  return (key, values) => {
    const other = word(`${key}.other`);
    // The first use of plural rules costs the browser a millisecond or more: only languages that need them pay.
    const plural = other && (word(`${key}.${pluralForm(language, Number(values?.count))}`) ?? other);
    const sentence = plural ?? word(key) ?? key.replaceAll('_', ' ');
    return sentence.replace(/\{(\w+)\}/g, (placeholder, name) => String(values?.[name] ?? placeholder));
  };
}

function pluralForm(language: string, count: number): string {
  try {
    return new Intl.PluralRules(language).select(count);
  } catch {
    return 'other'; // a language tag the browser refuses
  }
}
