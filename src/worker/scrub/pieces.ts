import { foldedView } from './folded-view.ts';
import type { Span } from './kinds.ts';

/** A text in the making: stretches that are still the text's own, and placeholders that stand for the rest. */
export interface Piece {
  readonly text: string;
  readonly isPlaceholder: boolean;
}

/** Stands for a placeholder while a text is looked through: no word, no digit, no space. */
const barrier = '\ufffc';

/** The pieces with every span that `find` gives for their folded view handed to `replace`. */
export function replaceInPieces<T extends Span>(
  pieces: readonly Piece[],
  find: (view: string) => readonly T[],
  replace: (value: string, span: T) => string,
): Piece[] {
  const whole = pieces.map(({ text, isPlaceholder }) => (isPlaceholder ? barrier : text)).join('');
  const view = foldedView(whole);
  const spans = find(view.text).map((span) => ({
    span,
    start: view.startAt(span.start),
    end: view.endAt(span.end - 1),
  }));
  const result: Piece[] = [];
  let next = 0;
  let at = 0;
  for (const piece of pieces) {
    if (piece.isPlaceholder) {
      result.push(piece);
      at += barrier.length;
      continue;
    }
    const end = at + piece.text.length;
    let done = at;
    // A span that reaches over a placeholder is cut there: each side gets a placeholder of its own.
    for (; next < spans.length; next += 1) {
      const one = spans[next];
      if (one === undefined || one.start >= end) break;
      const from = Math.max(one.start, done);
      const to = Math.min(one.end, end);
      const value = whole.slice(from, to);
      if (to > from && /[\p{L}\p{N}\p{S}]|::/u.test(value)) {
        if (from > done) result.push({ text: whole.slice(done, from), isPlaceholder: false });
        result.push({ text: replace(value, one.span), isPlaceholder: true });
        done = to;
      }
      if (one.end > end) break;
    }
    if (done < end) result.push({ text: whole.slice(done, end), isPlaceholder: false });
    at = end;
  }
  return result;
}

/** The text cut at the matches of the first pattern, then of the next; `placeholder` turns each into a piece of its own. */
export function splitAt(text: string, patterns: readonly RegExp[], placeholder: (match: string) => string): Piece[] {
  const [pattern, ...others] = patterns;
  if (text === '') return [];
  if (pattern === undefined) return [{ text, isPlaceholder: false }];
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    for (const piece of splitAt(text.slice(done, match.index), others, placeholder)) pieces.push(piece);
    pieces.push({ text: placeholder(match[0]), isPlaceholder: true });
    done = match.index + match[0].length;
  }
  for (const piece of splitAt(text.slice(done), others, placeholder)) pieces.push(piece);
  return pieces;
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}
