/** A backslash before ASCII punctuation makes it plain text. */
export const escapePattern = /^\\[!-/:-@[-`{-~]/;

/** What stands between two equal runs of backticks. */
interface CodeSpan {
  from: number;
  to: number;
  /** The index after the second run. */
  end: number;
}

/** The spans by the index of their first backtick. */
export type CodeSpans = Map<number, CodeSpan>;

/** Finds the spans that may start at each run: a run ends at the next one of its length, whatever stands between. */
export function codeSpans(source: string): CodeSpans {
  const spans: CodeSpans = new Map();
  const nextOfLength = new Map<number, number>();
  for (const { index, 0: run } of Array.from(source.matchAll(/`+/g)).reverse()) {
    const to = nextOfLength.get(run.length);
    if (to !== undefined) spans.set(index, { from: index + run.length, to, end: to + run.length });
    nextOfLength.set(run.length, index);
  }
  return spans;
}
