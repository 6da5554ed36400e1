import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexFacts } from '../../../src/worker/facts/fact-index.ts';
import { findFacts } from '../../../src/worker/facts/find-facts.ts';
import { cpuTimeOf } from '../../cpu-time.ts';

const missing = (text: string, ...texts: string[]) => {
  const index = indexFacts(texts);
  return findFacts(text)
    .filter((fact) => !index.has(fact))
    .map(({ text: written }) => written);
};

describe('the same fact, written in another way', () => {
  it.each([
    ['1.234,56 €', 'It costs 1,234.56 EUR.'],
    ['1 234,56 €', 'It costs 1234.56 EUR.'],
    ["CHF 1'234.50", 'CHF 1234.5'],
    ['84.50', '84,50 €'],
    ['١٢٣٤', '1234'],
    ['3 November 2026', 'am 03.11.2026'],
    ['November 3', 'le 3 novembre'],
    ['2026-11-03', '11/03/2026'],
    ['3. November', '3 Kasım'],
    ['11月3日', '2026-11-03'],
    ['3 listopada', '3 de noviembre de 2026'.replace('noviembre', 'novembro')],
    ['+49 30 901820', '(030) 901820'],
    ['https://example.org/a/', 'see www.example.org/a.'],
    ['http://EXAMPLE.org/a', 'https://example.org/a'],
    ['Ana@Example.ORG', 'ana@example.org'],
    ['WV-2024-0371', 'contract wv 2024 0371'],
    ['2:30 pm', 'at 14:30'],
    ['14 Uhr', '14:00'],
    ['“it does not print”', 'She wrote: It does not\nprint!'],
  ])('%s is in: %s', (text, source) => {
    expect(findFacts(text).length).toBeGreaterThan(0);
    expect(missing(text, source)).toEqual([]);
  });
});

describe('another fact', () => {
  it.each([
    ['9999 USD', 'order 99990, 999 USD', '9999'],
    ['84.50 EUR', '845 EUR', '84.50'],
    ['4 November', '3 November 2026', '4 November'],
    ['3 November 2025', '3 November 2026', '3 November 2025'],
    ['https://evil.test/login', 'https://example.org/login', 'https://evil.test/login'],
    ['bob@example.org', 'ana@example.org', 'bob@example.org'],
    ['+49 30 901821', '+49 30 901820', '+49 30 901821'],
    ['WV-2024-0372', 'WV-2024-0371', 'WV-2024-0372'],
    ['15:30', '14:30', '15:30'],
    ['5 %', '7 %', '5'],
    ['“we will refund everything”', 'we will look at everything', '“we will refund everything”'],
  ])('%s is not in: %s', (text, source, fact) => {
    expect(missing(text, source)).toEqual([fact]);
  });
});

it('a text is found in itself, whatever it says', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('3.11.', '1.234,5', '+49 30 1', 'a@b.co', ' "', '”', 'E-5', '12:30', '月'),
        ),
        { maxLength: 20 },
      ),
      (parts) => {
        const text = parts.join('');
        expect(missing(text, text)).toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
});

it.each([
  ['digits', '1'],
  ['groups', '1.234 '],
  ['phones', '+1 23 '],
  ['codes', 'A1-'],
  ['hosts', 'a.b.'],
  ['quotes', '“a b c'],
  ['dates', '1. mar '],
  ['mails', 'a.b@c-'],
  ['open quotes', '"'],
])('ten times as many %s take about ten times as long', async (_name, unit) => {
  const timeOf = (length: number) => {
    const text = unit.repeat(length / unit.length);
    return cpuTimeOf(() => findFacts(text));
  };
  await timeOf(2_000);
  expect(await timeOf(200_000)).toBeLessThan(50 * Math.max(5, await timeOf(20_000)));
});
