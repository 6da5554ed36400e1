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

/** One fact as the page shows it: a label, a value, and what else there is to say or to do. */
export const pageFact = z.object({
  /** Key of the label's string. */
  name: z.string(),
  /** Key of a word before the value; null where the value stands for itself. */
  level: z.string(),
  /** Text, not a key; empty where the level says it all. */
  text: text(limits.titleChars),
  /** A short remark behind the value, in the person's language, such as since when it is so or where it comes from. */
  note: text(limits.factNoteChars),
  /** Of the ticket, as osTicket's inline edit names it, whose dialog may take the text; null where this person has none. */
  field: z.string(),
});
export type PageFact = z.output<typeof pageFact>;
