import type { PageData } from '../contract/page-data.ts';
import { hasInlineEdit } from './host/inline-edit.ts';
import type { PanelMemory } from './panel-memory.ts';
import { isUnread, newestByPanel } from './unread.ts';

/** Of the first two, or of a panel whose content loads later. */
export type PanelName = string;

/** All that the panels of one mount are drawn from, beside the words. */
export interface Shown {
  data: PageData;
  /** Which panels are open. Those whose content loads later are closed at first. */
  open: Record<PanelName, boolean | undefined>;
  /** Which panels hold something this person has not seen yet. */
  unread: Record<PanelName, boolean | undefined>;
  /** True when this person wants no panels. */
  hidden: boolean;
  /** Recommendations opened or closed by hand, by id. */
  recommendations: ReadonlyMap<string, boolean>;
  /** Whether this person has osTicket's inline edit on the page. */
  mayEdit: boolean;
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
    unread: {},
    hidden: closed.includes('all'),
    mayEdit: hasInlineEdit(),
    recommendations: new Map(),
    entries: new Map(),
  };
}

/** Which panels are new to the person; what is open, and not hidden with all, counts as seen from now on. */
export function unreadPanels({ data, open, hidden }: Shown, memory: PanelMemory): Shown['unread'] {
  const unread: Shown['unread'] = {};
  for (const [name, newest] of newestByPanel(data))
    unread[name] = isUnread(memory, data, name, newest, !hidden && !!open[name]);
  return unread;
}
