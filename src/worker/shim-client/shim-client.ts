import type { z } from 'zod';
import { type Candidates, type CandidatesRequest, candidates } from '../../contract/candidates.ts';
import { type Health, health } from '../../contract/health.ts';
import { type AnswersWriteBack, type OpenQuestions, openQuestions } from '../../contract/kinds/questions.ts';
import { extendAnswer, type Lease, type LeaseRequest, type ReleaseRequest } from '../../contract/queue.ts';
import { type Ticket, ticket } from '../../contract/ticket.ts';
import {
  type FurtherPart,
  type StoredInsights,
  storedInsights,
  type WriteBackAnswer,
  type WriteBackInput,
  writeBackAnswer,
} from '../../contract/write-back.ts';
import type { Time } from '../time.ts';
import { type BackOff, withRetries } from './back-off.ts';
import { clockOffsetOf, offsetForTokens } from './clock-offset.ts';
import { type Exchange, exchange, type Fetch, type RawAnswer } from './exchange.ts';
import { writingKnownParts } from './known-parts.ts';
import { readableLeases } from './lease-answer.ts';
import { readAnswer, readEmptyAnswer } from './read-answer.ts';
import type { ShimResult } from './result.ts';
import type { TokenSource } from './token-source.ts';

/** The machine routes of one helpdesk (contract, section 4). What fails for the moment is tried again, except leasing. */
export interface ShimClient {
  lease(request: LeaseRequest, signal: AbortSignal): Promise<ShimResult<Lease[]>>;
  extend(leaseToken: string, leaseSeconds: number, signal: AbortSignal): Promise<ShimResult<unknown>>;
  ack(leaseToken: string, signal: AbortSignal): Promise<ShimResult<unknown>>;
  release(request: ReleaseRequest, signal: AbortSignal): Promise<ShimResult<unknown>>;
  /** One page of a ticket: from its beginning, or after an entry. */
  ticketPage(ticketId: number, after: number | null, signal: AbortSignal): Promise<ShimResult<Ticket>>;
  /** What may have to do with a ticket. Asked once: nothing depends on it. */
  candidates(ticketId: number, request: CandidatesRequest, signal: AbortSignal): Promise<ShimResult<Candidates>>;
  insights(ticketId: number, signal: AbortSignal): Promise<ShimResult<StoredInsights>>;
  writeBack(ticketId: number, body: WriteBackInput, signal: AbortSignal): Promise<ShimResult<WriteBackAnswer>>;
  /** Questions of staff that wait for an answer, the oldest first. */
  questions(ticketId: number, signal: AbortSignal): Promise<ShimResult<OpenQuestions>>;
  answer(ticketId: number, body: AnswersWriteBack, signal: AbortSignal): Promise<ShimResult<unknown>>;
  health(signal: AbortSignal): Promise<ShimResult<Health>>;
  /** The time as the helpdesk has it, as far as that is known. */
  now(): number;
}

export interface ShimClientOptions {
  /** The helpdesk's address with a slash at its end. */
  url: string;
  tokens: TokenSource;
  fetch: Fetch;
  time: Time;
  /** Told once of each part of a write-back that the helpdesk does not know. */
  onUnknownPart?: (part: FurtherPart) => void;
}

/** A page is 1 MiB at most (contract, section 4); as JSON of PHP, with every character escaped, some more. */
const limits = { timeoutMs: 30_000, maxAnswerBytes: 8 * 1_048_576 };

const backOff: BackOff = { attempts: 4, firstDelayMs: 500, maxDelayMs: 8_000, maxRetryAfterMs: 30_000 };
const once: BackOff = { ...backOff, attempts: 1 };

type Read<T> = (answer: RawAnswer) => ShimResult<T>;

export function createShimClient({ url, tokens, fetch, time, onUnknownPart }: ShimClientOptions): ShimClient {
  const base = machineBase(url);

  const send = async (request: Exchange, signal: AbortSignal): Promise<ShimResult<RawAnswer>> => {
    const authorization = `Bearer ${await tokens.token()}`;
    const headers = { ...request.headers, authorization };
    return exchange(fetch, { ...request, headers }, limits, time, signal);
  };

  /** A refused token is signed anew once, by the helpdesk's clock if that is what differs. */
  const sendOnce = async <T>(request: Exchange, read: Read<T>, signal: AbortSignal): Promise<ShimResult<T>> => {
    const first = await send(request, signal);
    if (!first.ok) return first;
    const result = read(first.value);
    if (result.ok || result.failure.code !== 'unauthorized') return result;
    tokens.renew(offsetForTokens(clockOffsetOf(first.value.headers, time.now())));
    const second = await send(request, signal);
    return second.ok ? read(second.value) : second;
  };

  const get = <T>(path: string, schema: z.ZodType<T>, signal: AbortSignal) =>
    withRetries(backOff, time, signal, () =>
      sendOnce({ method: 'GET', url: base + path, headers: accept }, (answer) => readAnswer(answer, schema), signal),
    );
  const submit = <T>(
    method: 'POST' | 'PUT',
    path: string,
    body: object,
    read: Read<T>,
    signal: AbortSignal,
    policy: BackOff = backOff,
  ) =>
    withRetries(policy, time, signal, () =>
      sendOnce({ method, url: base + path, headers: acceptAndSend, body: JSON.stringify(body) }, read, signal),
    );

  const client: ShimClient = {
    async lease(request, signal) {
      // Not tried again here: an answer that got lost left leases with nobody, and the loop has its own pauses.
      const read: Read<{ leases: Lease[] }> = (answer) => readAnswer(answer, readableLeases);
      const result = await submit('POST', 'queue/lease', request, read, signal, once);
      return result.ok ? { ok: true, value: result.value.leases } : result;
    },
    extend: (leaseToken, leaseSeconds, signal) =>
      submit(
        'POST',
        'queue/extend',
        { leaseToken, leaseSeconds },
        (answer) => readAnswer(answer, extendAnswer),
        signal,
      ),
    ack: (leaseToken, signal) => submit('POST', 'queue/ack', { leaseToken }, readEmptyAnswer, signal),
    release: (request, signal) => submit('POST', 'queue/release', request, readEmptyAnswer, signal),
    ticketPage: (ticketId, after, signal) =>
      get(`tickets/${ticketId}${after === null ? '' : `?after=${after}`}`, ticket, signal),
    candidates: (ticketId, request, signal) =>
      submit(
        'POST',
        `tickets/${ticketId}/candidates`,
        request,
        (answer) => readAnswer(answer, candidates),
        signal,
        once,
      ),
    insights: (ticketId, signal) => get(`tickets/${ticketId}/insights`, storedInsights, signal),
    writeBack: (ticketId, body, signal) =>
      submit('PUT', `tickets/${ticketId}/insights`, body, (answer) => readAnswer(answer, writeBackAnswer), signal),
    questions: (ticketId, signal) => get(`tickets/${ticketId}/questions`, openQuestions, signal),
    answer: (ticketId, body, signal) => submit('PUT', `tickets/${ticketId}/answers`, body, readEmptyAnswer, signal),
    health: (signal) => get('health', health, signal),
    now: () => time.now() + tokens.clockOffsetMs,
  };
  return writingKnownParts(client, onUnknownPart);
}

/** Always through `http.php`: the shorter form needs a rewrite that not every web server has. */
export function machineBase(url: string): string {
  return `${url}api/http.php/fai/v1/`;
}

const accept = { accept: 'application/json, application/problem+json' };
const acceptAndSend = { ...accept, 'content-type': 'application/json' };
