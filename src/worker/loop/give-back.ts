import { limits } from '../../contract/limits.ts';
import type { Lease } from '../../contract/queue.ts';
import { withTimeLimit } from '../time-limit.ts';
import type { LoopContext } from './handle-lease.ts';
import type { LeaseEnd } from './work-on.ts';

/** Giving back is a courtesy to the next worker: a lease that is not given back ends by itself. */
const giveBackLimitMs = 3_000;

/** Releases a lease whose work came to nothing, also while the program is stopping. */
export async function giveBack(
  { leaseToken, ticketId }: Pick<Lease, 'leaseToken' | 'ticketId'>,
  end: Extract<LeaseEnd, { did: 'failed' | 'stopped' }>,
  { client, time, log }: Pick<LoopContext, 'client' | 'time' | 'log'>,
): Promise<void> {
  const request =
    end.did === 'stopped'
      ? { leaseToken, code: 'worker_stopped', retryAfterSeconds: 0, final: false }
      : {
          leaseToken,
          code: end.code,
          retryAfterSeconds:
            end.retryAfterSeconds === null ? null : Math.min(end.retryAfterSeconds, limits.retryAfterSecondsMax),
          final: end.final,
        };
  const released = await withTimeLimit(time, giveBackLimitMs, new AbortController().signal, (signal) =>
    client.release(request, signal),
  );
  if (!released.ok && released.failure.code !== 'lease_lost') {
    log.warn('not_released', { ticketId, code: released.failure.code, status: released.failure.status });
  }
}
