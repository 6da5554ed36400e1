import { z } from 'zod';
import { pageFact } from './kinds/assessment.ts';
import { limits } from './limits.ts';
import * as part from './parts.ts';
import { databaseId, text } from './text.ts';

/**
 * What the shim tells the page about one ticket, for one person (contract, section 2).
 * Unknown members are ignored, so that a newer shim can serve an older bundle; an unknown `schema` hides the panels.
 * Times come as text in the person's own format and zone: the page formats no dates.
 */

const count = z.int().min(0);
const model = z.object({ provider: part.modelText, name: part.modelText });
const rating = z.enum(['up', 'down']).nullable();

export const coverage = z.object({
  covered: count,
  total: count,
  newMessages: count,
  newResponses: count,
  newNotes: count,
  firstNewEntryId: databaseId.nullable(),
});

export const pageItem = z.object({ text: part.itemText, entryIds: part.entryIds, support: part.support });

export const pageSection = z.object({
  kind: part.sectionKind,
  title: part.sectionTitle,
  items: z.array(pageItem).max(limits.itemsPerSection),
});

export const pageSummary = z.object({
  gist: part.gist,
  sections: z.array(pageSection).max(limits.sections),
  body: part.summaryBody,
  nextStep: z.object({ kind: part.nextStepKind, text: part.nextStepText }).nullable(),
  warnings: z.array(part.warning),
  language: z.string(),
  generatedAt: z.string(),
  generatedAtText: z.string(),
  basedOnEntryId: databaseId,
  model,
  coverage,
  /** Absent where there is nothing of ours to rate: another tool filled in a field of the ticket's forms. */
  rating: rating.optional(),
});

export const pageSource = z.object({
  kind: part.sourceKind,
  id: part.sourceId,
  title: part.title,
  url: part.sourceUrl,
  internal: z.boolean(),
});

export const recommendationStatus = z.enum(['open', 'used', 'dismissed', 'outdated', 'retired']);

export const pageRecommendation = z.object({
  id: part.recommendationId,
  kind: part.recommendationKind,
  title: part.title,
  body: part.recommendationBody,
  language: z.string(),
  confidence: z.object({ level: part.confidenceLevel, reason: part.confidenceReason }).nullable(),
  rationale: part.rationale,
  sources: z.array(pageSource).max(limits.sourcesPerRecommendation),
  status: recommendationStatus,
  generatedAt: z.string(),
  generatedAtText: z.string(),
  basedOnEntryId: databaseId,
  model,
  rating,
});

export const pending = z.object({ state: z.enum(['queued', 'working', 'failed']), since: z.string() });

/**
 * A panel whose content loads when it is opened, from the staff route of its name: at first only its heading is drawn.
 * `newest` tells apart what a person has seen from what is new; it is compared, never shown.
 */
export const laterPanel = z.object({ name: z.string(), count, newest: z.string() });

/** Where the facts of an assessment come from that a model made; read when somebody opens it. */
export const assessmentOrigin = z.object({
  reason: text(limits.assessmentReasonChars).nullable(),
  language: z.string(),
  generatedAt: z.string(),
  generatedAtText: z.string(),
  model,
});

/**
 * How things stand with the ticket, in facts in the order of the page. Where they are a model's there is a member `origin`,
 * too (`assessmentOrigin`): the second script reads it, the first passes it on without a look.
 */
export const pageAssessment = z.object({ items: z.array(pageFact).max(limits.facts), coverage });

export const pageData = z.object({
  schema: z.literal(1),
  ticketId: databaseId,
  revision: z.string(),
  summary: pageSummary.nullable(),
  recommendations: z.array(pageRecommendation).max(limits.recommendations),
  recommendationsComplete: z.boolean(),
  pending: pending.nullable(),
  can: z.object({ reply: z.boolean(), note: z.boolean(), rate: z.boolean(), refresh: z.boolean() }),
  settings: z.object({
    panels: z.array(z.enum(['summary', 'recommendations'])),
    initialState: z.enum(['remember', 'expanded', 'collapsed']),
  }),
  /** Absent where there is none. */
  assessment: pageAssessment.optional(),
  /** In the order of the page; absent where there is none. */
  later: z.array(laterPanel).max(limits.laterPanels).optional(),
});

export type Coverage = z.output<typeof coverage>;
export type PageItem = z.output<typeof pageItem>;
export type PageSection = z.output<typeof pageSection>;
export type PageSummary = z.output<typeof pageSummary>;
export type PageSource = z.output<typeof pageSource>;
export type PageRecommendation = z.output<typeof pageRecommendation>;
export type AssessmentOrigin = z.output<typeof assessmentOrigin>;
export type PageAssessment = z.output<typeof pageAssessment>;
export type LaterPanel = z.output<typeof laterPanel>;
export type PageData = z.output<typeof pageData>;
