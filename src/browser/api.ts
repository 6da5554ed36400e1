import type { PageData } from '../contract/page-data.ts';
import type { MountFacts } from './host/read-mount.ts';
import { pageDataOf, parseVisibleJson } from './parse-page-data.ts';

/** Page data, or why there is none; `failed` is all that is no answer of ours: network, server, shape. */
export type InsightsAnswer = PageData | 'unchanged' | 'gone' | 'failed';

/**
 * Asks for the page data of the mount's ticket (contract, section 3). With `revision` the answer may be `unchanged`.
 * Follows no redirect: a proxy's login page is no answer. Never rejects.
 */
export async function fetchInsights(
  { base, ticketId }: Pick<MountFacts, 'base' | 'ticketId'>,
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
    if (status === 304) return 'unchanged';
    // Both mean that this person may not see it, or no longer.
    if (status === 403 || status === 404) return 'gone';
    const data = status === 200 && pageDataOf(parseVisibleJson(await response.text()), ticketId);
    return data || 'failed';
  } catch {
    return 'failed'; // offline, aborted, redirected
  }
}
