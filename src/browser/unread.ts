import type { PageData } from '../contract/page-data.ts';
import type { PanelMemory } from './panel-memory.ts';
import type { PanelName } from './shown.ts';

/** Some hundred marks of tickets; the oldest go first. */
const maxChars = 8_000;

/** What tells the newest content of each panel from what was there before; undefined where there is none. */
export function newestByPanel({ summary, recommendations, later }: PageData): [PanelName, string | undefined][] {
  return [
    ['summary', summary?.generatedAt],
    ['recommendations', recommendations[0]?.generatedAt],
    ...(later ?? []).map(({ name, newest }): [PanelName, string] => [name, newest]),
  ];
}

/** True when a panel's `newest` content is new to this person. What is `open` counts as seen from now on. */
export function isUnread(
  memory: PanelMemory,
  { ticketId }: PageData,
  panel: PanelName,
  newest: string | undefined,
  open: boolean,
): boolean {
  const seen = memory.read('seen') ?? '';
  const mark = ` ${ticketId}${panel}${newest}`;
  const isNew = !!newest && !seen.includes(mark);
  if (isNew && open) memory.remember('seen', (mark + seen).slice(0, maxChars));
  return isNew;
}

/** The newest content of a panel that this person has seen; empty where they have seen none. */
export function lastSeen(memory: PanelMemory, { ticketId }: PageData, panel: PanelName): string {
  const [, seen = ''] = (memory.read('seen') ?? '').split(` ${ticketId}${panel}`);
  return seen.split(' ')[0] ?? '';
}
