import type { Ticket } from '../store/ticket.ts';
import { html, type Markup } from './html.ts';
import { navigationMarkup } from './navigation.ts';
import { replyMarkup } from './reply.ts';
import { threadMarkup } from './thread.ts';
import { ticketBar } from './ticket-bar.ts';
import { ticketInfo } from './ticket-info.ts';
import type { View } from './view.ts';
import { wordsOf } from './words.ts';

/**
 * A ticket as staff see it. The order is osTicket's (include/staff/ticket-view.inc.php): what a plugin echoes when
 * the ticket is viewed comes first inside `#content`, and the tabs follow the last table of fields.
 */
export function ticketPage({
  ticket,
  view,
  mount,
  summarise,
  formToken,
}: {
  ticket: Ticket;
  view: View;
  mount: Markup | null;
  /** The plugin's item in the drop-down. */
  summarise: Markup | null;
  formToken: string;
}): Markup {
  const words = wordsOf(view.language);
  return html`${navigationMarkup(view)}<div id="content">
${mount}${ticketBar(ticket, view, summarise)}
<div class="clear tixTitle has_bottom_border"><h3 dir="auto">${ticket.subject}</h3></div>
${ticketInfo(ticket, view)}
<div class="clear"></div>
<ul class="tabs clean threads" id="ticket_tabs">
<li class="active"><a id="ticket-thread-tab" href="#ticket_thread">${words.thread} (${ticket.entries.filter((entry) => entry.replacedBy === null).length})</a></li>
<li><a id="ticket-tasks-tab" href="#tasks">${words.tasks}</a></li>
</ul>
<div id="ticket_tabs_container">
<div id="ticket_thread" class="tab_content">
${threadMarkup(ticket, view)}
<div class="clear"></div>
${replyMarkup({ ticket, view, formToken })}
</div>
<div id="tasks" class="tab_content hidden"><p class="faded">—</p></div>
</div>
</div>
`;
}
