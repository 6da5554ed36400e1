import type { Span } from '../kinds.ts';
import { looksRandom } from './randomness.ts';
import { touching } from './touching.ts';
import { withoutTrailing } from './trailing.ts';

const address = touching(/(?<![\p{L}\p{N}])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"'`{}|\\^]{3,4000}/giu);
const credentials = /^[a-z0-9+.-]+:\/\/[^/?#@]{1,300}@/i;
const secretName =
  /(?:^|[?&;#/])(?:[a-z0-9._-]{0,30}[-_.]?)?(?:token|secret|signature|sig|api[-_]?key|apikey|access[-_]?key|passw(?:or)?d|pwd|pass|auth|authorization|jwt|assertion|session(?:id)?|sid|phpsessid|ticket[-_]?key|credential|otp|nonce|hash|hmac|magic|invite|code|key|verifier|confirm(?:ation)?|k)=[^&#;\s]{3}/i;
const resetPath =
  /\/(?:reset|verify|confirm|activate|invite|unsubscribe|magic|login|token|auth|share|s|d)[a-z-]*\/([^/?#]{12,})/i;
const hashPath = /\/(?:commit|commits|tree|blob|raw|compare|sha|digest)\//i;

/** Addresses that let in whoever has them: with credentials, with a token as a parameter, with a random path. */
export function detectSecretUrls(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(address)) {
    const url = withoutTrailing(match[0], '.,;:!?)]');
    if (isSecret(url)) spans.push({ start: match.index, end: match.index + url.length, kind: 'URL' });
  }
  return spans;
}

function isSecret(url: string): boolean {
  if (credentials.test(url)) return true;
  const [beforeQuery = '', ...rest] = url.split(/[?#]/);
  const query = rest.length > 0 ? url.slice(beforeQuery.length) : '';
  if (query !== '' && secretName.test(query)) return true;
  if (/[?&#][^=]{0,40}=eyJ[\w-]/.test(query)) return true;
  if (hashPath.test(beforeQuery)) return false;
  const last = resetPath.exec(beforeQuery)?.[1];
  if (last !== undefined && /\d/.test(last) && /[a-z]/i.test(last) && !/[.]/.test(last) && isUnspoken(last))
    return true;
  return url.split(/[/?&=#]/).some((part) => part.length >= 20 && looksRandom(part));
}

/** True when a path segment is no words with hyphens between them. */
function isUnspoken(segment: string): boolean {
  return segment.split(/[-_]/).some((word) => /\d[a-z]+\d|[a-z]\d+[a-z]/i.test(word));
}
