import { z } from 'zod';
import { limits } from './limits.ts';

/** The stable codes of error answers (RFC 9457 problem details). Match these, never titles. */
export const problemCode = z.enum([
  'malformed_json',
  'bad_request',
  'unauthorized',
  'insufficient_scope',
  'forbidden',
  'not_found',
  'method_not_allowed',
  'lease_lost',
  'too_large',
  'unsupported_media_type',
  'validation',
  'too_many_requests',
  'unavailable',
  'internal',
]);
export type ProblemCode = z.output<typeof problemCode>;

/** An error answer. `errors` comes with `validation` only: where (JSON Pointer, RFC 6901) and which rule. */
export const problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int().min(400).max(599),
  code: problemCode,
  errors: z
    .array(z.strictObject({ pointer: z.string(), rule: z.string() }))
    .max(limits.validationErrors)
    .optional(),
});
export type Problem = z.output<typeof problem>;
