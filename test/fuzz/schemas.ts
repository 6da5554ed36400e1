import type { z } from 'zod';
import { ackRequest, extendRequest, leaseRequest, releaseRequest } from '../../src/contract/queue.ts';
import { revocation } from '../../src/contract/revocation.ts';
import { outcomeRequest, ratingRequest, refreshRequest } from '../../src/contract/staff-actions.ts';
import { writeBack } from '../../src/contract/write-back.ts';

/** Every body that a route takes, by the name of the file that the shim reads its schema from. */
export const bodySchemas = {
  ack: ackRequest,
  extend: extendRequest,
  lease: leaseRequest,
  outcome: outcomeRequest,
  rating: ratingRequest,
  refresh: refreshRequest,
  release: releaseRequest,
  revocation,
  'write-back': writeBack,
} satisfies Record<string, z.ZodType>;

export type BodyShape = keyof typeof bodySchemas;
