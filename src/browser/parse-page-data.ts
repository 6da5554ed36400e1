import { isPageData } from 'virtual:check-page-data';
import type { PageData } from '../contract/page-data.ts';
import { suspect, visibleText } from './visible-text.ts';

/**
 * JSON from the shim with only visible characters in its texts; undefined when it is no JSON. A text of which nothing can
 * be seen becomes dots: empty, it would break the shape and take all the others with it.
 */
export function parseVisibleJson(json: string): unknown {
  try {
    // Most pages are in plain words, written as they are: then there is nothing to look for in each of their texts.
    return JSON.parse(
      json,
      suspect.test(json)
        ? (_key, value) => (typeof value === 'string' ? visibleText(value) || (value && '…') : value)
        : undefined,
    );
  } catch {
    return undefined;
  }
}

/** Page data about this ticket, or null: another `schema`, another ticket and a broken shape all mean "not for us". */
export function pageDataOf(value: unknown, ticketId: number): PageData | null {
  return isPageData(value) && value.ticketId === ticketId ? value : null;
}
