import type { PageTimeline } from '../../contract/kinds/timeline.ts';
import { jsonAnswer, problemAnswer } from '../http/answers.ts';
import { coverageOf } from '../page-data/coverage.ts';
import { timeText } from '../page-data/time-text.ts';
import { visibleEntryId } from '../store/thread.ts';
import type { DemoKind } from './demo-kind.ts';

/** Dated steps of the ticket, oldest first. */
export const timelineKind: DemoKind = {
  name: 'timeline',
  heading(_ticket, { further: { timeline } }) {
    return timeline ? { count: timeline.content.steps.length, newest: timeline.generatedAt } : null;
  },
  answer({ method }, { ticket, view }, world) {
    if (method !== 'GET') return null;
    const stored = world.insights.read(ticket.ticketId).further.timeline;
    if (!stored) return problemAnswer('not_found');
    const steps = [...stored.content.steps].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
    const content: PageTimeline = {
      steps: steps.map((step) => ({
        ...step,
        atText: timeText(new Date(step.at), view.language),
        entryId: step.entryId === null ? null : (visibleEntryId(ticket.entries, step.entryId) ?? step.entryId),
      })),
      language: stored.language,
      generatedAt: stored.generatedAt,
      generatedAtText: timeText(new Date(stored.generatedAt), view.language),
      model: stored.model,
      coverage: coverageOf(ticket.entries, stored.basedOnEntryId),
    };
    return jsonAnswer(content, { 'Cache-Control': 'private, no-cache' });
  },
};
