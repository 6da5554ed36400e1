import { isPageData } from 'virtual:check-page-data';
import type { PageData } from '../contract/page-data.ts';
import { visibleText } from './visible-text.ts';

/**
 * JSON from the shim with only visible characters in its texts; undefined when it is no JSON. A text of which nothing can
 * be seen becomes dots: empty, it would break the shape and take all the others with it.
 */
export function parseVisibleJson(json: string): unknown {
  try {
    return JSON.parse(json, (_key, value) =>
      typeof value === 'string' ? visibleText(value) || (value && '…') : value,
    );
  } catch {
    return undefined;
  }
}

/** Page data about this ticket, or null: another `schema`, another ticket and a broken shape all mean "not for us". */
export function pageDataOf(value: unknown, ticketId: number): PageData | null {
  return isPageData(value) && value.ticketId === ticketId ? value : null;
}
