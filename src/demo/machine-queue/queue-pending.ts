import type { PageData } from '../../contract/page-data.ts';
import type { World } from '../world.ts';

/** An older event says nothing any more, and without a lease in so long nobody is working (contract, section 2). */
const youngEventMs = 15 * 60_000;
const recentLeaseMs = 10 * 60_000;

/** What the queue lets a page say of a ticket. Null while no worker comes by: a helpdesk without one shows nothing. */
export function queuePending(ticketId: number, { queue, now, insights }: World): PageData['pending'] {
  const state = queue.stateOf(ticketId);
  const { lastLeaseAt } = queue.figures();
  if (!state || !lastLeaseAt || now().getTime() - lastLeaseAt.getTime() > recentLeaseMs) return null;
  if (now().getTime() - state.since.getTime() > youngEventMs) return null;
  if (state.state === 'failed' && insights.read(ticketId).summary === null) return null;
  return { state: state.state, since: state.since.toISOString().replace(/\.\d{3}Z$/, 'Z') };
}
