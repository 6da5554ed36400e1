import type { Problem, ProblemCode } from '../../contract/problem.ts';

/**
 * Why a request to the helpdesk came to nothing: the code of its problem answer, or one of ours.
 * - `unreachable`: no connection, or it broke; `tls`: the certificate is not to be trusted; `timeout`: no answer in time
 * - `not_ours`: an answer that the plugin did not write (osTicket's own, a proxy's): the plugin is off or not there
 * - `redirected`: sent elsewhere, where no token may follow
 * - `stopped`: the caller's own signal
 */
export type ShimFailureCode =
  | ProblemCode
  | 'unreachable'
  | 'tls'
  | 'timeout'
  | 'not_ours'
  | 'redirected'
  | 'answer_too_large'
  | 'stopped';

export interface ShimFailure {
  code: ShimFailureCode;
  /** HTTP status, where there was an answer. */
  status: number | null;
  /** From `Retry-After`. */
  retryAfterSeconds: number | null;
  /** Of a `validation` problem: places and rules, no content. */
  errors: NonNullable<Problem['errors']>;
  /** Where a redirect leads to, or the system's own code of a broken connection (ENOTFOUND and the like). */
  detail: string | null;
}

export type ShimResult<T> = { ok: true; value: T } | { ok: false; failure: ShimFailure };

export function failed(code: ShimFailureCode, more: Partial<Omit<ShimFailure, 'code'>> = {}) {
  const failure: ShimFailure = { status: null, retryAfterSeconds: null, errors: [], detail: null, ...more, code };
  return { ok: false as const, failure };
}

const transient: ReadonlySet<ShimFailureCode> = new Set<ShimFailureCode>([
  'unreachable',
  'timeout',
  'not_ours',
  'too_many_requests',
  'unavailable',
  'internal',
]);

/** True when the same request may well succeed a little later. */
export function isTransient({ code }: ShimFailure): boolean {
  return transient.has(code);
}

const refusals: ReadonlySet<ShimFailureCode> = new Set<ShimFailureCode>(['unauthorized', 'insufficient_scope']);

/** True when the helpdesk does not let this worker in: nothing helps but a person. */
export function isRefusal({ code }: ShimFailure): boolean {
  return refusals.has(code);
}
