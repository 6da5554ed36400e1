import type { PageRelated, Related } from '../../contract/kinds/related.ts';
import { jsonAnswer, problemAnswer } from '../http/answers.ts';
import { timeText } from '../page-data/time-text.ts';
import type { PageLanguage } from '../pages/language.ts';
import type { Helpdesk } from '../store/helpdesk.ts';
import { inLibrary } from '../store/library.ts';
import type { DemoKind } from './demo-kind.ts';

type Tickets = Pick<Helpdesk, 'ticket'>;
type Item = Related['items'][number];
type PageItem = PageRelated['items'][number];

/** What has to do with the ticket, as far as the person of the stand-in may see it: nothing is said of the rest. */
export const relatedKind: DemoKind = {
  name: 'related',
  heading(_ticket, { further: { related } }, { helpdesk, language }) {
    const count = related ? seen(related.content.items, helpdesk, language).length : 0;
    return related && count > 0 ? { count, newest: related.generatedAt } : null;
  },
  answer({ method }, { ticket, view }, world) {
    if (method !== 'GET') return null;
    const stored = world.insights.read(ticket.ticketId).further.related;
    const items = stored ? seen(stored.content.items, world.helpdesk, view.language) : [];
    if (!stored || items.length === 0) return problemAnswer('not_found');
    const { language, generatedAt, model } = stored;
    const generatedAtText = timeText(new Date(generatedAt), view.language);
    const content: PageRelated = { items, language, generatedAt, generatedAtText, model };
    return jsonAnswer(content, { 'Cache-Control': 'private, no-cache' });
  },
};

function seen(items: readonly Item[], tickets: Tickets, language: PageLanguage): PageItem[] {
  // Named twice, an item is shown once: as it is named first.
  const isFirst = ({ kind, id }: Item, index: number) =>
    items.findIndex((one) => one.kind === kind && one.id === id) === index;
  return items.filter(isFirst).flatMap((item) => {
    const found = item.kind === 'ticket' ? ticketItem(item, tickets, language) : libraryItem(item);
    return found ? [{ ...item, ...found }] : [];
  });
}

function ticketItem({ id }: Item, tickets: Tickets, language: PageLanguage) {
  const ticket = tickets.ticket(Number(id));
  if (!ticket?.visibleToStaff) return null;
  const { subject, ticketNumber, status, entries } = ticket;
  const last = entries.at(-1);
  return {
    title: subject,
    path: `/scp/tickets.php?id=${id}`,
    number: ticketNumber,
    status,
    closedAtText: /closed|resolved/i.test(status) && last ? timeText(last.createdAt, language) : null,
    internal: false,
  };
}

function libraryItem({ kind, id }: Item) {
  const found = kind === 'ticket' ? null : inLibrary(kind, id);
  return found && { ...found, path: null, number: null, status: null, closedAtText: null };
}
