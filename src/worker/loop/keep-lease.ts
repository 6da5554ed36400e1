import type { ShimClient } from '../shim-client/shim-client.ts';
import type { Time } from '../time.ts';

/** Well before half of the lease is over, so that two extensions may fail before it ends. */
const extendAfterPart = 0.4;

/**
 * Extends a lease again and again until `signal` is aborted. Resolves with true when the helpdesk has given the ticket to
 * somebody else: then nothing of the work may be used. A helpdesk that cannot be reached is no reason to stop; it will say
 * what holds when it gets the answer.
 */
export async function keepLease(
  client: ShimClient,
  leaseToken: string,
  leaseSeconds: number,
  time: Time,
  signal: AbortSignal,
): Promise<boolean> {
  for (;;) {
    await time.wait(leaseSeconds * 1_000 * extendAfterPart, signal);
    if (signal.aborted) return false;
    const extended = await client.extend(leaseToken, leaseSeconds, signal);
    if (!extended.ok && extended.failure.code === 'lease_lost') return true;
  }
}
