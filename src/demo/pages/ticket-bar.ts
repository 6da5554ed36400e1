import type { Ticket } from '../store/ticket.ts';
import { html, type Markup } from './html.ts';
import { mayReply } from './reply.ts';
import { addressOf, type View } from './view.ts';
import { wordsOf } from './words.ts';

/** The sticky bar with the ticket's number and what one may do to it. Only the drop-down and the post buttons work. */
export function ticketBar(ticket: Ticket, view: View, pluginItem: Markup | null): Markup {
  const words = wordsOf(view.language);
  const entry = (label: string) => html`<li><a href="#">${label}</a></li>`;
  return html`<div class="sticky bar"><div class="content">
<div class="flush-right">
${mayReply(ticket, view) && html`<a href="#post-reply" class="post-response action-button">${words.postReply}</a>`}
<a href="#post-note" id="post-note" class="post-response action-button">${words.postNote}</a>
<span class="action-button">${words.assign}</span>
<span class="action-button">${words.edit}</span>
<button type="button" class="action-button" data-dropdown="#action-dropdown-more">${words.more} ▾</button>
<div id="action-dropdown-more" class="action-dropdown anchor-right"><ul>
${[words.changeOwner, words.mergeTickets, words.transfer, words.markAnswered].map(entry)}
${pluginItem}<li class="danger"><a href="#">${words.deleteTicket}</a></li>
</ul></div>
</div>
<div class="flush-left"><h2><a href="${addressOf(ticket.ticketId, view)}">${words.ticket} #${ticket.ticketNumber}</a></h2></div>
</div></div>
`;
}
