import { z } from 'zod';
import { candidatesRequest } from '../contract/candidates.ts';
import { answersWriteBack, questionRequest } from '../contract/kinds/questions.ts';
import { ackRequest, extendRequest, leaseRequest, releaseRequest } from '../contract/queue.ts';
import { revocation } from '../contract/revocation.ts';
import { outcomeRequest, ratingRequest, refreshRequest } from '../contract/staff-actions.ts';
import { writeBack } from '../contract/write-back.ts';

/** The bodies that the shim is sent, by the name of the file it reads their JSON Schema from. */
export const bodySchemas = {
  ack: ackRequest,
  candidates: candidatesRequest,
  answers: answersWriteBack,
  extend: extendRequest,
  lease: leaseRequest,
  outcome: outcomeRequest,
  question: questionRequest,
  rating: ratingRequest,
  refresh: refreshRequest,
  release: releaseRequest,
  revocation,
  'write-back': writeBack,
} satisfies Record<string, z.ZodType>;

/** Name of one of them. */
export type BodyShape = keyof typeof bodySchemas;

/**
 * The JSON Schemas (2020-12) the shim checks bodies with, as texts by path, made from the zod schemas, so that PHP and
 * TypeScript check one shape. Rules that JSON Schema cannot say (`uniqueIds`, `maxSummaryChars`, real calendar days)
 * stand in the shim by hand and are held to the same fixtures.
 */
export function phpSchemas(): Map<string, string> {
  const files = Object.entries(bodySchemas).map(([name, schema]): [string, string] => [
    `php-shim/lib/Fai/Api/Schema/${name}.json`,
    `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 1)}\n`,
  ]);
  return new Map(files);
}
