import { mountAttributes } from '../../contract/mount.ts';
import type { PageData } from '../../contract/page-data.ts';
import { pageDataOf, parseVisibleJson } from '../parse-page-data.ts';

/** What the shim left in the page for one ticket and one person. */
export interface MountFacts {
  ticketId: number;
  /** Path of our staff routes, with a slash at both ends. */
  base: string;
  /** Language of the panels' own words (RFC 5646). */
  language: string;
  /** A short opaque mark of the person; empty when the shim gives none. */
  person: string;
  data: PageData;
  /** Words for the panels in that language, not looked at yet. */
  strings: unknown;
}

/**
 * Reads the mount (contract, section 1). Null when a part is missing or broken, or when `data-base` is anything but a
 * plain path: a path never leaves this origin.
 */
export function readMount(mount: HTMLElement): MountFacts | null {
  const attribute = (name: string) => mount.getAttribute(name) ?? '';
  const ticketId = Number(attribute(mountAttributes.ticketId));
  const base = attribute(mountAttributes.base);
  if (!/^\/(?:[\w.~%-]+\/)*$/.test(base)) return null;

  const content = parseVisibleJson(mount.querySelector('script[type="application/json"]')?.textContent ?? '');
  const data = pageDataOf(content, ticketId);
  if (!data) return null;
  return {
    ticketId,
    base,
    language: attribute(mountAttributes.language) || 'en',
    person: attribute(mountAttributes.person),
    data,
    strings: (content as { strings?: unknown }).strings,
  };
}
