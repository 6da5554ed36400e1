import type { PageData } from '../contract/page-data.ts';
import type { MountFacts } from './host/read-mount.ts';
import { pageDataOf, parseVisibleJson } from './parse-page-data.ts';

/** Page data; null when there is none to be had: unchanged, or the network, the server or the shape is wrong. */
export type InsightsAnswer = PageData | 'gone' | null;

/**
 * Asks for the page data of the mount's ticket (contract, section 3), unless it still has this `revision`. Follows no
 * redirect: a proxy's login page is no answer. Never rejects.
 */
export async function fetchInsights(
  { base, data: { ticketId } }: Pick<MountFacts, 'base' | 'data'>,
  revision: string | null,
  fetch: typeof globalThis.fetch,
  signal: AbortSignal,
): Promise<InsightsAnswer> {
  try {
    const response = await fetch(`${base}tickets/${ticketId}/insights`, {
      headers: { Accept: 'application/json', ...(revision !== null && { 'If-None-Match': `"${revision}"` }) },
      credentials: 'same-origin',
      redirect: 'error',
      signal,
    });
    const { status } = response;
    // Both mean that this person may not see it, or no longer.
    if (status === 403 || status === 404) return 'gone';
    return status === 200 ? pageDataOf(parseVisibleJson(await response.text()), ticketId) : null;
  } catch {
    return null; // offline, aborted, redirected
  }
}
