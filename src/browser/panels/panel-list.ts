import type { PageData } from '../../contract/page-data.ts';
import type { Panel } from './panel.ts';
import { recommendationsPanel } from './recommendations-panel.tsx';
import { summaryPanel } from './summary-panel.tsx';

/** All panels, in the order of the page. */
const panels: readonly Panel[] = [summaryPanel, recommendationsPanel];

/** The panels the helpdesk wants and that have something to show. */
export function visiblePanels(data: PageData): readonly Panel[] {
  return panels.filter((panel) => data.settings.panels.includes(panel.name) && panel.hasContent(data));
}
