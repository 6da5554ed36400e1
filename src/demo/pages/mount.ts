import { mountAttributes, mountId } from '../../contract/mount.ts';
import { hasSomethingToShow } from '../page-data/build.ts';
import { pageDataForView } from '../page-data/for-view.ts';
import { inlineJson } from '../page-data/inline.ts';
import type { Ticket } from '../store/ticket.ts';
import type { World } from '../world.ts';
import { staffBase } from './host-fault.ts';
import { html, Markup } from './html.ts';
import type { View } from './view.ts';

/** The mount and its script (contract, section 1), or nothing for a ticket that has nothing to show. */
export async function mountMarkup(ticket: Ticket, view: View, world: World): Promise<Markup | null> {
  const data = pageDataForView(ticket, view, world);
  if (!hasSomethingToShow(data)) return null;
  const json = new Markup(inlineJson(data, view.person.key, await world.pluginFolder.strings(view.language)));
  const script = html`<script src="${await scriptAddress(view, world)}"></script>
`;
  return html`<div id="${mountId}"${mountAttributesMarkup(ticket, view)} hidden><script type="application/json">${json}</script></div>
${script}${view.quirks.copies === 2 && secondScript(script)}`;
}

/** What tells the panels which ticket, person and language they are for, and where our routes are. */
export function mountAttributesMarkup(ticket: Ticket, view: View): Markup[] {
  const attributes = {
    [mountAttributes.ticketId]: String(ticket.ticketId),
    [mountAttributes.base]: staffBase(view.fault),
    [mountAttributes.language]: view.language,
    [mountAttributes.person]: view.person.key,
  };
  return Object.entries(attributes).map(([name, value]) => html` ${new Markup(name)}="${value}"`);
}

/** Address of the panels' script. */
export async function scriptAddress(view: View, world: World): Promise<string> {
  return `${staffBase(view.fault)}assets/${await world.pluginFolder.entryName()}`;
}

/** The same script under another address, as a second copy of the plugin would bring it. */
function secondScript({ markup }: Markup): Markup {
  return new Markup(markup.replace('.js"', '.js?copy=2"'));
}
