import type { Lease } from '../../contract/queue.ts';
import type { Analyst } from '../analyst.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log/log.ts';
import { framesOf } from '../log/log.ts';
import type { RelatedFinder } from '../related/related-finder.ts';
import type { ShimClient } from '../shim-client/shim-client.ts';
import type { Time } from '../time.ts';
import type { Budget } from './budget.ts';
import { giveBack } from './give-back.ts';
import { keepLease } from './keep-lease.ts';
import { type LeaseEnd, workOn } from './work-on.ts';

/** What the loop and everything in it works with. */
export interface LoopContext {
  client: ShimClient;
  analyst: Analyst;
  /** Absent: nothing is said of what has to do with a ticket. */
  related?: RelatedFinder;
  journal: Journal;
  budget: Budget;
  time: Time;
  log: Log;
  worker: string;
  concurrency: number;
  leaseSeconds: number;
  /** The longest wait between two looks at an empty queue. */
  pollSeconds: number;
  /** A ticket whose people wrote less than this is not worth an analysis. */
  minTextChars: number;
}

/**
 * Works one lease off, from the ticket to the acknowledgement, and keeps it meanwhile. Never rejects: a bug that one ticket
 * brings to light must not end the work on the others.
 */
export async function handleLease(lease: Lease, context: LoopContext, stop: AbortSignal): Promise<LeaseEnd> {
  const { client, time, log } = context;
  const startedAt = time.now();
  const work = new AbortController();
  const stopWork = () => work.abort();
  if (stop.aborted) stopWork();
  stop.addEventListener('abort', stopWork);
  const bug = (error: unknown): LeaseEnd => {
    log.error('bug', { ticketId: lease.ticketId, frames: framesOf(error) });
    return { did: 'failed', code: 'worker_error', final: false, retryAfterSeconds: null };
  };
  let isLost = false;
  const keeping = keepLease(client, lease.leaseToken, context.leaseSeconds, time, work.signal).then((lost) => {
    isLost = lost;
    if (lost) work.abort();
  }, bug);

  const end = await workOn(lease, context, work.signal).catch(bug);
  stop.removeEventListener('abort', stopWork);
  work.abort();
  await keeping;

  const result: LeaseEnd = isLost && end.did !== 'done' && end.did !== 'skipped' ? { did: 'lost' } : end;
  // Where the worker is not let in, giving back would be refused, too.
  const isRefused = result.did === 'failed' && result.refused === true;
  if ((result.did === 'failed' || result.did === 'stopped') && !isRefused) await giveBack(lease, result, context);
  report(lease, result, context, time.now() - startedAt);
  return result;
}

function report(lease: Lease, end: LeaseEnd, { log }: LoopContext, ms: number): void {
  const about = { ticketId: lease.ticketId, kinds: lease.kinds, attempt: lease.attempt, ms: Math.round(ms) };
  switch (end.did) {
    case 'done':
      log.info('done', { ...about, tokens: end.tokens, recommendations: end.recommendations });
      break;
    case 'skipped':
      log.info('skipped', { ...about, code: end.code });
      break;
    case 'lost':
      log.warn('lease_lost', about);
      break;
    case 'stopped':
      log.info('stopped', about);
      break;
    default:
      log.warn('failed', {
        ...about,
        code: end.code,
        ...(end.errors ? { errors: end.errors } : {}),
        ...(end.retryAfterSeconds === null ? {} : { waitSeconds: end.retryAfterSeconds }),
      });
  }
}
