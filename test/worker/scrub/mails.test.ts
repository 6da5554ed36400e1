import { describe, expect, it } from 'vitest';
import { measureMails, readMails } from './measure-mails.ts';

describe('mails of our own, in the languages of the page', () => {
  const mails = readMails('mails');
  const results = measureMails(mails);
  const of = (kind: string) => {
    const result = results.find((one) => one.kind === kind);
    if (result === undefined) throw new Error(`no ${kind}`);
    return result;
  };

  it('are five and more in each of twelve languages', () => {
    const languages = [...new Set(mails.map(({ language }) => language))];
    expect(languages).toHaveLength(12);
    for (const one of languages)
      expect(mails.filter(({ language }) => language === one).length).toBeGreaterThanOrEqual(5);
  });

  // An IBAN with wrong check digits and an extension of four digits are in there on purpose: they stay.
  it.each([
    ['EMAIL', 1],
    ['CARD', 1],
    ['IP', 1],
    ['SSN', 1],
    ['ID', 1],
    ['SECRET', 1],
    ['URL', 1],
    ['PASSWORD', 1],
    ['BIRTHDATE', 1],
    ['PHONE', 0.97],
    ['IBAN', 0.9],
    ['PERSON', 0.85],
    ['ADDRESS', 0.85],
  ])('%s: at least %d of the values are gone as a whole', (kind, least) => {
    const { masked, values, misses } = of(kind);
    expect(masked / values, misses.join('\n')).toBeGreaterThanOrEqual(least);
  });

  it('lose next to nothing that is no personal data', () => {
    const wrong = results.reduce((sum, one) => sum + one.wrong, 0);
    const right = results.reduce((sum, one) => sum + one.masked, 0);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.98);
  });
});
