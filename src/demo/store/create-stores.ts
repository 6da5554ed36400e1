import { randomUUID } from 'node:crypto';
import { limits } from '../../contract/limits.ts';
import { createEventQueue } from '../machine-queue/event-queue.ts';
import { seedStates, stateTickets } from '../playground/seed-states.ts';
import type { StandInOptions } from '../stand-in.ts';
import { seedInsights, seedQuestion, seedTickets } from '../tickets/seed.ts';
import type { Stores } from '../world.ts';
import { createAnalyses } from './analyses.ts';
import { type ChangeListener, createHelpdesk, type Helpdesk } from './helpdesk.ts';
import { createInsightStore, type InsightStore } from './insight-store.ts';
import { createQuestionStore } from './question-store.ts';
import { scriptedAnswer } from './scripted-answer.ts';
import { createStaffMarks } from './staff-marks.ts';
import { visibleEntries } from './thread.ts';

/** How long a ticket has to be quiet before a worker gets it: long enough to see it wait. */
const settleMs = 1_000;

/** Fills everything that is kept in memory, as a stand-in has it at its start. */
export function createStores({
  seed,
  analyst,
  now,
  changed,
}: Required<Pick<StandInOptions, 'seed' | 'analyst' | 'now'>> & { changed: ChangeListener }): Stores {
  const helpdesk = createHelpdesk([...seedTickets(now()), ...(seed ? stateTickets(now()) : [])], now, changed);
  const insights = createInsightStore(now);
  const answer = (ticketId: number) => dateAsNew(ticketId, helpdesk, insights, now());
  const queue = createEventQueue(() => now().getTime(), randomUUID, settleMs);
  const stores: Stores = {
    helpdesk,
    insights,
    marks: createStaffMarks(),
    analyses: createAnalyses(now, analyst === 'script' ? answer : null),
    // Where a worker was seen, questions are its work.
    questions: createQuestionStore(
      now,
      (asked) => scriptedAnswer(helpdesk, now(), asked),
      () => analyst === 'script' && queue.figures().lastLeaseAt === null,
    ),
    queue,
  };
  if (seed) {
    seedInsights(stores, now());
    seedStates(stores, now());
    seedQuestion(stores, now());
  }
  return stores;
}

/**
 * What the stand-in does for an analysis that was asked for: it has no model, so it writes back the text that is there,
 * dated as made now from the newest entry. A ticket without a text gets the start of the newest entry for a gist.
 */
function dateAsNew(ticketId: number, helpdesk: Helpdesk, insights: InsightStore, now: Date): void {
  const ticket = helpdesk.ticket(ticketId);
  const newest = visibleEntries(ticket?.entries ?? []).at(-1);
  if (!ticket || !newest) return;
  const { summary, recommendations } = insights.read(ticketId);
  insights.apply(ticket, {
    basedOnEntryId: newest.entryId,
    generatedAt: now.toISOString(),
    language: summary?.language ?? 'en',
    model: { provider: 'demo', name: 'no-model' },
    summary: summary?.content ?? {
      gist: Array.from(`${newest.author}: ${newest.body.replace(/\s+/g, ' ')}`)
        .slice(0, limits.gistChars)
        .join(''),
      sections: [],
      body: null,
      nextStep: null,
      warnings: [],
    },
    recommendations: recommendations.map(({ content }) => content),
  });
}
