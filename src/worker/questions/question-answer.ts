import { z } from 'zod';
import { schemaForModel } from '../insights/model-answer-schema.ts';
import { type ReadAnswer, readShape } from '../insights/read-answer-text.ts';
import { asList, entryId, firstOf, isRecord, member } from '../insights/tolerant.ts';

/** What a model is asked to answer to a question: flat and without limits, as `insights/model-answer.ts` says. */
const questionAnswer = z.strictObject({
  answered: z.boolean().describe('False when neither the ticket nor its references tell'),
  body: z.string().describe('The answer, Markdown without HTML and images; empty when not answered'),
  entryIds: z.array(z.int()).describe('Ids of the entries it rests on'),
  references: z.array(z.string()).describe('References it rests on, as named in their labels, such as "faq 12"'),
});
export type QuestionAnswerShape = z.output<typeof questionAnswer>;

export const questionAnswerSchema = schemaForModel(questionAnswer);

/** Finds the answer in what a model wrote. */
export function readQuestionAnswer(text: string): ReadAnswer<QuestionAnswerShape> {
  return readShape(text, questionAnswer, tolerant);
}

/** As `insights/tolerant.ts`: what has one meaning only is evened out. */
function tolerant(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const answer = firstOf(value, 'result', 'reply') ?? value;
  if (!isRecord(answer)) return value;
  const body = member(answer, 'body') ?? '';
  const answered = member(answer, 'answered');
  return {
    answered: answered === 'true' ? true : answered === 'false' ? false : answered,
    body,
    entryIds: asList(member(answer, 'entryIds')).flatMap(entryId),
    references: asList(member(answer, 'references')).filter((one) => typeof one === 'string'),
  };
}
