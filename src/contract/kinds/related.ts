import { z } from 'zod';
import { limits } from '../limits.ts';
import { text } from '../text.ts';

export const relatedKind = z.enum(['ticket', 'faq', 'canned']);

/** Why something was found: its words, or that it is of the same requester, organisation or IP address. */
export const relatedReason = z.enum(['words', 'requester', 'organization', 'ip']);

const one = z.strictObject({
  kind: relatedKind,
  /** Database id, in digits. Titles and states are read when somebody looks, as that person may. */
  id: z
    .string()
    .max(10)
    .regex(/^[1-9][0-9]*$/),
  reasons: z.array(relatedReason).min(1).max(4),
  /** In a sentence, what it has to do with this ticket; null where the reasons say it all. */
  why: text(limits.relatedWhyChars, 1).nullable().default(null),
  /** In a sentence, how it ended. */
  ending: text(limits.relatedWhyChars, 1).nullable().default(null),
});

/** Part `related` of a write-back, the most related first. */
export const related = z.strictObject({ items: z.array(one).min(1).max(limits.related) });
export type Related = z.output<typeof related>;

/** Answer of the staff route `GET tickets/{id}/related`: only what this person may see now. */
export const pageRelated = z.object({
  items: z
    .array(
      z.object({
        kind: relatedKind,
        id: z.string(),
        title: z.string(),
        /** A path on this helpdesk; null where there is no page to open. */
        path: text(limits.urlChars).nullable(),
        number: text(limits.titleChars).nullable(),
        status: text(limits.titleChars).nullable(),
        closedAtText: text(limits.titleChars).nullable(),
        reasons: z.array(relatedReason),
        why: text(limits.relatedWhyChars).nullable(),
        ending: text(limits.relatedWhyChars).nullable(),
        internal: z.boolean(),
      }),
    )
    .max(limits.related),
  language: z.string(),
  generatedAt: z.string(),
  generatedAtText: z.string(),
  model: z.object({ provider: z.string(), name: z.string() }),
});
export type PageRelated = z.output<typeof pageRelated>;
