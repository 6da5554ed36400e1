/** A text without what a person cannot see, and what that said. */
export interface VisibleText {
  readonly text: string;
  /** What tag characters spelled (U+E0020 to U+E007E are ASCII that draws nothing). */
  readonly hidden: string;
  /** True when something was there to make the text read otherwise than it looks. */
  readonly isDisguised: boolean;
}

/** Controls but tab and line end, everything Unicode calls ignorable but emoji's selectors, marks, non-characters. */
const invisible = /(?:(?!\t|\n|\ufe0e|\ufe0f)[\p{Cc}\p{DI}\p{NChar}\ufff9-\ufffb])+/gu;
/** Joiners are spelling in Persian and Indic scripts and glue in emoji; between Latin letters they only hide. */
const joiner = /^[\u200c\u200d]$/;
const lastLatin = '\u02ff';
/** Overrides show text in another order than it is read; marks and isolates are ordinary in Arabic and Hebrew. */
const override = /[\u202d\u202e]/;
const tag = /[\u{e0020}-\u{e007e}]/gu;
/** England, Scotland and Wales: a black flag, tags, and the tag that ends them (UTS 51, ED-14a). */
const flag = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/gu;
/** So many zero-width characters that they may carry a message. */
const smuggling = /(?:[\u200b-\u200d\u2060-\u2064\ufeff]\s*){8}|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{4}/u;

/** `text` as it can be seen, with line ends as "\n". Linear. */
export function visibleCharacters(text: string): VisibleText {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(flag, '\u{1f3f4}');
  const hidden = Array.from(lines.matchAll(tag), ([character]) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0xe0020) - 0xe0000),
  ).join('');
  const visible = lines
    .replace(invisible, (run: string, index: number, all: string) => {
      const isSpelling =
        joiner.test(run) && all.charAt(index - 1) > lastLatin && all.charAt(index + run.length) > lastLatin;
      return isSpelling ? run : '';
    })
    .toWellFormed();
  return { text: visible, hidden, isDisguised: hidden !== '' || override.test(lines) || smuggling.test(lines) };
}
