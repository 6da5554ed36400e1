import type { PageData } from '../contract/page-data.ts';
import type { MountFacts } from './host/read-mount.ts';
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
export function firstShown({ data }: MountFacts, memory: PanelMemory): Shown {
  const { initialState } = data.settings;
  const startsOpen = (panel: PanelName) =>
    initialState === 'remember' ? memory.read(panel) !== 'closed' : initialState === 'expanded';
  const open = { summary: startsOpen('summary'), recommendations: startsOpen('recommendations') };
  const hidden = memory.read('all') === 'closed';
  return {
    data,
    open,
    hidden,
    unread: unreadPanels(data, open, hidden, memory),
    recommendations: new Map(),
    entries: new Map(),
  };
}

/** Which panels are new to the person; what is `open`, and not all `hidden`, counts as seen from now on. */
export function unreadPanels(
  data: PageData,
  open: Shown['open'],
  hidden: boolean,
  memory: PanelMemory,
): Shown['unread'] {
  return {
    summary: isUnread(memory, data, 'summary', open.summary && !hidden),
    recommendations: isUnread(memory, data, 'recommendations', open.recommendations && !hidden),
  };
}
