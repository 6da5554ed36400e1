import { describe, expect, it } from 'vitest';
import { cutAtSentence, cutAtWord } from '../../../src/worker/text/cut.ts';
import { sentencesOf } from '../../../src/worker/text/sentences.ts';
import { cpuTimeOf } from '../../cpu-time.ts';

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    [
      'Am 3. März kam Dr. Weber, z. B. mit Nr. 5. Danach nichts.',
      ['Am 3. März kam Dr. Weber, z. B. mit Nr. 5.', 'Danach nichts.'],
    ],
    ['届きません。いつ届きますか。', ['届きません。', 'いつ届きますか。']],
    ['没有收到！什么时候到？', ['没有收到！', '什么时候到？']],
    ['لم يصل. هل يصل غدا؟ شكرا', ['لم يصل.', 'هل يصل غدا؟', 'شكرا']],
    ['Two things:\n1. the number\n2. the date', ['Two things:', 'the number', 'the date']],
    [
      'A mail program breaks lines after so many characters that the\nsentence goes on in the next. Then it ends.',
      ['A mail program breaks lines after so many characters that the sentence goes on in the next.', 'Then it ends.'],
    ],
    ['Hello\n\n---\n\nBye', ['Hello', 'Bye']],
    ['It costs 3.50 at example.org.', ['It costs 3.50 at example.org.']],
    ['', []],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('a cut', () => {
  it('leaves what fits', () => {
    expect([cutAtSentence('Short.', 10), cutAtWord('Short.', 6)]).toEqual(['Short.', 'Short.']);
  });

  it('ends at a sentence where that keeps half of the text, else at a word', () => {
    expect(cutAtSentence('One two three. Four five six.', 20)).toBe('One two three.');
    expect(cutAtSentence('One. Two three four five six.', 20)).toBe('One. Two three four…');
    expect(cutAtWord('One two, three', 9)).toBe('One two…');
  });

  it('counts characters as people do, and never halves one', () => {
    const flags = '🙂'.repeat(200);
    expect([...cutAtWord(flags, 160)]).toHaveLength(160);
    expect(cutAtWord(flags, 160).isWellFormed()).toBe(true);
    expect([...cutAtSentence('あ'.repeat(700), 600)]).toHaveLength(600);
  });
});

it.each(['.', '."', 'a.', '1. ', 'a '.repeat(30).concat('\n'), '。', 'word, '])(
  'ten times as many %j take about ten times as long',
  async (unit) => {
    const timeOf = (length: number) => {
      const text = `${unit.repeat(length / unit.length)}x`;
      return cpuTimeOf(() => sentencesOf(text));
    };
    await timeOf(2_000);
    expect(await timeOf(500_000)).toBeLessThan(50 * Math.max(5, await timeOf(50_000)));
  },
);
