import { fill } from '../../words/fill.ts';
import type { Words } from '../../words/words.ts';
import type { Conversation, Standing } from './conversation.ts';

const sentences: Readonly<Record<Exclude<Standing, 'nothing_said'>, keyof Words>> = {
  closed: 'isClosed',
  solved: 'customerSaysSolved',
  customer_waits: 'customerWroteLast',
  promised: 'staffPromised',
  staff_wait: 'staffWroteLast',
};

/** How the ticket stands, in the helpdesk's words: it follows from who wrote last, and that entry proves it. */
export function stateItem({ standing, newest }: Conversation, words: Words) {
  const last = newest[0]?.entry;
  if (standing === 'nothing_said' || last === undefined) return [];
  const text = fill(words[sentences[standing]], { date: last.at.slice(0, 10) });
  return [{ text, entryIds: [last.entryId], support: 'supported' as const }];
}
