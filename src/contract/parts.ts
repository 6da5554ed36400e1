import { z } from 'zod';
import { limits } from './limits.ts';
import { databaseId, text, webUrl } from './text.ts';

/** Pieces that the write-back and the page data share, named once. */

export const sectionKind = z.enum(['request', 'state', 'done', 'open_questions', 'dates', 'sentiment', 'other']);
export const support = z.enum(['supported', 'unsupported', 'unchecked']);
export const nextStepKind = z.enum(['reply', 'wait_for_customer', 'internal_action', 'close']);
export const warning = z.enum(['hidden_text', 'instructions_to_ai']);
export const recommendationKind = z.enum(['reply', 'action']);
export const sourceKind = z.enum(['entry', 'ticket', 'faq', 'canned', 'url']);
export const confidenceLevel = z.enum(['low', 'medium', 'high']);

/** Ids are the sender's own; they come back in routes and in the page, so they are plain ASCII. */
export const recommendationId = z
  .string()
  .max(limits.recommendationIdChars)
  .regex(/^[A-Za-z0-9._:~@+=-]+$/);

export const gist = text(limits.gistChars, 1);
export const summaryBody = text(limits.summaryChars).nullable();
export const sectionTitle = text(limits.sectionTitleChars).nullable();
export const itemText = text(limits.itemChars, 1);
export const entryIds = z.array(databaseId).max(limits.entryIdsPerItem);
export const nextStepText = text(limits.nextStepChars, 1);
export const title = text(limits.titleChars, 1);
export const recommendationBody = text(limits.recommendationBodyChars, 1);
export const rationale = text(limits.rationaleChars).nullable();
export const confidenceReason = text(limits.confidenceReasonChars);
export const sourceId = text(limits.sourceIdChars).nullable();
export const sourceUrl = webUrl.nullable();
export const modelText = text(limits.modelNameChars, 1);
