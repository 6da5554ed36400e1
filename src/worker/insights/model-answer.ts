import { z } from 'zod';
import { nextStepKind } from '../../contract/parts.ts';
import type { FurtherPart } from '../../contract/write-back.ts';
import { workerKinds } from '../kinds/kinds.ts';

/**
 * What a model is asked to answer: flat, every member required, no limits in it, since endpoints differ in what of JSON
 * Schema they take (strict modes take only this much). What is too long is cut afterwards.
 */
const statement = z.strictObject({
  text: z.string().describe('One statement, at most two sentences, plain text'),
  entryIds: z.array(z.int()).describe('Ids of the entries it rests on'),
});

const recommendation = z.strictObject({
  title: z.string().describe('A few words'),
  body: z.string().describe('The text, Markdown without HTML and images'),
  rationale: z.string().describe('Why, in one sentence'),
  entryIds: z.array(z.int()).describe('Ids of the entries it rests on'),
  references: z.array(z.string()).describe('References it rests on, as named in their labels, such as "faq 12"'),
});

const firstKinds = z.object({
  gist: z.string().describe('The ticket in one line of at most 160 characters'),
  request: z.array(statement).describe('What the customer wants'),
  state: z.array(statement).describe('How things stand now'),
  done: z.array(statement).describe('What was done so far'),
  openQuestions: z.array(statement).describe('Questions that nobody has answered yet'),
  dates: z.array(statement).describe('Dates and deadlines that matter, and what of'),
  promises: z.array(statement).describe('What staff promised and have not done yet'),
  nextStep: z.strictObject({ kind: nextStepKind, text: z.string().describe('What staff should do next') }).nullable(),
  replies: z.array(recommendation).describe('At most three replies to the customer, best first; none when none is due'),
  actions: z.array(recommendation).describe('At most three things staff could do; none when none is due'),
});

/** An answer as it was asked for; what stands under a further kind's name is that kind's own affair. */
export type ModelAnswerShape = z.output<typeof firstKinds> & Readonly<Partial<Record<FurtherPart, unknown>>>;

/** Parsed, a further kind's answer is what that kind can read of it; a part that comes from elsewhere is left out. */
export const modelAnswer: z.ZodType<ModelAnswerShape> = z.object({
  ...firstKinds.shape,
  ...Object.fromEntries(workerKinds.map(({ name, schema, read }) => [name, z.preprocess(read, schema)])),
});
