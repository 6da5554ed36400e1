import { z } from 'zod';
import { limits } from '../limits.ts';
import { coverage } from '../page-data.ts';
import { support } from '../parts.ts';
import { databaseId, text, utcTime } from '../text.ts';

const step = z.strictObject({
  at: utcTime,
  /** Who did it, as people call them; null where nobody in particular did. */
  who: text(limits.timelineWhoChars, 1).nullable().default(null),
  what: text(limits.timelineWhatChars, 1),
  /** The entry that tells of it. */
  entryId: databaseId.nullable().default(null),
  support: support.default('unchecked'),
});

/** Part `timeline` of a write-back: dated steps of the ticket, in any order; they are shown oldest first. */
export const timeline = z.strictObject({ steps: z.array(step).min(1).max(limits.timelineSteps) });
export type Timeline = z.output<typeof timeline>;

/** Answer of the staff route `GET tickets/{id}/timeline`; what it does not name is ignored. */
export const pageTimeline = z.object({
  steps: z
    .array(
      z.object({
        at: z.string(),
        atText: z.string(),
        who: text(limits.timelineWhoChars).nullable(),
        what: text(limits.timelineWhatChars, 1),
        entryId: databaseId.nullable(),
        support,
      }),
    )
    .max(limits.timelineSteps),
  language: z.string(),
  generatedAt: z.string(),
  generatedAtText: z.string(),
  model: z.object({ provider: z.string(), name: z.string() }),
  /** How much of the thread it knows. */
  coverage,
});
export type PageTimeline = z.output<typeof pageTimeline>;
