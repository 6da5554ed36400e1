import type { LaterPanel, PageData } from '../../contract/page-data.ts';
import type { StringKey } from '../../contract/strings.ts';
import type { Panel } from './panel.ts';
import { recommendationsPanel } from './recommendations-panel.tsx';
import { summaryPanel } from './summary-panel.tsx';

/** The panels whose content comes with the page, in the order of the page. */
const panels = [summaryPanel, recommendationsPanel];

/** The panels the helpdesk wants and that have something to show; those whose content loads later come last. */
export function visiblePanels(data: PageData): readonly Panel[] {
  return [
    ...panels.filter((panel) => data.settings.panels.includes(panel.name as never) && panel.hasContent(data)),
    ...(data.later ?? []).map(laterPanel),
  ];
}

/** A heading; what stands below it is the second script's (`live/kinds/`), since a click opens it. */
function laterPanel({ name, count }: LaterPanel): Panel {
  return {
    name,
    title: name as StringKey,
    hasContent: () => true,
    facts: () => count > 0 && <span class="chip">{count}</span>,
    lead: () => null,
    content: (props) => props.live?.later(props, name),
  };
}
