import { kinds, type Span } from './kinds.ts';

const rank = new Map(kinds.map((kind, index) => [kind, index]));
const rankOf = (span: Span) => rank.get(span.kind) ?? kinds.length;

/**
 * Spans in order and apart. Those that overlap become one that covers them all, of the first kind in `kinds`: nothing that a
 * detector found stays readable because another found a part of it.
 */
export function mergeSpans<T extends Span>(spans: readonly T[]): T[] {
  const sorted = spans.filter(({ start, end }) => start < end).sort((one, other) => one.start - other.start);
  const merged: T[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) {
      merged.push(span);
      continue;
    }
    const first = rankOf(span) < rankOf(last) ? span : last;
    merged[merged.length - 1] = { ...first, start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}
