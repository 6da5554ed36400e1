import type { PageChanges } from '../../contract/kinds/changes.ts';
import { jsonAnswer, problemAnswer } from '../http/answers.ts';
import { timeText } from '../page-data/time-text.ts';
import type { StandInSettings } from '../stand-in.ts';
import type { TicketInsights } from '../store/insight-store.ts';
import type { DemoKind } from './demo-kind.ts';

/** What became of gist and assessment, the newest first. */
export const changesKind: DemoKind = {
  name: 'changes',
  heading(_ticket, insights, { settings }) {
    const changes = shownChanges(insights, settings);
    return changes[0] ? { count: changes.length, newest: changes[0].mark } : null;
  },
  answer({ method }, { ticket, view }, world) {
    if (method !== 'GET') return null;
    const changes = shownChanges(world.insights.read(ticket.ticketId), view.settings);
    if (changes.length === 0) return problemAnswer('not_found');
    const content: PageChanges = {
      changes: changes.map((change) => ({ ...change, atText: timeText(new Date(change.at), view.language) })),
    };
    return jsonAnswer(content, { 'Cache-Control': 'private, no-cache' });
  },
};

/** What is switched off is not told by its history either. */
function shownChanges({ log }: TicketInsights, { showSummary, kinds }: StandInSettings) {
  return log.changes.filter(({ fact }) => (fact === 'gist' ? showSummary : kinds.includes('assessment')));
}
