import type { Lease } from '../../contract/queue.ts';
import { delayMs } from '../shim-client/back-off.ts';
import { isRefusal, type ShimFailure } from '../shim-client/result.ts';
import { giveBack } from './give-back.ts';
import { handleLease, type LoopContext } from './handle-lease.ts';
import { createModelOutage } from './model-outage.ts';
import type { Tally } from './tally.ts';
import type { LeaseEnd } from './work-on.ts';

/** When to stop: `leasing` ends the taking of new work, `working` ends what is being worked on, too. */
export interface StopSignals {
  leasing: AbortSignal;
  working: AbortSignal;
}

/** Why the loop ended. */
export type LoopEnd =
  | { because: 'stopped' | 'empty' | 'over_budget' }
  | { because: 'refused' | 'model_not_there'; code: string }
  | { because: 'not_there'; failure: ShimFailure };

/** Pauses after failed looks at the queue: a helpdesk that comes back after an hour is found within two minutes. */
const failurePauses = { firstDelayMs: 1_000, maxDelayMs: 120_000 };
const firstIdleMs = 1_000;

/**
 * Leases as many tickets as there are hands free, and works them off side by side. With `untilEmpty` it ends when nothing
 * is due any more, or when helpdesk or model is not there; otherwise it goes on until it is stopped or refused.
 */
export async function workLoop(
  context: LoopContext,
  { untilEmpty }: { untilEmpty: boolean },
  stop: StopSignals,
  tally: Tally,
): Promise<LoopEnd> {
  const { client, time, log, concurrency } = context;
  const running = new Set<Promise<void>>();
  const outage = createModelOutage(time);
  let refusedCode: string | null = null;
  let failures = 0;
  let emptyLooks = 0;

  const start = (lease: Lease) => {
    const work = handleLease(lease, context, stop.working).then((end) => {
      running.delete(work);
      outage.note(end);
      tally.modelFails(outage.code());
      tally.count(end);
      refusedCode ??= refusalOf(end);
    });
    running.add(work);
  };
  const finish = async (end: LoopEnd): Promise<LoopEnd> => {
    await Promise.all(running);
    return refusedCode === null ? end : { because: 'refused', code: refusedCode };
  };

  while (!stop.leasing.aborted && refusedCode === null) {
    if (running.size >= concurrency) {
      await Promise.race(running);
      continue;
    }
    const away = outage.code();
    if (away !== null) {
      if (untilEmpty) return finish({ because: 'model_not_there', code: away });
      const waitMs = outage.pauseMs();
      log.warn('model_not_there', { code: away, waitSeconds: Math.ceil(waitMs / 1_000) });
      await time.wait(waitMs, stop.leasing);
      if (stop.leasing.aborted) break;
      const probed = await context.analyst.probe(stop.leasing);
      outage.asked(probed.some(({ problem }) => problem === null));
      tally.modelFails(outage.code());
      if (outage.code() === null) log.info('model_is_back');
      continue;
    }
    const pauseMs = context.budget.pauseMs();
    if (pauseMs > 0) {
      if (untilEmpty) return finish({ because: 'over_budget' });
      log.warn('paused', { code: 'over_day_budget', waitSeconds: Math.ceil(pauseMs / 1_000) });
      await time.wait(pauseMs, stop.leasing);
      continue;
    }

    const limit = concurrency - running.size;
    const { leaseSeconds, worker } = context;
    const leased = await client.lease({ limit, leaseSeconds, worker }, stop.working);
    tally.looked(leased.ok ? null : leased.failure);
    if (!leased.ok) {
      const { failure } = leased;
      if (failure.code === 'stopped') break;
      if (isRefusal(failure)) return finish({ because: 'refused', code: failure.code });
      if (untilEmpty) return finish({ because: 'not_there', failure });
      failures += 1;
      const waitMs = delayMs(failures, failurePauses, failure, time);
      log.warn('not_there', { code: failure.code, status: failure.status, waitSeconds: Math.ceil(waitMs / 1_000) });
      await time.wait(waitMs, stop.leasing);
      continue;
    }
    failures = 0;
    // The answer may have come after the word to stop: what it brought goes back untouched.
    if (stop.leasing.aborted) {
      await Promise.all(leased.value.map((lease) => giveBack(lease, { did: 'stopped' }, context)));
      break;
    }
    for (const lease of leased.value) start(lease);
    if (leased.value.length > 0) emptyLooks = 0;
    if (leased.value.length === limit) continue;
    if (untilEmpty) {
      if (leased.value.length === 0 && running.size === 0) return finish({ because: 'empty' });
      if (running.size > 0) await Promise.race(running);
      continue;
    }
    const idleMs = Math.min(firstIdleMs * 2 ** Math.min(emptyLooks, 10), context.pollSeconds * 1_000);
    emptyLooks += 1;
    await time.wait(idleMs * (0.75 + time.random() / 2), stop.leasing);
  }
  return finish({ because: 'stopped' });
}

function refusalOf(end: LeaseEnd): string | null {
  return end.did === 'failed' && end.refused ? end.code : null;
}
