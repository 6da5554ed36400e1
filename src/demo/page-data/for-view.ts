import type { PageData } from '../../contract/page-data.ts';
import { queuePending } from '../machine-queue/queue-pending.ts';
import type { View } from '../pages/view.ts';
import type { Ticket } from '../store/ticket.ts';
import type { World } from '../world.ts';
import { buildPageData, type Viewer } from './build.ts';

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
    answers: answersFor(world, ticket.ticketId, view.person.key),
    pending: asked && queued ? { ...asked, state: queued.state } : (asked ?? queued),
  });
}

/** How many of a person's questions have an answer, and when the newest came. */
function answersFor({ questions }: World, ticketId: number, person: string): Viewer['answers'] {
  const times = questions.of(ticketId, person).flatMap(({ answer }) => answer?.generatedAt ?? []);
  return { count: times.length, newest: times.sort().at(-1) ?? '' };
}
