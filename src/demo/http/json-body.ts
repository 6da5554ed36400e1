import type { z } from 'zod';
import { limits } from '../../contract/limits.ts';
import { validationErrors } from '../machine/validation-errors.ts';
import { problemAnswer } from './answers.ts';
import type { Answer, Incoming } from './exchange.ts';
import { parseStrictJson } from './strict-json.ts';

/** Either what was sent, or the answer that says what is wrong with it. */
export type JsonBody<Value> = { value: Value; refusal: null } | { value: null; refusal: Answer };

/** Reads the JSON body of a request as `schema` has it. What is too large is not parsed, what is no JSON is not checked. */
export async function readJsonBody<Schema extends z.ZodType>(
  incoming: Incoming,
  schema: Schema,
): Promise<JsonBody<z.output<Schema>>> {
  if (!isPlainJson(incoming)) return refused(problemAnswer('unsupported_media_type'));
  const bytes = await incoming.readBody(limits.bodyBytes);
  if (bytes === 'too_large') return refused(problemAnswer('too_large'));
  const json = parseStrictJson(bytes, limits.jsonDepth);
  if (!json) return refused(problemAnswer('malformed_json'));
  if (typeof json.value !== 'object' || json.value === null || Array.isArray(json.value)) {
    return refused(problemAnswer('bad_request'));
  }
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { value: parsed.data, refusal: null };
  return refused(problemAnswer('validation', { errors: validationErrors(parsed.error, json.value) }));
}

/** JSON in UTF-8 and nothing around it: a compressed body could be a thousand times its size. */
function isPlainJson({ headers }: Incoming): boolean {
  const isJson = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(headers['content-type'] ?? '');
  return isJson && (headers['content-encoding'] ?? 'identity') === 'identity';
}

function refused(refusal: Answer): { value: null; refusal: Answer } {
  return { value: null, refusal };
}
