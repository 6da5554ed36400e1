import { isPageData } from 'virtual:check-page-data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageData } from '../../../src/contract/page-data.ts';
import { fixtures } from '../../contract/fixtures.ts';
import { arbitraryPageData, mutated } from './arbitrary-page-data.ts';

const zodAccepts = (value: unknown) => pageData.safeParse(value).success;

describe('the checker of the page data', () => {
  it.each(fixtures('page-data', 'valid'))('accepts the example $name, as zod does', ({ value }) => {
    expect(pageData.safeParse(value).error?.issues ?? []).toEqual([]);
    expect(isPageData(value)).toBe(true);
  });

  it.each(fixtures('page-data', 'invalid'))('refuses the example $name, as zod does', ({ value }) => {
    expect(zodAccepts(value)).toBe(false);
    expect(isPageData(value)).toBe(false);
  });

  it('refuses a lone surrogate, as zod does', () => {
    for (const { value } of fixtures('page-data', 'valid').filter((one) => one.name === 'full')) {
      const copy = structuredClone(value) as { summary: { gist: string } };
      copy.summary.gist = 'a\ud800b';
      expect([zodAccepts(copy), isPageData(copy)]).toEqual([false, false]);
    }
  });

  it('accepts all valid data', () => {
    fc.assert(
      fc.property(arbitraryPageData, (value) => {
        expect([zodAccepts(value), isPageData(value)]).toEqual([true, true]);
      }),
      { numRuns: 300 },
    );
  });

  it('agrees with zod on data with one thing changed', () => {
    let refused = 0;
    fc.assert(
      fc.property(mutated(arbitraryPageData), (value) => {
        const accepted = zodAccepts(value);
        if (!accepted) refused += 1;
        expect(isPageData(value)).toBe(accepted);
      }),
      { numRuns: 3_000 },
    );
    expect(refused).toBeGreaterThan(1_000);
  });

  it('agrees with zod on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isPageData(value)).toBe(zodAccepts(value));
      }),
      { numRuns: 1_000 },
    );
  });
});
