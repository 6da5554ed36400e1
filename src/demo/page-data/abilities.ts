import type { PageData } from '../../contract/page-data.ts';
import type { Person } from '../people/person.ts';
import type { StandInSettings } from '../stand-in.ts';
import type { Ticket } from '../store/ticket.ts';

/** What a person may do with the insights of a ticket: osTicket's permissions, as far as the settings allow. */
export function abilities(
  ticket: Pick<Ticket, 'takesPosts'>,
  { person, settings }: { person: Person; settings: StandInSettings },
): PageData['can'] {
  return {
    reply: settings.allowInsert && ticket.takesPosts && person.mayReply,
    note: settings.allowInsert && ticket.takesPosts,
    rate: settings.allowRating,
    refresh: settings.allowRefresh,
  };
}
