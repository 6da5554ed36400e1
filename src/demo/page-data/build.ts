import { createHash } from 'node:crypto';
import { pageSchema } from '../../contract/mount.ts';
import type { PageData, PageRecommendation, PageSummary } from '../../contract/page-data.ts';
import { laterPanels } from '../kinds/kinds.ts';
import type { PageLanguage } from '../pages/language.ts';
import type { Person } from '../people/person.ts';
import type { StandInSettings } from '../stand-in.ts';
import type { Helpdesk } from '../store/helpdesk.ts';
import type { StoredRecommendation, StoredSummary, TicketInsights } from '../store/insight-store.ts';
import { pageSettings } from '../store/settings.ts';
import type { StaffMarks } from '../store/staff-marks.ts';
import { visibleEntryId } from '../store/thread.ts';
import type { ThreadEntry, Ticket } from '../store/ticket.ts';
import { abilities } from './abilities.ts';
import { pageAssessmentOf } from './assessment.ts';
import { coverageOf } from './coverage.ts';
import { fieldSummary } from './field-summary.ts';
import { recommendationStatus } from './recommendation-status.ts';
import { timeText } from './time-text.ts';

/** For whom, with which settings, and beside what staff have done, page data is made. */
export interface Viewer {
  person: Person;
  language: PageLanguage;
  settings: StandInSettings;
  marks: StaffMarks;
  pending: PageData['pending'];
  /** Where other tickets are looked up. */
  helpdesk: Pick<Helpdesk, 'ticket'>;
  /** To this person's questions about the ticket. */
  answers: { count: number; newest: string };
}

/** Page data of one ticket (contract, section 2): what is stored, held against the thread as it is now. */
export function buildPageData(ticket: Ticket, insights: TicketInsights, viewer: Viewer): PageData {
  const { settings, person } = viewer;
  const assessment = pageAssessmentOf(ticket, insights, viewer);
  const { recommendations } = insights;
  const ours = insights.summary;
  const ofField = settings.showSummary ? fieldSummary(ticket, viewer.language, ours?.generatedAt) : null;
  const data: Omit<PageData, 'revision'> = {
    schema: pageSchema,
    ticketId: ticket.ticketId,
    summary: ofField ?? (settings.showSummary && ours ? toPageSummary(ours, ticket, viewer) : null),
    recommendations: settings.showRecommendations
      ? recommendations.map((one) => toPageRecommendation(one, ticket, viewer))
      : [],
    recommendationsComplete: true,
    pending: viewer.pending,
    can: abilities(ticket, viewer),
    settings: pageSettings(settings),
    ...(assessment ? { assessment } : {}),
  };
  const later = laterPanels(ticket, insights, viewer, hasSomethingToShow(data));
  return withRevision({ ...data, ...(later.length > 0 ? { later } : {}) }, person.key);
}

/** True when the page has a reason to carry the mount. */
export function hasSomethingToShow(data: Omit<PageData, 'revision'>): boolean {
  return (
    data.summary !== null ||
    data.recommendations.length > 0 ||
    data.pending !== null ||
    data.assessment !== undefined ||
    data.later !== undefined
  );
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

function toPageSummary(stored: StoredSummary, { ticketId, entries }: Ticket, viewer: Viewer): PageSummary {
  const { content, basedOnEntryId, generatedAt, model } = stored;
  return {
    ...content,
    sections: content.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, entryIds: visibleIds(item.entryIds, entries) })),
    })),
    language: stored.language,
    generatedAt,
    generatedAtText: timeText(new Date(generatedAt), viewer.language),
    basedOnEntryId,
    model,
    coverage: coverageOf(entries, basedOnEntryId),
    rating: viewer.marks.rating(viewer.person.key, ticketId, { target: 'summary', generatedAt }),
  };
}

function toPageRecommendation(
  stored: StoredRecommendation,
  { ticketId, entries }: Ticket,
  viewer: Viewer,
): PageRecommendation {
  const { content, basedOnEntryId, generatedAt, model } = stored;
  const name = { target: content.id, generatedAt };
  return {
    ...content,
    status: recommendationStatus(entries, basedOnEntryId, viewer.marks.mark(ticketId, name)),
    generatedAt,
    generatedAtText: timeText(new Date(generatedAt), viewer.language),
    basedOnEntryId,
    model,
    rating: viewer.marks.rating(viewer.person.key, ticketId, name),
  };
}

/**
 * A cited entry that was edited is followed to what replaced it. One that was never in this thread stays cited, as in
 * the shim: the page says that it is not there, which is more honest than a statement without any evidence.
 */
function visibleIds(entryIds: number[], entries: ThreadEntry[]): number[] {
  return [...new Set(entryIds.map((entryId) => visibleEntryId(entries, entryId) ?? entryId))];
}
