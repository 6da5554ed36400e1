import type { PageData } from '../../contract/page-data.ts';
import { pageDataOf, parseVisibleJson } from '../parse-page-data.ts';

/** What the shim left in the page for one ticket and one person. */
export interface MountFacts {
  /** Path of our staff routes, with a slash at both ends. */
  base: string;
  /** Language of the panels' own words (RFC 5646). */
  language: string;
  /** A short opaque mark of the person; empty when the shim gives none. */
  person: string;
  /** What this person left closed, with dots between; undefined when the shim does not say. */
  closed: string | undefined;
  data: PageData;
  /** Words for the panels in that language, not looked at yet. */
  strings: unknown;
  /** True when the person asked for an analysis before this script was there. */
  wantsRefresh: boolean;
}

/**
 * Reads the mount (contract, section 1). Null when a part is missing or broken, or when `data-base` is anything but a
 * plain path: a path never leaves this origin.
 */
export function readMount(mount: HTMLElement): MountFacts | null {
  const { ticketId, base = '', lang, person = '', closed, refresh } = mount.dataset;
  if (!/^\/(?:[\w.~%-]+\/)*$/.test(base)) return null;

  const content = parseVisibleJson(mount.querySelector('script')?.textContent ?? '');
  const data = pageDataOf(content, Number(ticketId));
  if (!data) return null;
  const { strings } = content as Partial<MountFacts>;
  // Once: a clone that PJAX keeps must not ask again.
  delete mount.dataset.refresh;
  return { base, language: lang || 'en', person, closed, data, strings, wantsRefresh: refresh === '' };
}
