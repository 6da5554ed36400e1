import type { LaterKindName } from '../../contract/kinds/later-kinds.ts';
import type { LaterPanel } from '../../contract/page-data.ts';
import type { Answer, Incoming } from '../http/exchange.ts';
import type { Viewer } from '../page-data/build.ts';
import type { View } from '../pages/view.ts';
import type { TicketInsights } from '../store/insight-store.ts';
import type { Ticket } from '../store/ticket.ts';
import type { World } from '../world.ts';

/** A kind of insight of the stand-in whose panel is closed at first: what the shim does for it, in memory. */
export interface DemoKind {
  name: LaterKindName;
  /** True when it stands beside others only: a ticket with nothing else gets no mount because of it. */
  isCompany?: true;
  /** Null where there is nothing to see. */
  heading: (ticket: Ticket, insights: TicketInsights, viewer: Viewer) => Omit<LaterPanel, 'name'> | null;
  /** Answers the staff route `tickets/{id}/NAME`, for a ticket that may be seen; null for a method it does not know. */
  answer: (incoming: Incoming, asked: { ticket: Ticket; view: View }, world: World) => Promise<Answer> | Answer | null;
}
