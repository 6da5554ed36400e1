import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { bodySchemas } from '../../src/build/php-schema.ts';
import type { Incoming } from '../../src/demo/http/exchange.ts';
import { readJsonBody } from '../../src/demo/http/json-body.ts';
import type { FuzzBody } from './bodies.ts';

/**
 * In what the shim and the stand-in, which asks the zod schemas, disagree about a body; null when in nothing. Both are
 * written apart from each other, so each is the other's judge.
 */
export async function disagreement(body: FuzzBody): Promise<string | null> {
  const schema: z.ZodType = bodySchemas[body.shape];
  const { value, refusal } = await readJsonBody(incoming(body), schema);
  const theirs = refusal === null ? null : JSON.parse(String(refusal.body));
  if ((theirs?.status ?? 200) !== body.status || (theirs?.code ?? null) !== body.code) {
    return `the shim answers ${body.status} ${body.code}, the schemas ${theirs?.status ?? 200} ${theirs?.code ?? null}`;
  }
  if (theirs === null) return isDeepStrictEqual(body.value, value) ? null : 'what was taken differs';
  const named = (errors: FuzzBody['errors'] = []) => errors.map(({ pointer, rule }) => `${pointer} ${rule}`).sort();
  const [ours, others] = [named(body.errors), named(theirs.errors)];
  return isDeepStrictEqual(ours, others) ? null : `the shim names ${ours.join(', ')}; the schemas ${others.join(', ')}`;
}

function incoming({ type, bytes }: FuzzBody): Incoming {
  return {
    method: 'POST',
    path: '',
    query: new URLSearchParams(),
    headers: { 'content-type': type },
    readBody: async (maxBytes) => (bytes.length > maxBytes ? 'too_large' : bytes),
  };
}
