/**
 * Characters that draw nothing or turn the reading direction: controls but tab and newline, everything Unicode calls
 * ignorable (zero width, bidi, tags, fillers) but the two selectors of emoji, interlinear marks, non-characters. With
 * them a text can say one thing to a person and another to a machine (Trojan Source, CVE-2021-42574; tag smuggling).
 */
const invisible = /(?:(?!\t|\n|\ufe0e|\ufe0f)[\p{Cc}\p{DI}\p{NChar}\ufff9-\ufffb])+/gu;

/** Joiners are spelling in Persian and Indic scripts and glue in emoji; between Latin letters they only hide. */
const joiner = /^[\u200c\u200d]$/;
const lastLatin = '\u02ff';

/** `text` without the characters a reader cannot see. */
export function visibleText(text: string): string {
  // Most texts are plain, and the classes above are slow to look through.
  if (!/[^\t\n -~]/.test(text)) return text;
  return text.replace(invisible, (run, index: number) => {
    const isSpelling = joiner.test(run) && text.charAt(index - 1) > lastLatin && text.charAt(index + 1) > lastLatin;
    return isSpelling ? run : '';
  });
}
