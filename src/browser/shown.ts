import type { PageData } from '../contract/page-data.ts';
import type { PanelMemory } from './panel-memory.ts';
import { isUnread } from './unread.ts';

export type PanelName = PageData['settings']['panels'][number];

/** All that the panels of one mount are drawn from, beside the words. */
export interface Shown {
  data: PageData;
  /** Which panels are open. */
  open: Record<PanelName, boolean>;
  /** Which panels hold something this person has not seen yet. */
  unread: Record<PanelName, boolean>;
  /** True when this person wants no panels. */
  hidden: boolean;
  /** Recommendations opened or closed by hand, by id. */
  recommendations: ReadonlyMap<string, boolean>;
  /** Cited entries that were looked for: is each on this page? */
  entries: ReadonlyMap<number, boolean>;
}

/** How the panels stand when a page is opened. What is open counts as seen. */
export function firstShown(data: PageData, memory: PanelMemory): Shown {
  const { initialState } = data.settings;
  const startsOpen = (panel: PanelName) =>
    initialState === 'remember' ? memory.read(panel) !== 'closed' : initialState === 'expanded';
  const open = { summary: startsOpen('summary'), recommendations: startsOpen('recommendations') };
  const hidden = memory.read('all') === 'closed';
  const first = { data, open, hidden, recommendations: new Map(), entries: new Map() };
  return { ...first, unread: unreadPanels(first, memory) };
}

/** Which panels are new to the person; what is open, and not hidden with all, counts as seen from now on. */
export function unreadPanels({ data, open, hidden }: Omit<Shown, 'unread'>, memory: PanelMemory): Shown['unread'] {
  return {
    summary: isUnread(memory, data, 'summary', open.summary && !hidden),
    recommendations: isUnread(memory, data, 'recommendations', open.recommendations && !hidden),
  };
}

/** A panel opened or closed by hand: remembered, and not new any more. */
export function withPanelToggled(shown: Shown, panel: PanelName, memory: PanelMemory): Shown {
  const open = { ...shown.open, [panel]: !shown.open[panel] };
  memory.remember(panel, open[panel] ? 'open' : 'closed');
  const toggled = { ...shown, open, unread: { ...shown.unread, [panel]: false } };
  unreadPanels(toggled, memory);
  return toggled;
}

/** All panels hidden or brought back: remembered. */
export function withAllToggled(shown: Shown, memory: PanelMemory): Shown {
  const hidden = !shown.hidden;
  memory.remember('all', hidden ? 'closed' : 'open');
  const changed = { ...shown, hidden };
  return { ...changed, unread: unreadPanels(changed, memory) };
}

/** A recommendation opened or closed by hand; it was open at first if it `startsOpen`. */
export function withRecommendationToggled(shown: Shown, id: string, startsOpen: boolean): Shown {
  const open = !(shown.recommendations.get(id) ?? startsOpen);
  return { ...shown, recommendations: new Map(shown.recommendations).set(id, open) };
}
