import { htmlAnswer, seeOther } from '../http/answers.ts';
import type { Incoming, Route } from '../http/exchange.ts';
import { documentPage } from '../pages/document.ts';
import { html, type Markup } from '../pages/html.ts';
import { summariseItem } from '../pages/more-menu.ts';
import { mountMarkup } from '../pages/mount.ts';
import { withoutElements } from '../pages/quirks.ts';
import { ticketPage } from '../pages/ticket.ts';
import { noAccessPage, ticketListPage } from '../pages/ticket-list.ts';
import { readView, type View } from '../pages/view.ts';
import type { World } from '../world.ts';

/** `GET scp/tickets.php` (the list) and `GET scp/tickets.php?id=N` (a ticket), whole or as a PJAX fragment. */
export function pagesRoute(world: World): Route {
  return async (incoming) => {
    if (incoming.path === '/' || incoming.path === '/scp/') return seeOther('/scp/tickets.php?id=1');
    if (incoming.path !== '/scp/tickets.php' || incoming.method !== 'GET') return null;
    const page = await choosePage(incoming, world);
    return htmlAnswer(incoming.headers['x-pjax'] ? fragment(page) : documentPage({ ...page, world }), page.status);
  };
}

/** One page: its title and what goes into the PJAX container. */
export interface Page {
  title: string;
  content: Markup;
  view: View;
  status?: number;
}

async function choosePage({ query }: Incoming, world: World): Promise<Page> {
  const id = query.get('id');
  const ticket = world.helpdesk.ticket(Number(id));
  const view = readView(query, ticket, world.settings);
  if (id === null) {
    const tickets = world.helpdesk.tickets().filter((one) => one.visibleToStaff && one.isListed);
    return { title: 'Tickets', content: ticketListPage(tickets, view), view };
  }
  if (!ticket?.visibleToStaff) return { title: 'Access denied', content: noAccessPage(view), view, status: 403 };
  world.analyses.pageLoaded(ticket.ticketId);
  const mount = await mountMarkup(ticket, view, world);
  const summarise = await summariseItem(ticket, view, world);
  const content = ticketPage({ ticket, view, mount, summarise, formToken: world.formToken });
  return { title: `Ticket #${ticket.ticketNumber}`, content, view };
}

/** What jquery-pjax asks for: the new title and the children of the container, without the document around them. */
function fragment({ title, content, view }: Page): string {
  return withoutElements(html`<title>${title}</title>${content}`.markup, view.quirks.without);
}
