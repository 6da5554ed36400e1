import type { Span } from '../kinds.ts';
import { touching } from './touching.ts';

const address = touching(/(?<![\p{L}\p{N}:-])[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\1[0-9a-f]{2}){4}(?![\p{L}\p{N}:-])/giu);
const nobody = /^(?:(?:00[:-]?){6}|(?:ff[:-]?){6})$/i;

/** Hardware addresses of one device: not the broadcast address, not the empty one. */
export function detectMacAddresses(text: string): Span[] {
  return Array.from(text.matchAll(address), (match): Span | undefined =>
    nobody.test(match[0]) ? undefined : { start: match.index, end: match.index + match[0].length, kind: 'MAC' },
  ).filter((span) => span !== undefined);
}
