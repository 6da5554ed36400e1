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

/** How the panels stand when a page is opened; `closed` as in the cookie. What is unread is seen later (`unreadPanels`). */
export function firstShown(data: PageData, closed: readonly string[]): Shown {
  const { initialState } = data.settings;
  const startsOpen = (panel: PanelName) =>
    initialState === 'remember' ? !closed.includes(panel) : initialState === 'expanded';
  return {
    data,
    open: { summary: startsOpen('summary'), recommendations: startsOpen('recommendations') },
    unread: { summary: false, recommendations: false },
    hidden: closed.includes('all'),
    recommendations: new Map(),
    entries: new Map(),
  };
}

/** Which panels are new to the person; what is open, and not hidden with all, counts as seen from now on. */
export function unreadPanels({ data, open, hidden }: Shown, memory: PanelMemory): Shown['unread'] {
  return {
    summary: isUnread(memory, data, 'summary', open.summary && !hidden),
    recommendations: isUnread(memory, data, 'recommendations', open.recommendations && !hidden),
  };
}
