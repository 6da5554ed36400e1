import { createHash } from 'node:crypto';
import { pageSchema } from '../../contract/mount.ts';
import type { PageData, PageRecommendation, PageSummary } from '../../contract/page-data.ts';
import type { PageLanguage } from '../pages/words.ts';
import type { StandInSettings } from '../stand-in.ts';
import type { StoredRecommendation, StoredSummary, TicketInsights } from '../store/insight-store.ts';
import { pageSettings } from '../store/settings.ts';
import { visibleEntryId } from '../store/thread.ts';
import type { ThreadEntry, Ticket } from '../store/ticket.ts';
import { coverageOf } from './coverage.ts';
import { recommendationStatus } from './recommendation-status.ts';
import { timeText } from './time-text.ts';

/** For whom, and with which settings, page data is made. */
export interface Viewer {
  personKey: string;
  language: PageLanguage;
  settings: StandInSettings;
}

/** Page data of one ticket (contract, section 2): what is stored, held against the thread as it is now. */
export function buildPageData(ticket: Ticket, insights: TicketInsights, viewer: Viewer): PageData {
  const { settings, language } = viewer;
  const { summary, recommendations } = insights;
  return withRevision(
    {
      schema: pageSchema,
      ticketId: ticket.ticketId,
      summary: settings.showSummary && summary ? toPageSummary(summary, ticket.entries, language) : null,
      recommendations: settings.showRecommendations
        ? recommendations.map((one) => toPageRecommendation(one, ticket.entries, language))
        : [],
      recommendationsComplete: true,
      // Nobody works on tickets behind the stand-in, and it has no routes for ratings.
      pending: null,
      can: { reply: true, note: true, rate: false, refresh: false },
      settings: pageSettings(settings),
    },
    viewer.personKey,
  );
}

/** True when the page has a reason to carry the mount. */
export function hasSomethingToShow(data: PageData): boolean {
  return data.summary !== null || data.recommendations.length > 0 || data.pending !== null;
}

/** Puts the hash of everything else in as `revision`; two people never share one. */
export function withRevision(data: Omit<PageData, 'revision'>, personKey: string): PageData {
  const { schema, ticketId, ...rest } = data;
  const revision = createHash('sha256')
    .update(JSON.stringify([personKey, schema, ticketId, rest]))
    .digest('hex')
    .slice(0, 32);
  return { schema, ticketId, revision, ...rest };
}

function toPageSummary(stored: StoredSummary, entries: ThreadEntry[], language: PageLanguage): PageSummary {
  const { content, basedOnEntryId, generatedAt, model } = stored;
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, entryIds: visibleIds(item.entryIds, entries) })),
    })),
    language: stored.language,
    generatedAt,
    generatedAtText: timeText(new Date(generatedAt), language),
    basedOnEntryId,
    model,
    coverage: coverageOf(entries, basedOnEntryId),
    rating: null,
  };
}

function toPageRecommendation(
  stored: StoredRecommendation,
  entries: ThreadEntry[],
  language: PageLanguage,
): PageRecommendation {
  const { content, basedOnEntryId, generatedAt, model } = stored;
  return {
    ...content,
    status: recommendationStatus(entries, basedOnEntryId),
    generatedAt,
    generatedAtText: timeText(new Date(generatedAt), language),
    basedOnEntryId,
    model,
    rating: null,
  };
}

/**
 * A cited entry that was edited is followed to what replaced it. One that was never in this thread stays cited, as in
 * the shim: the page says that it is not there, which is more honest than a statement without any evidence.
 */
function visibleIds(entryIds: number[], entries: ThreadEntry[]): number[] {
  return [...new Set(entryIds.map((entryId) => visibleEntryId(entries, entryId) ?? entryId))];
}
