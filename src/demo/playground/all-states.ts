import { assessmentStates } from './assessment-states.ts';
import { contentStates } from './content-states.ts';
import { evidenceStates } from './evidence-states.ts';
import { fieldStates } from './field-states.ts';
import { hostStates } from './host-states.ts';
import { lookStates } from './look-states.ts';
import { pendingStates } from './pending-states.ts';
import { peopleStates } from './people-states.ts';
import { questionStates } from './question-states.ts';
import { relatedStates } from './related-states.ts';
import type { PlaygroundState } from './state.ts';
import { statusStates } from './status-states.ts';
import { timelineStates } from './timeline-states.ts';

/** Tickets of states have ids from here on, in the order of the list. */
const firstTicketId = 101;

/** Every state that the picker offers, each with the ticket that shows it. */
export const playgroundStates: (PlaygroundState & { ticketId: number })[] = numbered([
  ...contentStates,
  ...timelineStates,
  ...fieldStates,
  ...relatedStates,
  ...evidenceStates,
  ...statusStates,
  ...pendingStates,
  ...questionStates,
  ...peopleStates,
  ...hostStates,
  ...lookStates,
  ...assessmentStates,
]);

/** Address of a state's page, from the root of the stand-in. */
export function addressOfState({ ticketId, query = {} }: PlaygroundState & { ticketId: number }): string {
  return `/scp/tickets.php?${new URLSearchParams({ id: String(ticketId), ...query })}`;
}

function numbered(states: PlaygroundState[]): (PlaygroundState & { ticketId: number })[] {
  let next = firstTicketId;
  return states.map((state) => ({ ...state, ticketId: typeof state.shows === 'number' ? state.shows : next++ }));
}
