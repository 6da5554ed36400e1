import { z } from 'zod';
import { limits } from '../limits.ts';
import { entryIds, sourceKind, support } from '../parts.ts';
import { databaseId, languageTag, leaseToken, text, utcTime } from '../text.ts';
import { model } from '../write-back.ts';

/** Questions that staff ask about a ticket, and their answers. Each belongs to one person and one ticket. */

export const questionText = text(limits.questionChars, 1);

/** How it stands with a question; what a worker answers has one of the last three. */
const answerState = z.enum(['answered', 'not_told', 'failed']);

/** Body of the staff route `POST tickets/{id}/questions`; white space around it does not count, and alone is no question. */
export const questionRequest = z.strictObject({ question: questionText });
export type QuestionRequest = z.output<typeof questionRequest>;

const source = z.strictObject({
  kind: sourceKind,
  id: text(limits.sourceIdChars).nullable().default(null),
  title: text(limits.titleChars, 1),
  internal: z.boolean(),
});

const answer = z.strictObject({
  questionId: databaseId,
  /** `not_told`: the ticket does not say. `failed`: no answer could be made. Both come without a body. */
  state: answerState,
  /** Markdown. */
  body: text(limits.recommendationBodyChars).nullable().default(null),
  language: languageTag,
  entryIds: entryIds.default([]),
  support: support.default('unchecked'),
  sources: z.array(source).max(limits.sourcesPerRecommendation).default([]),
});

/** Body of the machine route `PUT tickets/{id}/answers`. */
export const answersWriteBack = z.strictObject({
  generatedAt: utcTime,
  model,
  leaseToken: leaseToken.optional(),
  answers: z.array(answer).min(1).max(limits.openQuestions),
});
export type AnswersWriteBack = z.input<typeof answersWriteBack>;

/** Answer of the machine route `GET tickets/{id}/questions`: those that wait for an answer, the oldest first. */
export const openQuestions = z.strictObject({
  questions: z
    .array(z.strictObject({ questionId: databaseId, question: questionText, askedAt: utcTime, language: languageTag }))
    .max(limits.openQuestions),
});
export type OpenQuestions = z.output<typeof openQuestions>;

/** Answer of the staff routes `GET` and `POST tickets/{id}/questions`: this person's own, the newest first. */
export const pageQuestions = z.object({
  questions: z
    .array(
      z.object({
        id: databaseId,
        question: questionText,
        state: z.enum(['waiting', 'answered', 'not_told', 'failed']),
        askedAt: z.string(),
        askedAtText: z.string(),
        body: text(limits.recommendationBodyChars).nullable(),
        language: z.string(),
        entryIds,
        support,
        sources: z
          .array(
            z.object({
              kind: sourceKind,
              id: text(limits.sourceIdChars).nullable(),
              title: text(limits.titleChars, 1),
              internal: z.boolean(),
            }),
          )
          .max(limits.sourcesPerRecommendation),
        answeredAt: text(limits.titleChars).nullable(),
        answeredAtText: text(limits.titleChars).nullable(),
        model: z.object({ provider: z.string(), name: z.string() }).nullable(),
      }),
    )
    .max(limits.questionsKept),
  /** How many more this person may ask within the hour, of any ticket. */
  left: z.int().min(0),
  /** Seconds until there is one more again; 0 while some are left. */
  waitSeconds: z.int().min(0),
});
export type PageQuestions = z.output<typeof pageQuestions>;
