import type { Time } from '../../time.ts';

const maxSeconds = 86_400;

/** Seconds of a `Retry-After` header, which may also be a date (RFC 9110, 10.2.3); null without one that can be read. */
export function retryAfterSeconds(headers: Headers, time: Pick<Time, 'now'>): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Math.min(Number(value), maxSeconds);
  const at = value === '' ? Number.NaN : Date.parse(value);
  if (Number.isNaN(at)) return null;
  return Math.min(Math.max(0, Math.ceil((at - time.now()) / 1_000)), maxSeconds);
}
