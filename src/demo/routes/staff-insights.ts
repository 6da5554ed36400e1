import type { PageData } from '../../contract/page-data.ts';
import { jsonAnswer, problemAnswer } from '../http/answers.ts';
import { matchesRevision } from '../http/conditional.ts';
import type { Answer, Incoming, Route } from '../http/exchange.ts';
import { pageDataForView } from '../page-data/for-view.ts';
import { withStrings } from '../page-data/inline.ts';
import { readView, type View } from '../pages/view.ts';
import type { Ticket } from '../store/ticket.ts';
import type { World } from '../world.ts';

/**
 * `GET scp/ajax.php/fai/tickets/{id}/insights`, the page data for the person who is logged in, and `…/mount`, the same
 * with the panels' words: what a mount would carry, for a page that came without one.
 */
export function staffInsightsRoute(world: World): Route {
  return async (incoming) => {
    const found = /^\/scp\/ajax\.php\/fai\/tickets\/([1-9][0-9]{0,9})\/(insights|mount)$/.exec(incoming.path);
    if (!found) return null;
    if (incoming.method !== 'GET') return problemAnswer('method_not_allowed', { headers: { Allow: 'GET' } });
    const asked = askedOf(incoming, Number(found[1]), world);
    if (!asked) return problemAnswer('not_found');
    return found[2] === 'insights' ? insights(incoming, asked, world) : mount(asked, world);
  };
}

/** The ticket and the view a staff route is asked for; null for "not there" and for "not yours" alike. */
export function askedOf(
  { headers }: Pick<Incoming, 'headers'>,
  ticketId: number,
  world: World,
): { ticket: Ticket; view: View } | null {
  const ticket = world.helpdesk.ticket(ticketId);
  if (!ticket?.visibleToStaff) return null;
  // Which panels the address of the page asked for: a real helpdesk has settings, a stand-in has addresses.
  return { ticket, view: readView(queryOf(headers.referer), ticket, world.settings) };
}

function insights({ headers }: Incoming, { ticket, view }: { ticket: Ticket; view: View }, world: World): Answer {
  const data = pageDataForView(ticket, view, world);
  const answer = pageDataAnswer(data);
  return matchesRevision(headers['if-none-match'], data.revision) ? { ...answer, status: 304, body: '' } : answer;
}

/** Page data with its revision as the entity tag. */
export function pageDataAnswer(data: PageData): Answer {
  return jsonAnswer(data, { ETag: `"${data.revision}"`, 'Cache-Control': 'private, no-cache' });
}

async function mount({ ticket, view }: { ticket: Ticket; view: View }, world: World): Promise<Answer> {
  const data = pageDataForView(ticket, view, world);
  const strings = await world.pluginFolder.strings(view.language);
  return jsonAnswer(withStrings(data, strings), { 'Cache-Control': 'private, no-cache' });
}

function queryOf(address: string | undefined): URLSearchParams {
  return address && URL.canParse(address) ? new URL(address).searchParams : new URLSearchParams();
}
