import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, isMostlyThere, wordsOf } from '../../../src/browser/host/find-words.ts';

/** The text of a stretch, from place to place. */
function textOf(texts: string[], stretch: ReturnType<typeof findWords>): string | null {
  if (!stretch) return null;
  const { start, end } = stretch;
  if (start.part === end.part) return (texts[start.part] ?? '').slice(start.offset, end.offset);
  return [
    (texts[start.part] ?? '').slice(start.offset),
    ...texts.slice(start.part + 1, end.part),
    (texts[end.part] ?? '').slice(0, end.offset),
  ].join('|');
}

describe('findWords', () => {
  it('finds words however they are wrapped, and across several texts', () => {
    const texts = ['Hello  crate', '\n 7 is', ' here, bye'];
    expect(textOf(texts, findWords(texts, 'crate7ishere', 0))).toBe('crate|\n 7 is| here');
  });

  it('sees through the invisible characters that Redactor leaves', () => {
    const texts = ['a\uFEFFb', '\u00A0c'];
    expect(textOf(texts, findWords(texts, 'abc', 0))).toBe('a\uFEFFb|\u00A0c');
  });

  it('takes the place nearest to where the words once stood', () => {
    const texts = ['same other same'];
    expect(findWords(texts, 'same', 0)?.start.offset).toBe(0);
    expect(findWords(texts, 'same', 9)?.start.offset).toBe(11);
  });

  it('answers null when a word has been changed, and for no words at all', () => {
    expect(findWords(['one two three'], 'onethree', 0)).toBe(null);
    expect(findWords(['one'], '', 0)).toBe(null);
    expect(findWords([], 'one', 0)).toBe(null);
  });

  it('covers exactly the words asked for, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\uFEFF', 'é', '😀') });
    fc.assert(
      fc.property(fc.array(text), text, fc.array(text), (before, words, after) => {
        const texts = [...before, words, ...after];
        const stretch = findWords(texts, wordsOf(words), wordsOf(before.join('')).length);
        if (wordsOf(words) === '') expect(stretch).toBe(null);
        else expect(wordsOf((textOf(texts, stretch) ?? '').replaceAll('|', ''))).toBe(wordsOf(words));
      }),
    );
  });
});

describe('isMostlyThere', () => {
  it('tells an edited text from one that is gone', () => {
    expect(isMostlyThere('crate seven left Oslo', 'crate eight left Oslo today')).toBe(true);
    expect(isMostlyThere('crate seven left Oslo', 'nothing of the kind')).toBe(false);
    expect(isMostlyThere('ok', 'ok then')).toBe(true);
  });
});
