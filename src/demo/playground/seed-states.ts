import { writeBack } from '../../contract/write-back.ts';
import { people } from '../people/person.ts';
import { visibleEntries } from '../store/thread.ts';
import type { Ticket } from '../store/ticket.ts';
import { type At, daysBefore, demoModel, draftTicket } from '../tickets/demo-ticket.ts';
import type { Stores } from '../world.ts';
import { playgroundStates } from './all-states.ts';
import { seedQuestions } from './asked-before.ts';
import { baseThread, baseThreadLength, customer, entryIdAt } from './base-thread.ts';
import type { Insights, StateTicket } from './state.ts';

type OwnTicket = { ticketId: number; title: string; shows: StateTicket };

const ownTickets = playgroundStates.filter(
  (state): state is typeof state & OwnTicket => typeof state.shows === 'object',
);

/** The tickets of the playground's states, dated a few days before `now`; the open queue does not list them. */
export function stateTickets(now: Date): Ticket[] {
  return ownTickets.map(({ ticketId, title, shows }) =>
    draftTicket({
      ticketId,
      subject: `Order 5512 incomplete (${title})`,
      customer,
      entries: baseThread(ticketId, daysBefore(now)),
      isListed: false,
      ...shows.ticket,
    }),
  );
}

/** Brings each of those tickets into its state, by the same doors that a worker and staff use. */
export function seedStates(stores: Stores, now: Date): void {
  const at = daysBefore(now);
  for (const { ticketId, shows } of ownTickets) {
    const ticket = stores.helpdesk.ticket(ticketId);
    if (!ticket) continue;
    const analyses = [...(shows.history ?? []), ...(shows.insights ? [shows.insights] : [])];
    for (const [index, one] of analyses.entries()) {
      const parsed = writeBack.parse(toWriteBack(ticketId, one, at));
      const minutesBefore = analyses.length - 1 - index;
      stores.insights.apply(ticket, parsed, new Date(Date.parse(parsed.generatedAt) - minutesBefore * 60_000));
    }
    for (const earlier of shows.earlier ?? []) {
      stores.insights.addEarlier(ticketId, writeBack.parse(toWriteBack(ticketId, earlier, at)));
    }
    seedMarks(ticket, shows, stores);
    if (shows.pending) stores.analyses.hold(ticketId, shows.pending);
    if (shows.ending) stores.analyses.plan(ticketId, shows.ending);
    if (shows.asked) seedQuestions(stores.questions, ticketId, shows.asked, now);
    if (shows.askedSecondsAgo) stores.analyses.askedBefore(ticketId, shows.askedSecondsAgo);
  }
}

function seedMarks({ ticketId, entries }: Ticket, { outcomes = {}, ratings = {} }: StateTicket, stores: Stores): void {
  const { summary, recommendations } = stores.insights.read(ticketId);
  const nameOf = (target: string) => {
    const stored = target === 'summary' ? summary : recommendations.find((one) => one.content.id === target);
    if (!stored) throw new Error(`a state marks ${target}, which its ticket does not have`);
    return { target, generatedAt: stored.generatedAt };
  };
  const newestEntry = visibleEntries(entries).at(-1) ?? null;
  for (const [id, outcome] of Object.entries(outcomes)) {
    stores.marks.setOutcome(ticketId, nameOf(id), outcome, newestEntry);
  }
  for (const [target, rating] of Object.entries(ratings)) {
    stores.marks.rate(people.agent.key, ticketId, nameOf(target), rating);
  }
}

/** A write-back whose places in the thread have become ids. It was made a little after the entry it is based on. */
function toWriteBack(ticketId: number, { basedOn = baseThreadLength, language = 'en', ...parts }: Insights, at: At) {
  const entries = baseThread(ticketId, at);
  const based = entries[basedOn - 1];
  if (!based) throw new Error(`there is no entry ${basedOn} in the thread of the playground`);
  const toId = (place: number) => entryIdAt(ticketId, place);
  return {
    basedOnEntryId: based.entryId,
    generatedAt: new Date(based.createdAt.getTime() + 120_000).toISOString(),
    language,
    model: demoModel,
    ...(parts.summary && {
      summary: {
        ...parts.summary,
        sections: (parts.summary.sections ?? []).map((section) => ({
          ...section,
          items: section.items.map((item) => ({ ...item, entryIds: (item.entryIds ?? []).map(toId) })),
        })),
      },
    }),
    ...(parts.assessment && { assessment: parts.assessment }),
    ...(parts.timeline && {
      timeline: {
        steps: parts.timeline.steps.map((step) => ({ ...step, entryId: step.entryId ? toId(step.entryId) : null })),
      },
    }),
    ...(parts.related && { related: parts.related }),
    recommendations: (parts.recommendations ?? []).map((one) => ({
      ...one,
      sources: (one.sources ?? []).map((source) =>
        source.kind === 'entry' ? { ...source, id: String(toId(Number(source.id))) } : source,
      ),
    })),
  };
}
