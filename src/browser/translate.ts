import { english, type StringKey } from './strings.ts';

/** Says `key` with `values` filled in; a value named `count` chooses the plural form. */
export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

/**
 * Makes the panels' voice for one language. `overrides` comes from the mount: strings under known keys count, all else
 * is ignored, and what is missing is said in English.
 */
export function createTranslate(overrides: unknown, language: string): Translate {
  const words: Record<string, string> = { ...english };
  for (const [key, value] of Object.entries(overrides ?? {})) {
    if (typeof value === 'string' && Object.hasOwn(english, key.replace(/\.\w+$/, ''))) words[key] = value;
  }
  return (key, values = {}) => {
    const isPlural = words[`${key}.other`] !== undefined;
    const form = isPlural ? `${key}.${pluralForm(language, Number(values.count))}` : key;
    const sentence = words[form] ?? words[`${key}.other`] ?? words[key] ?? key;
    return sentence.replace(/\{(\w+)\}/g, (placeholder, name) => String(values[name] ?? placeholder));
  };
}

/** The first use costs the browser a millisecond or more: only languages that need it pay. */
function pluralForm(language: string, count: number): string {
  try {
    return new Intl.PluralRules(language).select(count);
  } catch {
    return 'other'; // a language tag the browser refuses
  }
}
