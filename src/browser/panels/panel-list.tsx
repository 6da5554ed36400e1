import type { PageData } from '../../contract/page-data.ts';
import { assessmentPanel } from './assessment-panel.tsx';
import { laterPanel } from './later-panel.tsx';
import type { Panel } from './panel.ts';
import { recommendationsPanel } from './recommendations-panel.tsx';
import { summaryPanel } from './summary-panel.tsx';

/** The panels whose content comes with the page, in the order of the page. */
const panels = [summaryPanel, recommendationsPanel];

/** The panels the helpdesk wants and that have something to show; those whose content loads later come last. */
export function visiblePanels(data: PageData): readonly Panel[] {
  return [
    ...(data.assessment ? [assessmentPanel] : []),
    ...panels.filter((panel) => data.settings.panels.includes(panel.name as never) && panel.hasContent?.(data)),
    ...(data.later ?? []).map(laterPanel),
  ];
}
