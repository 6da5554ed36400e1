import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasSomethingToShow } from '../page-data/build.ts';
import { pageDataForView } from '../page-data/for-view.ts';
import type { Ticket } from '../store/ticket.ts';
import type { World } from '../world.ts';
import { html, type Markup } from './html.ts';
import { mountAttributesMarkup, scriptAddress } from './mount.ts';
import type { View } from './view.ts';

const source = join(import.meta.dirname, '..', '..', '..', 'php-shim', 'lib', 'Fai', 'Page', 'MoreMenuItem.php');

/**
 * What the plugin adds to the drop-down "More" (`ticket.view.more`): asks for a first summary, or for a new one. What a
 * click does is taken from the shim itself, so that there is one such script.
 */
export async function summariseItem(ticket: Ticket, view: View, world: World): Promise<Markup | null> {
  const { settings } = view;
  if (!settings.allowRefresh || !(settings.showSummary || settings.showRecommendations)) return null;
  const strings = await world.pluginFolder.strings(view.language);
  const key = hasSomethingToShow(pageDataForView(ticket, view, world)) ? 'Summarise_again' : 'Summarise';
  // A key without a string is shown itself (src/contract/strings.ts).
  const say = (name: string) => strings[name] ?? name.replaceAll('_', ' ');
  const script = await scriptAddress(view, world);
  return html`<li><a class="no-pjax" href="#fai-refresh" data-fai-refresh${mountAttributesMarkup(ticket, view)} data-script="${script}" data-failed="${say('not_asked')}" onclick="${onClick()}">${say(key)}</a></li>
`;
}

/** The script of the shim's item. Throws when it is not where it was. */
function onClick(): string {
  const script = /ON_CLICK = <<<'JS'\n(.*?)\n\s*JS;/s.exec(readFileSync(source, 'utf8'))?.[1];
  if (script === undefined) throw new Error(`No script for the More menu in ${source}.`);
  return script.replace(/\n\s*/g, '');
}
