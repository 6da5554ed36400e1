import { mountAttributes, mountId } from '../../contract/mount.ts';
import { buildPageData, hasSomethingToShow } from '../page-data/build.ts';
import { inlineJson } from '../page-data/inline.ts';
import type { Ticket } from '../store/ticket.ts';
import { personKey, type World } from '../world.ts';
import { html, Markup } from './html.ts';
import type { View } from './view.ts';

const base = '/scp/ajax.php/fai/';

/** The mount and its script (contract, section 1), or nothing for a ticket that has nothing to show. */
export async function mountMarkup(ticket: Ticket, view: View, world: World): Promise<Markup | null> {
  const viewer = { personKey, language: view.language, settings: view.settings };
  const data = buildPageData(ticket, world.insights.read(ticket.ticketId), viewer);
  if (!hasSomethingToShow(data)) return null;
  const attributes = {
    id: mountId,
    [mountAttributes.ticketId]: String(ticket.ticketId),
    [mountAttributes.base]: base,
    [mountAttributes.language]: view.language,
    [mountAttributes.person]: personKey,
  };
  const attributeList = Object.entries(attributes).map(([name, value]) => html` ${new Markup(name)}="${value}"`);
  const json = new Markup(inlineJson(data, personKey));
  return html`<div${attributeList} hidden><script type="application/json">${json}</script></div>
<script src="${base}assets/${await world.pluginFolder.entryName()}"></script>
`;
}
