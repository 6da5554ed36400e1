import { jsonAnswer, problemAnswer } from '../http/answers.ts';
import { matchesRevision } from '../http/conditional.ts';
import type { Route } from '../http/exchange.ts';
import { buildPageData } from '../page-data/build.ts';
import { readView } from '../pages/view.ts';
import { personKey, type World } from '../world.ts';

/** `GET scp/ajax.php/fai/tickets/{id}/insights`: page data for the person who is logged in. */
export function staffInsightsRoute(world: World): Route {
  return ({ method, path, headers }) => {
    const id = /^\/scp\/ajax\.php\/fai\/tickets\/([1-9][0-9]{0,9})\/insights$/.exec(path)?.[1];
    if (id === undefined) return null;
    if (method !== 'GET') return problemAnswer('method_not_allowed', { headers: { Allow: 'GET' } });
    const ticket = world.helpdesk.ticket(Number(id));
    if (!ticket?.visibleToStaff) return problemAnswer('not_found');

    // Which panels the address of the page asked for: a real helpdesk has settings, a stand-in has addresses.
    const view = readView(queryOf(headers.referer), ticket, world.settings);
    const viewer = { personKey, language: view.language, settings: view.settings };
    const data = buildPageData(ticket, world.insights.read(ticket.ticketId), viewer);
    const caching = { ETag: `"${data.revision}"`, 'Cache-Control': 'private, no-cache' };
    return matchesRevision(headers['if-none-match'], data.revision)
      ? { status: 304, headers: caching, body: '' }
      : jsonAnswer(data, caching);
  };
}

function queryOf(address: string | undefined): URLSearchParams {
  return address && URL.canParse(address) ? new URL(address).searchParams : new URLSearchParams();
}
