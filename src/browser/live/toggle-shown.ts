import type { PanelMemory } from '../panel-memory.ts';
import { type PanelName, type Shown, unreadPanels } from '../shown.ts';

/** Where a person's ways are kept. */
interface Keeping {
  memory: PanelMemory;
  keepClosed: (name: PanelName, isClosed: boolean) => void;
}

/** A panel opened or closed by hand: remembered, and not new any more. */
export function withPanelToggled(shown: Shown, panel: PanelName, { memory, keepClosed }: Keeping): Shown {
  const open = { ...shown.open, [panel]: !shown.open[panel] };
  keepClosed(panel, !!shown.open[panel]);
  const toggled = { ...shown, open, unread: { ...shown.unread, [panel]: false } };
  unreadPanels(toggled, memory);
  return toggled;
}

/** All panels hidden or brought back: remembered. */
export function withAllToggled(shown: Shown, { memory, keepClosed }: Keeping): Shown {
  const changed = { ...shown, hidden: !shown.hidden };
  keepClosed('all', changed.hidden);
  return { ...changed, unread: unreadPanels(changed, memory) };
}

/** A recommendation opened or closed by hand; it was open at first if it `startsOpen`. */
export function withRecommendationToggled(shown: Shown, id: string, startsOpen: boolean): Shown {
  const open = !(shown.recommendations.get(id) ?? startsOpen);
  return { ...shown, recommendations: new Map(shown.recommendations).set(id, open) };
}
