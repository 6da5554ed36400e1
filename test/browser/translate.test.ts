import { describe, expect, it } from 'vitest';
import { english } from '../../src/browser/strings.ts';
import { createTranslate } from '../../src/browser/translate.ts';

describe('the voice of the panels', () => {
  it('speaks English where nothing else is given', () => {
    expect(createTranslate(undefined, 'en')('covers', { covered: 6, count: 8 })).toBe('Covers 6 of 8 messages');
  });

  it('takes strings under known keys, and nothing else', () => {
    const t = createTranslate({ summary: 'Résumé', state: 7, constructor: 'x', nonsense: 'y' }, 'fr');
    expect([t('summary'), t('state')]).toEqual(['Résumé', 'Current state']);
  });

  it.each([null, 7, 'text', [], { summary: null }])('is not confused by %j instead of words', (overrides) => {
    expect(createTranslate(overrides, 'en')('summary')).toBe('Summary');
  });

  it('chooses the plural form of the language', () => {
    const words = { 'new.one': '{count} nowa', 'new.few': '{count} nowe', 'new.other': '{count} nowych' };
    const t = createTranslate(words, 'pl');
    expect([1, 3, 5].map((count) => t('new', { count }))).toEqual(['1 nowa', '3 nowe', '5 nowych']);
  });

  it('does without plural forms in a language the browser does not know', () => {
    expect(createTranslate({ 'new.one': '1', 'new.other': '{count}!' }, 'not a tag')('new', { count: 1 })).toBe('1!');
  });

  it('leaves a placeholder without a value, and reads none in a value', () => {
    const t = createTranslate({ showEntry: '{number} {other}' }, 'en');
    expect(t('showEntry', { number: '{count}' })).toBe('{count} {other}');
  });

  it('has a word for everything', () => {
    for (const [key, value] of Object.entries(english)) expect(value, key).not.toBe('');
  });
});
