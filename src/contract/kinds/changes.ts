import { z } from 'zod';
import { limits } from '../limits.ts';
import { text } from '../text.ts';

/** What is watched: the gist of the summary, and the facts of the assessment. */
export const changedFact = z.enum([
  'gist',
  'urgency',
  'effort',
  'sentiment',
  'title',
  'priority',
  'department',
  'topic',
]);

/** Answer of the staff route `GET tickets/{id}/changes`, the newest first. Kept by the shim, written by nobody else. */
export const pageChanges = z.object({
  changes: z
    .array(
      z.object({
        fact: changedFact,
        before: text(limits.titleChars).nullable(),
        after: text(limits.titleChars).nullable(),
        at: z.string(),
        atText: z.string(),
        model: z.object({ provider: z.string(), name: z.string() }),
      }),
    )
    .max(limits.changes),
});
export type PageChanges = z.output<typeof pageChanges>;
