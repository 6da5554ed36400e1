import { z } from 'zod';
import { limits } from '../limits.ts';
import { text } from '../text.ts';

/** How things stand with a ticket, in single facts: urgency, effort, mood, and what its fields might say instead. */

export const urgencyLevel = z.enum(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL']);
export type UrgencyLevel = z.output<typeof urgencyLevel>;

const reason = text(limits.assessmentReasonChars).nullable().default(null);

/** The name of something that exists on the helpdesk, or might: judged when it is read, not when it is written. */
const name = text(limits.titleChars, 1).nullable().default(null);

/** Part `assessment` of a write-back. Each member may be left out; one without any says nothing and shows nothing. */
export const assessment = z.strictObject({
  urgency: z
    .strictObject({ level: urgencyLevel, score: z.int().min(0).max(100).nullable().default(null), reason })
    .nullable()
    .default(null),
  /** Estimated work in minutes: whole ones, so that no reader has to round; shown as hours. */
  effortMinutes: z.int().min(1).max(limits.effortMinutes).nullable().default(null),
  sentiment: text(limits.sentimentChars, 1).nullable().default(null),
  suggestedTitle: name,
  suggestedPriority: name,
  suggestedDepartment: name,
  suggestedTopic: name,
});
export type Assessment = z.output<typeof assessment>;
