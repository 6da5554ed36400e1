import type { LaterPanel } from '../../contract/page-data.ts';
import type { Viewer } from '../page-data/build.ts';
import type { TicketInsights } from '../store/insight-store.ts';
import type { Ticket } from '../store/ticket.ts';
import { changesKind } from './changes.ts';
import type { DemoKind } from './demo-kind.ts';
import { questionsKind } from './questions.ts';
import { relatedKind } from './related.ts';
import { timelineKind } from './timeline.ts';

/** Every kind whose panel is closed at first, in the order of the page. A new one is a file beside this and a line here. */
export const demoKinds: readonly DemoKind[] = [timelineKind, changesKind, relatedKind, questionsKind];

/** The panels this person sees the headings of; `hasCompany` tells whether the page has anything else to show. */
export function laterPanels(
  ticket: Ticket,
  insights: TicketInsights,
  viewer: Viewer,
  hasCompany: boolean,
): LaterPanel[] {
  const panels = demoKinds.flatMap((kind) => {
    const heading = viewer.settings.kinds.includes(kind.name) ? kind.heading(ticket, insights, viewer) : null;
    return heading ? [{ kind, panel: { name: kind.name, ...heading } }] : [];
  });
  return hasCompany || panels.some(({ kind }) => !kind.isCompany) ? panels.map(({ panel }) => panel) : [];
}
