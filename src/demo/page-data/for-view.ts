import type { PageData } from '../../contract/page-data.ts';
import { queuePending } from '../machine-queue/queue-pending.ts';
import type { View } from '../pages/view.ts';
import type { Ticket } from '../store/ticket.ts';
import type { World } from '../world.ts';
import { buildPageData } from './build.ts';

/** Page data of a ticket as the page that is looked at has it: for its person, in its language, with its settings. */
export function pageDataForView(ticket: Ticket, view: View, world: World): PageData {
  // First: an analysis that has come to its end is written back by being asked for.
  const asked = world.analyses.pending(ticket.ticketId);
  const queued = queuePending(ticket.ticketId, world);
  return buildPageData(ticket, world.insights.read(ticket.ticketId), {
    person: view.person,
    language: view.language,
    settings: view.settings,
    marks: world.marks,
    helpdesk: world.helpdesk,
    pending: asked && queued ? { ...asked, state: queued.state } : (asked ?? queued),
  });
}
