import type { DemoTicket } from './demo-ticket.ts';
import { earlierTicket } from './earlier.ts';
import { germanTicket } from './german.ts';
import { hostileTicket } from './hostile.ts';
import { japaneseTicket } from './japanese.ts';
import { longTicket } from './long.ts';
import { markdownTicket } from './markdown.ts';
import { nothingTicket } from './nothing.ts';
import { recommendationsOnlyTicket } from './recommendations-only.ts';
import { richTicket } from './rich.ts';
import { rightToLeftTicket } from './right-to-left.ts';
import { summaryOnlyTicket } from './summary-only.ts';

/** The tickets of the demo, in the order of their ids. */
export const demoTickets: DemoTicket[] = [
  richTicket,
  summaryOnlyTicket,
  nothingTicket,
  longTicket,
  rightToLeftTicket,
  recommendationsOnlyTicket,
  markdownTicket,
  hostileTicket,
  germanTicket,
  japaneseTicket,
  earlierTicket,
];
