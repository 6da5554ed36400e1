/** A backslash before ASCII punctuation makes it plain text. */
export const escapePattern = /^\\[!-/:-@[-`{-~]/;

/** What stands between two equal runs of backticks, by the index of the first; `end` is the index after the second. */
export type CodeSpans = Map<number, { code: string; end: number }>;

/** Finds the spans that may start at each run: a run ends at the next one of its length, whatever stands between. */
export function codeSpans(source: string): CodeSpans {
  const spans: CodeSpans = new Map();
  const nextOfLength = new Map<number, number>();
  for (const { index, 0: run } of Array.from(source.matchAll(/`+/g)).reverse()) {
    const next = nextOfLength.get(run.length);
    if (next !== undefined) {
      const code = source.slice(index + run.length, next);
      spans.set(index, { code: code.trim() || code, end: next + run.length });
    }
    nextOfLength.set(run.length, index);
  }
  return spans;
}
