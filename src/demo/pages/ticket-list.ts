import { timeText } from '../page-data/time-text.ts';
import { visibleEntries } from '../store/thread.ts';
import type { Ticket } from '../store/ticket.ts';
import { html, type Markup } from './html.ts';
import { navigationMarkup } from './navigation.ts';
import { addressOf, linkClass, type View } from './view.ts';
import { wordsOf } from './words.ts';

/** The open queue: where a ticket is reached without loading a new document. */
export function ticketListPage(tickets: Ticket[], view: View): Markup {
  const words = wordsOf(view.language);
  return html`${navigationMarkup(view)}<div id="content">
<h2>${words.openQueue}</h2>
<table class="list queue">
<thead><tr><th>${words.ticket}</th><th>${words.lastUpdate}</th><th>${words.subject}</th><th>${words.from}</th>
<th>${words.priority}</th></tr></thead>
<tbody>
${tickets.map((ticket) => ticketRow(ticket, view))}
</tbody>
</table>
</div>
`;
}

/** What osTicket shows for a ticket that is not there or not for this person. */
export function noAccessPage(view: View): Markup {
  const words = wordsOf(view.language);
  return html`${navigationMarkup(view)}<div id="content"><div id="msg_error">${words.noAccess}</div></div>
`;
}

function ticketRow(ticket: Ticket, view: View): Markup {
  const newest = visibleEntries(ticket.entries).at(-1);
  const address = addressOf(ticket.ticketId, view);
  return html`<tr>
<td><a class="preview ${linkClass(ticket, view)}" href="${address}">${ticket.ticketNumber}</a></td>
<td><time>${timeText(newest?.createdAt ?? ticket.createdAt, view.language)}</time></td>
<td><a class="${linkClass(ticket, view)}" href="${address}"><bdi>${ticket.subject}</bdi></a> <small>${visibleEntries(ticket.entries).length}</small></td>
<td><bdi>${ticket.customer.name}</bdi></td>
<td>${ticket.priority}</td>
</tr>
`;
}
