import type { BodyShape } from '../../../src/build/php-schema.ts';
import type { ProblemCode } from '../../../src/contract/problem.ts';
import type { FuzzBody } from '../../fuzz/bodies.ts';

/** How a body must be refused. */
export interface Refusal {
  status: number;
  code: ProblemCode;
}

/**
 * What routes answer to a body that is taken (contract, sections 3 and 4). What a rating or an outcome is about may have
 * been replaced by a write-back in the meantime.
 */
export const takenStatuses: Record<BodyShape, number[]> = {
  ack: [],
  answers: [204],
  candidates: [200],
  extend: [],
  lease: [200],
  outcome: [200, 422],
  question: [200, 429],
  rating: [200, 422],
  refresh: [202, 429],
  release: [],
  revocation: [204],
  'write-back': [200],
};

/**
 * How a body must be refused by a helpdesk on which nothing is leased: for its form as parser and validator say, or, well
 * formed, for what it speaks of: an entry, a lease or a recommendation that is not there. Null when it must be taken.
 */
export function refusalOf(body: FuzzBody, known: { entryId: number; targets: string[] }): Refusal | null {
  if (body.code !== null) return { status: body.status, code: body.code };
  const value = body.value as Record<string, unknown>;
  switch (body.shape) {
    case 'ack':
    case 'extend':
    case 'release':
      return leaseLost;
    case 'outcome':
      return known.targets.includes(String(value.recommendationId)) ? null : notThere;
    case 'rating':
      return ['summary', ...known.targets].includes(String(value.target)) ? null : notThere;
    case 'write-back':
      if (value.basedOnEntryId !== known.entryId) return notThere;
      // Bytes that were changed may have made a year of the next century.
      if (Date.parse(String(value.generatedAt)) > Date.now()) return notThere;
      return value.leaseToken === undefined ? null : leaseLost;
    case 'answers':
      return value.leaseToken === undefined ? null : leaseLost;
    case 'question':
      return /^[\s\p{Z}]*$/u.test(String(value.question)) ? notThere : null;
    default:
      return null;
  }
}

const leaseLost: Refusal = { status: 409, code: 'lease_lost' };
const notThere: Refusal = { status: 422, code: 'validation' };
