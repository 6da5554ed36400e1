import { describe, expect, it } from 'vitest';
import { hasVectors, readVectors } from '../../e2e/shared-vectors.ts';
import { measurePii, type PiiVectors, precisionOf, recallOf } from './measure-pii.ts';

const results = hasVectors ? measurePii(readVectors<PiiVectors>('pii')) : [];

/** What the scrubber must reach, by what a miss costs: a leaked card is worse than a name that stays. */
const wantedRecall: Readonly<Record<string, number>> = {
  EMAIL: 0.99,
  IBAN: 0.99,
  CREDIT_CARD: 0.99,
  IP_ADDRESS: 0.99,
  US_SSN: 0.99,
  SECRET: 0.99,
  URL_WITH_SECRET: 0.99,
  MAC_ADDRESS: 0.99,
  PHONE: 0.95,
  PASSWORD: 0.95,
  DATE_OF_BIRTH: 0.95,
  PERSON: 0.85,
  STREET_ADDRESS: 0.75,
};

describe.skipIf(!hasVectors)('on the vectors of personal data', () => {
  it.each(results)('$entity is found, and little else is taken for it', (result) => {
    expect({ misses: result.misses, isEnough: recallOf(result) >= (wantedRecall[result.entity] ?? 1) }).toMatchObject({
      isEnough: true,
    });
    expect({ misses: result.misses, isPrecise: precisionOf(result) >= 0.95 }).toMatchObject({ isPrecise: true });
  });
});
