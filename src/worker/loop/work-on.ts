import { limits } from '../../contract/limits.ts';
import type { Lease } from '../../contract/queue.ts';
import type { WriteBackInput } from '../../contract/write-back.ts';
import type { AnalysisOutcome, Analyst, ModelName, PreparedAnalysis } from '../analyst.ts';
import { answerQuestions } from '../questions/answer-questions.ts';
import type { ShimFailure } from '../shim-client/result.ts';
import { withTimeLimit } from '../time-limit.ts';
import type { LoopContext } from './handle-lease.ts';
import { isUnchanged, modelKey } from './is-unchanged.ts';
import { readTicket } from './read-ticket.ts';

/** How the work on a lease ended. Done and skipped are acknowledged, failed and stopped are to be given back. */
export type LeaseEnd =
  | { did: 'done'; tokens: number; recommendations: number }
  | { did: 'skipped'; code: 'deleted' | 'gone' | 'empty' | 'too_short' | 'unchanged' | 'stale' }
  | {
      did: 'failed';
      code: string;
      final: boolean;
      retryAfterSeconds: number | null;
      errors?: ShimFailure['errors'];
      /** Set when the helpdesk refused this worker altogether. */
      refused?: true;
    }
  | { did: 'lost' }
  | { did: 'stopped' };

/** From the ticket to the acknowledgement. `signal` ends it early; the caller knows why. */
export async function workOn(lease: Lease, context: LoopContext, signal: AbortSignal): Promise<LeaseEnd> {
  const { client } = context;
  // What only a newer worker understands is left for it; with nobody to take it, it ends where administrators see it.
  if (lease.kinds.length === 0) return { did: 'failed', code: 'kind_not_known', final: false, retryAfterSeconds: null };
  const end = lease.kinds.includes('deleted') ? skip('deleted') : await answer(lease, context, signal);
  if (end.did !== 'done' && end.did !== 'skipped') return end;
  // The answer is stored. Were the acknowledgement lost, the next one to lease the event would find nothing changed.
  const acked = await client.ack(lease.leaseToken, signal);
  if (!acked.ok && acked.failure.code !== 'lease_lost') {
    context.log.warn('not_acked', { ticketId: lease.ticketId, code: acked.failure.code });
  }
  return end;
}

async function answer(lease: Lease, context: LoopContext, signal: AbortSignal): Promise<LeaseEnd> {
  const { client, analyst, journal, budget } = context;
  // The moment of reading, not of writing: what happens to the ticket from here on is not in the answer.
  const readAt = client.now();
  const [ticket, stored] = await Promise.all([
    readTicket(client, lease.ticketId, signal),
    client.insights(lease.ticketId, signal),
  ]);
  if (!ticket.ok) return ticket.failure.code === 'not_found' ? skip('gone') : failure(ticket.failure);
  if (!stored.ok && stored.failure.code !== 'not_found') return failure(stored.failure);
  if (lease.kinds.includes('question')) {
    const asked = await answerQuestions(lease, ticket.value, context, signal);
    if (asked.did === 'refused') return failure(asked.failure);
    if (asked.did === 'failed') return { ...asked, code: plainCode(asked.code) };
    if (asked.did === 'stopped') return asked;
    if (lease.kinds.length === 1) {
      return asked.count > 0 ? { did: 'done', tokens: asked.tokens, recommendations: 0 } : skip('unchanged');
    }
  }
  const newestEntryId = ticket.value.entries.at(-1)?.entryId;
  if (newestEntryId === undefined) return skip('empty');

  const prepared = analyst.prepare(ticket.value);
  const isAskedFor = lease.kinds.includes('refresh');
  if (!isAskedFor && prepared.textChars < context.minTextChars) return skip('too_short');
  const found = {
    lease,
    stored: stored.ok ? stored.value : null,
    latest: journal.latest(lease.ticketId),
    newestEntryId,
    fingerprint: prepared.fingerprint,
    models: analyst.models,
  };
  if (isUnchanged(found)) return skip('unchanged');

  // Where there is no room for the analysis, nothing is searched for, and nothing sent to an endpoint for embeddings.
  const room = budget.reserve(lease.ticketId, prepared.tokensAtMost);
  if ('code' in room) return { did: 'failed', final: false, ...room };
  // Only now, and not part of the fingerprint: what else is on the helpdesk changes all the time, and is no reason to read again.
  const related = await context.related?.find(ticket.value, signal);
  if (related?.tokens) {
    const spent = { ticketId: lease.ticketId, basedOnEntryId: newestEntryId, generatedAt: Math.floor(readAt) };
    journal.add({ ...spent, fingerprint: null, model: 'embeddings', tokens: related.tokens });
  }
  room.end();
  const toRead = related?.references.length
    ? analyst.prepare({ ...ticket.value, references: [...ticket.value.references, ...related.references] })
    : prepared;
  const reservation = budget.reserve(lease.ticketId, toRead.tokensAtMost);
  if ('code' in reservation) return { did: 'failed', final: false, ...reservation };
  try {
    const outcome = await analyseInTime(toRead, context, signal);
    // Written down before it is sent: what was paid for counts, whatever becomes of it.
    journal.add(
      journalLine(lease, prepared, outcome, { newestEntryId, readAt, model: modelKey(modelOf(outcome, analyst)) }),
    );
    if (signal.aborted) return { did: 'stopped' };
    if (!outcome.ok) {
      const { code, final, retryAfterSeconds } = outcome;
      return { did: 'failed', code: plainCode(code), final, retryAfterSeconds };
    }
    const body: WriteBackInput = {
      basedOnEntryId: newestEntryId,
      generatedAt: new Date(readAt).toISOString(),
      model: outcome.model,
      leaseToken: lease.leaseToken,
      ...outcome.insights,
      ...related?.part,
    };
    return await writeBack(lease, body, tokensOf(outcome), context, signal);
  } finally {
    reservation.end();
  }
}

