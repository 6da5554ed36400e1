/** A backslash before ASCII punctuation makes it plain text. */
export const escapePattern = /^\\[!-/:-@[-`{-~]/;

/** What stands between two equal runs of backticks. */
interface CodeSpan {
  code: string;
  /** The index after the second run. */
  end: number;
}

/** The spans by the index of their first backtick. */
export type CodeSpans = Map<number, CodeSpan>;

/** Finds the spans that may start at each run: a run ends at the next one of its length, whatever stands between. */
export function codeSpans(source: string): CodeSpans {
  const spans: CodeSpans = new Map();
  const lastOfLength = new Map<number, number>();
  for (const { index, 0: run } of source.matchAll(/`+/g)) {
    const opening = lastOfLength.get(run.length);
    if (opening !== undefined) {
      spans.set(opening, { code: source.slice(opening + run.length, index), end: index + run.length });
    }
    lastOfLength.set(run.length, index);
  }
  return spans;
}
