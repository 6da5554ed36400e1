import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../src/browser/translate.ts';
import { english } from '../../src/contract/strings.ts';

describe('the voice of the panels', () => {
  it('says the words it is given, with their values', () => {
    expect(createTranslate(english, 'en')('covers', { covered: 6, count: 8 })).toBe('Covers 6 of 8 messages');
  });

  it('takes texts as words, and nothing else', () => {
    const t = createTranslate({ Summary: 'Résumé', state: 7, constructor: 'x', nonsense: 'y' }, 'fr');
    expect([t('Summary'), t('state')]).toEqual(['Résumé', 'state']);
  });

  it.each([undefined, null, 7, 'text', [], { Summary: null }])('is not confused by %j instead of words', (strings) => {
    const t = createTranslate(strings, 'en');
    expect([t('Summary'), t('Recommended_responses')]).toEqual(['Summary', 'Recommended responses']);
  });

  it('says a key that has no word as English, never a word that everything inherits', () => {
    const t = createTranslate({}, 'en');
    expect(t('wait_for_customer')).toBe('wait for customer');
    expect(t('constructor' as 'url')).toBe('constructor');
  });

  it('has keys that read like English', () => {
    for (const key of Object.keys(english)) expect(key).toMatch(/^[A-Za-z]+(?:_[a-z]+)*$/);
    for (const key of Object.keys(english)) expect(key).not.toMatch(/[a-z][A-Z]/);
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
    const t = createTranslate({ show_entry: '{number} {other}' }, 'en');
    expect(t('show_entry', { number: '{count}' })).toBe('{count} {other}');
  });

  it('has a word for everything', () => {
    for (const [key, value] of Object.entries(english)) expect(value, key).not.toBe('');
  });
});
