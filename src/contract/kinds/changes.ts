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
export type ChangedFact = z.output<typeof changedFact>;

/** What was said of a fact, and in which language: of urgency its level, of effort whole minutes in digits. */
const said = z.object({ text: text(limits.titleChars), language: z.string() });

const change = z.object({
  fact: changedFact,
  /** Null where nothing was said before: it had been taken back. */
  before: said.nullable(),
  /** Null where it was taken back. */
  after: said.nullable(),
  /** When the shim was told. */
  at: z.string(),
  atText: z.string(),
  /** What `newest` of the panel was when this came: later ones sort behind it. */
  mark: z.string(),
  model: z.object({ provider: z.string(), name: z.string() }),
});
export type PageChange = z.output<typeof change>;

/** Answer of the staff route `GET tickets/{id}/changes`, the newest first. Kept by the shim, written by nobody else. */
export const pageChanges = z.object({ changes: z.array(change).max(limits.changes) });
export type PageChanges = z.output<typeof pageChanges>;
