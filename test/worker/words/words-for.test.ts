import { describe, expect, it } from 'vitest';
import { en } from '../../../src/worker/words/en.ts';
import { wordsByLanguage, wordsFor } from '../../../src/worker/words/words-for.ts';

const valuesIn = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([one]) => one).sort();

describe.each(Object.entries(wordsByLanguage))('the words in %s', (language, words) => {
  it('have the same values to fill in as the English ones', () => {
    for (const [key, sentence] of Object.entries(en)) {
      expect([key, valuesIn(words[key as keyof typeof en])]).toEqual([key, valuesIn(sentence)]);
    }
  });

  it('are not the English ones', () => {
    if (language === 'en') return;
    const same = Object.entries(en).filter(([key, sentence]) => words[key as keyof typeof en] === sentence);
    expect(same).toEqual([]);
  });
});

it('a language without words of its own is answered in English, one with a region in its own', () => {
  expect(wordsFor('fi')).toBe(en);
  expect(wordsFor('pt-BR')).toBe(wordsByLanguage['pt']);
});
