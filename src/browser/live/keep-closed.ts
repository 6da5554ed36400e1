import { closedCookie } from '../../contract/mount.ts';
import { closedInCookie } from '../closed-panels.ts';
import type { PanelName } from '../shown.ts';

const secondsOfAYear = 31_536_000;
/** What may be kept. Panels whose content loads later are closed on every page. */
const known: readonly PanelName[] = ['summary', 'recommendations', 'all'];

/**
 * Notes for the next pages that a person closed a panel, or `all` of them, or opened it. What other windows wrote into the
 * cookie stays; what is no name of ours goes. Where cookies are forbidden it holds until the page is left.
 */
export function keepClosed(person: string, name: PanelName, isClosed: boolean): void {
  if (!known.includes(name)) return;
  try {
    const names = new Set(closedInCookie(person).filter((one) => known.includes(one)));
    if (isClosed) names.add(name);
    else names.delete(name);
    const value = [...names].join('.');
    // biome-ignore lint/suspicious/noDocumentCookie: Safari has had the cookie store for a year only
    document.cookie = `${closedCookie + person}=${value};path=/;max-age=${secondsOfAYear};samesite=lax`;
  } catch {
    // A page in a sandbox has no cookies: even to look at them throws.
  }
}