/** A model that never comes to an end must not hold a ticket for ever. */
const analysisLimitMs = 600_000;

async function analyseInTime(
  prepared: PreparedAnalysis,
  { time }: LoopContext,
  signal: AbortSignal,
): Promise<AnalysisOutcome> {
  return withTimeLimit(time, analysisLimitMs, signal, async (limited) => {
    const outcome = await prepared.analyse(limited);
    if (!limited.aborted || signal.aborted) return outcome;
    return { ok: false, code: 'analysis_timeout', final: false, retryAfterSeconds: null, tokens: outcome.tokens };
  });
}

async function writeBack(
  lease: Lease,
  body: WriteBackInput,
  tokens: number,
  { client }: LoopContext,
  signal: AbortSignal,
): Promise<LeaseEnd> {
  const written = await client.writeBack(lease.ticketId, body, signal);
  if (written.ok) {
    return written.value.applied
      ? { did: 'done', tokens, recommendations: body.recommendations?.length ?? 0 }
      : skip('stale');
  }
  return written.failure.code === 'not_found' ? skip('gone') : failure(written.failure);
}

function skip(code: Extract<LeaseEnd, { did: 'skipped' }>['code']): LeaseEnd {
  return { did: 'skipped', code };
}

/** What the helpdesk will refuse again however often it is sent is given up at once. */
const hopeless = new Set(['validation', 'malformed_json', 'bad_request', 'too_large', 'answer_too_large']);

function failure({ code, retryAfterSeconds, errors }: ShimFailure): LeaseEnd {
  if (code === 'lease_lost') return { did: 'lost' };
  if (code === 'stopped') return { did: 'stopped' };
  return {
    did: 'failed',
    code: `helpdesk_${code}`,
    final: hopeless.has(code),
    retryAfterSeconds,
    ...(errors.length > 0 ? { errors } : {}),
    ...(code === 'unauthorized' || code === 'insufficient_scope' ? { refused: true as const } : {}),
  };
}

/** What an analysis failed with goes into logs and queue: a model's own words must not. */
function plainCode(code: string): string {
  return /^[a-z][a-z0-9_]*$/.test(code) && code.length <= limits.failureCodeChars ? code : 'analysis_failed';
}

function tokensOf({ tokens }: AnalysisOutcome): number {
  return tokens.input + tokens.output;
}

/** Where nothing came of it, the model that was to answer. */
function modelOf(outcome: AnalysisOutcome, { model }: Analyst): ModelName {
  return outcome.ok ? outcome.model : model;
}

function journalLine(
  { ticketId }: Lease,
  { fingerprint }: PreparedAnalysis,
  outcome: AnalysisOutcome,
  { newestEntryId, readAt, model }: { newestEntryId: number; readAt: number; model: string },
) {
  return {
    ticketId,
    fingerprint: outcome.ok ? fingerprint : null,
    basedOnEntryId: newestEntryId,
    generatedAt: Math.floor(readAt),
    model,
    tokens: tokensOf(outcome),
  };
}
