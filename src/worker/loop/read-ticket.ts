import type { Ticket, TicketEntry } from '../../contract/ticket.ts';
import { failed, type ShimResult } from '../shim-client/result.ts';
import type { ShimClient } from '../shim-client/shim-client.ts';

/** A thread longer than so many pages of 1 MiB is no longer a ticket that a model could read. */
const maxPages = 32;

/** A whole ticket: its pages joined, its entries in the order of the thread. */
export async function readTicket(
  client: ShimClient,
  ticketId: number,
  signal: AbortSignal,
): Promise<ShimResult<Ticket>> {
  const entries = new Map<number, TicketEntry>();
  let after: number | null = null;
  for (let page = 1; ; page += 1) {
    const result: ShimResult<Ticket> = await client.ticketPage(ticketId, after, signal);
    if (!result.ok) return result;
    // Whatever answers, nothing but the lease says which ticket is worked on.
    if (result.value.ticketId !== ticketId) return failed('not_ours', { status: 200 });
    for (const entry of result.value.entries) entries.set(entry.entryId, entry);
    const next: number | null = result.value.nextAfter;
    if (next === null || page === maxPages) {
      return { ok: true, value: { ...result.value, nextAfter: next, entries: [...entries.values()].sort(byPlace) } };
    }
    if (next === after) return failed('not_ours', { status: 200 });
    after = next;
  }
}

/** Order of a thread: by date, then by id; an edited entry has a new id and its old date (contract, section 2). */
function byPlace(one: TicketEntry, other: TicketEntry): number {
  return Date.parse(one.at) - Date.parse(other.at) || one.entryId - other.entryId;
}
