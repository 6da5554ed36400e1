import { z } from 'zod';
import { assessment } from './kinds/assessment.ts';
import { related } from './kinds/related.ts';
import { timeline } from './kinds/timeline.ts';
import { limits } from './limits.ts';
import * as part from './parts.ts';
import { countChars, databaseId, languageTag, leaseToken, utcTime } from './text.ts';

/** What made an insight, as the sender names it. */
export const model = z.strictObject({ provider: part.modelText, name: part.modelText });

const item = z.strictObject({
  text: part.itemText,
  entryIds: part.entryIds.default([]),
  support: part.support.default('unchecked'),
});

const section = z.strictObject({
  kind: part.sectionKind,
  title: part.sectionTitle.default(null),
  items: z.array(item).min(1).max(limits.itemsPerSection),
});

const nextStep = z.strictObject({ kind: part.nextStepKind, text: part.nextStepText });

export const writeBackSummary = z
  .strictObject({
    gist: part.gist,
    sections: z.array(section).max(limits.sections).default([]),
    body: part.summaryBody.default(null),
    nextStep: nextStep.nullable().default(null),
    warnings: z.array(part.warning).max(2).default([]),
  })
  .refine((summary) => summaryChars(summary) <= limits.summaryChars, { params: { rule: 'maxSummaryChars' } });

const source = z.strictObject({
  kind: part.sourceKind,
  id: part.sourceId.default(null),
  title: part.title,
  url: part.sourceUrl.default(null),
  internal: z.boolean(),
});

const confidence = z.strictObject({ level: part.confidenceLevel, reason: part.confidenceReason });

export const writeBackRecommendation = z.strictObject({
  id: part.recommendationId,
  kind: part.recommendationKind.default('reply'),
  title: part.title,
  body: part.recommendationBody,
  language: languageTag,
  confidence: confidence.nullable().default(null),
  rationale: part.rationale.default(null),
  sources: z.array(source).max(limits.sourcesPerRecommendation).default([]),
});

/** Kinds of insight beside the first two, by the part of the write-back they come in. A new one is a line here and below. */
export const furtherParts = { assessment, timeline, related } as const;
export type FurtherPart = keyof typeof furtherParts;

/**
 * Body of `PUT tickets/{id}/insights`. A part that is absent stays as it is, `null` removes it; the recommendations
 * given replace the whole set.
 */
export const writeBack = z.strictObject({
  basedOnEntryId: databaseId,
  generatedAt: utcTime,
  language: languageTag,
  model,
  leaseToken: leaseToken.optional(),
  summary: writeBackSummary.nullable().optional(),
  recommendations: z
    .array(writeBackRecommendation)
    .max(limits.recommendations)
    .refine((list) => new Set(list.map((one) => one.id)).size === list.length, { params: { rule: 'uniqueIds' } })
    .nullable()
    .optional(),
  assessment: assessment.nullable().optional(),
  timeline: timeline.nullable().optional(),
  related: related.nullable().optional(),
});

/** A write-back as a sender may write it: what has a default may be left out. */
export type WriteBackInput = z.input<typeof writeBack>;
/** A write-back once parsed: defaults filled in. */
export type WriteBack = z.output<typeof writeBack>;

/** Answer to a write-back that was understood, whether or not it changed anything. */
export const writeBackAnswer = z.union([
  z.strictObject({ applied: z.literal(true) }),
  z.strictObject({ applied: z.literal(false), reason: z.literal('stale') }),
]);
export type WriteBackAnswer = z.output<typeof writeBackAnswer>;

/** Answer of `GET tickets/{id}/insights`: what is stored, in the shape of the write-back. */
export const storedInsights = z.strictObject({
  basedOnEntryId: databaseId,
  generatedAt: utcTime,
  language: languageTag,
  model,
  summary: writeBackSummary.nullable(),
  recommendations: z.array(writeBackRecommendation).max(limits.recommendations),
  // Only where they are stored.
  assessment: assessment.optional(),
  timeline: timeline.optional(),
  related: related.optional(),
});
export type StoredInsights = z.output<typeof storedInsights>;

/** Code points of all texts of a summary together; the limit is on the whole, whatever its shape. */
function summaryChars(summary: {
  gist: string;
  body: string | null;
  nextStep: { text: string } | null;
  sections: { title: string | null; items: { text: string }[] }[];
}): number {
  const texts = [summary.gist, summary.body, summary.nextStep?.text];
  for (const one of summary.sections) texts.push(one.title, ...one.items.map((each) => each.text));
  return texts.reduce((sum, one) => sum + countChars(one ?? ''), 0);
}
