import { problemAnswer } from '../http/answers.ts';
import type { Answer, Incoming } from '../http/exchange.ts';
import type { World } from '../world.ts';
import { verifyToken } from './verify-token.ts';

/** The scopes of the request's token. Null for whatever is wrong with it: the caller must not be able to tell. */
export async function grantedScopes(
  { headers }: Incoming,
  { tokenPolicy }: Pick<World, 'tokenPolicy'>,
): Promise<ReadonlySet<string> | null> {
  const token = /^Bearer +([A-Za-z0-9._-]+)$/i.exec(headers.authorization ?? '')?.[1];
  return token === undefined ? null : verifyToken(token, tokenPolicy);
}

/** The one answer to every bad token. */
export function unauthorized(): Answer {
  return problemAnswer('unauthorized', {
    headers: { 'WWW-Authenticate': 'Bearer realm="fai", error="invalid_token"' },
  });
}
