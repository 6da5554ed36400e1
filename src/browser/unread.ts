import type { PageData } from '../contract/page-data.ts';
import type { PanelMemory } from './panel-memory.ts';
import type { PanelName } from './shown.ts';

/** Some hundred marks of tickets; the oldest go first. */
const maxChars = 8_000;

/** True when a panel's content is new to this person. What is `open` counts as seen from now on. */
export function isUnread(memory: PanelMemory, data: PageData, panel: PanelName, open: boolean): boolean {
  const insight = panel === 'summary' ? data.summary : data.recommendations[0];
  const seen = memory.read('seen') ?? '';
  const mark = ` ${data.ticketId}${panel}${insight?.generatedAt}`;
  const isNew = !!insight && !seen.includes(mark);
  if (isNew && open) memory.remember('seen', (mark + seen).slice(0, maxChars));
  return isNew;
}
