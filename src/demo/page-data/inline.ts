import type { PageData } from '../../contract/page-data.ts';
import type { PanelStrings } from '../store/plugin-folder.ts';
import { withRevision } from './build.ts';

/** What the mount may carry (contract, section 2). */
export const inlineBytesLimit = 65_536;

/**
 * Page data as it stands in the mount, with the panels' words: whole if both fit, else the summary and the first
 * recommendation, and the rest for the insights route. The short form has a revision of its own, so that asking for news brings the whole.
 */
export function inlineJson(data: PageData, personKey: string, strings: PanelStrings): string {
  const whole = scriptSafeJson(withStrings(data, strings));
  if (Buffer.byteLength(whole) <= inlineBytesLimit) return whole;
  const { revision: _, ...rest } = data;
  const short = { ...rest, recommendations: data.recommendations.slice(0, 1), recommendationsComplete: false };
  return scriptSafeJson(withStrings(withRevision(short, personKey), strings));
}

/** Page data with the panels' words beside it. */
export function withStrings(data: PageData, strings: PanelStrings): PageData & { strings: PanelStrings } {
  return { ...data, strings };
}

/** JSON in which no text can end the script element or start a comment in it. */
export function scriptSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
