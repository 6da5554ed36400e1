/** A clock further off than this is not reckoned with: somebody has to set it. */
export const maxClockOffsetMs = 600_000;

/** The helpdesk allows 30 s between its clock and a token's (contract, section 5); half of that is not worth a try. */
const worthMs = 15_000;

/**
 * How far the helpdesk's clock is ahead of ours, in milliseconds, by the `Date` of its answer (RFC 9110, 6.6.1: whole
 * seconds). Null without one.
 */
export function clockOffsetOf(headers: Headers, now: number): number | null {
  const at = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(at) ? null : at + 500 - now;
}

/** The offset a new token should be signed with: one that explains why the last was refused, else 0. */
export function offsetForTokens(offsetMs: number | null): number {
  if (offsetMs === null || Math.abs(offsetMs) < worthMs || Math.abs(offsetMs) > maxClockOffsetMs) return 0;
  return offsetMs;
}
