import { hasSomethingToShow } from '../page-data/build.ts';
import { pageDataForView } from '../page-data/for-view.ts';
import type { Ticket } from '../store/ticket.ts';
import type { World } from '../world.ts';
import { html, type Markup } from './html.ts';
import { mountAttributesMarkup, scriptAddress } from './mount.ts';
import type { View } from './view.ts';

/**
 * What the plugin adds to the drop-down "More" (`ticket.view.more`): asks for a first summary, or for a new one. On a ticket
 * without a mount the script of the panels is loaded by the click.
 */
export async function summariseItem(ticket: Ticket, view: View, world: World): Promise<Markup | null> {
  const { settings } = view;
  if (!settings.allowRefresh || !(settings.showSummary || settings.showRecommendations)) return null;
  const strings = await world.pluginFolder.strings(view.language);
  const hasResult = hasSomethingToShow(pageDataForView(ticket, view, world));
  const label = hasResult ? strings.Summarise_again : strings.Summarise;
  const script = await scriptAddress(view, world);
  return html`<li><a id="fai-summarise" class="no-pjax" href="#"${mountAttributesMarkup(ticket, view)} data-script="${script}">${label ?? 'Summarise'}</a></li>
`;
}
