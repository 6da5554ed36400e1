/**
 * Characters that draw nothing or turn the reading direction: controls but tab and newline, everything Unicode calls
 * ignorable (zero width, bidi, tags, fillers) but the two selectors of emoji, interlinear marks, non-characters. With
 * them a text can say one thing to a person and another to a machine (Trojan Source, CVE-2021-42574; tag smuggling).
 */
const invisible = /(?:(?!\t|\n|\ufe0e|\ufe0f)[\p{Cc}\p{DI}\p{NChar}\ufff9-\ufffb])+/gu;

/** Joiners are spelling in Persian and Indic scripts and glue in emoji; between Latin letters they only hide. */
const joiner = /^[\u200c\u200d]$/;
const lastLatin = '\u02ff';

/**
 * What may hold such a character, also as an escape of JSON. Most texts do not, and the classes above cost the browser
 * milliseconds when they are first used.
 */
export const suspect = /[^\t\n -~\xa0-\xac\xae-\u02ff\u2010-\u2027]|\\[bfru]/;

/** `text` without the characters a reader cannot see. */
export function visibleText(text: string): string {
  if (!suspect.test(text)) return text;
  return text.replace(invisible, (run, index: number) => {
    const isSpelling = joiner.test(run) && text.charAt(index - 1) > lastLatin && text.charAt(index + 1) > lastLatin;
    return isSpelling ? run : '';
  });
}
