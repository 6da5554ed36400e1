/** Words that tell what a sentence does, by language of the page. */
export type Cue = Readonly<Record<string, RegExp>>;

/** Finds the beginning of any of `sources`, at the beginning of a word where the language has spaces. */
export function cueOf(sources: Readonly<Record<string, string>>): Cue {
  return Object.fromEntries(
    Object.entries(sources).map(([language, source]) => {
      const hasSpaces = language !== 'ja' && language !== 'zh';
      return [language, new RegExp(`${hasSpaces ? '(?<![\\p{L}\\p{N}])' : ''}(?:${source})`, 'iu')];
    }),
  );
}

/** Vowel signs, which people write or leave away. */
const arabicMarks = /[\u064b-\u0652\u0670]/g;

/** True when `text`, which is in `language`, has the cue; where the language is not known, that of any language. */
export function hasCue(cue: Cue, text: string, language: string | null): boolean {
  const own = language === null ? undefined : cue[language];
  const plain = text.replace(arabicMarks, '');
  return own === undefined ? Object.values(cue).some((pattern) => pattern.test(plain)) : own.test(plain);
}
