import { z } from 'zod';
import { limits } from './limits.ts';
import { recommendationId } from './parts.ts';
import { text } from './text.ts';

/** What a person does with an insight: bodies of the staff routes that change something (contract, section 3). */

export const ratingReason = z.enum(['wrong', 'incomplete', 'outdated', 'tone', 'other']);
export type RatingReason = z.output<typeof ratingReason>;

/** Body of `POST tickets/{id}/refresh`; no body at all says the same. */
export const refreshRequest = z.strictObject({});

/** Body of `POST tickets/{id}/rating`. A null `rating` takes an earlier one back. */
export const ratingRequest = z.strictObject({
  /** `summary`, or the id of a recommendation. */
  target: recommendationId,
  rating: z.enum(['up', 'down']).nullable(),
  reason: ratingReason.nullable().default(null),
  comment: text(limits.commentChars).nullable().default(null),
});
export type RatingRequest = z.input<typeof ratingRequest>;

export const outcome = z.enum(['inserted', 'copied', 'noted', 'dismissed', 'restored']);
export type Outcome = z.output<typeof outcome>;

/** Body of `POST tickets/{id}/outcome`. */
export const outcomeRequest = z.strictObject({ recommendationId, outcome });
export type OutcomeRequest = z.input<typeof outcomeRequest>;
