import { type PersonName, people } from '../people/person.ts';
import type { QuestionStore, StoredAnswer, StoredQuestion } from '../store/question-store.ts';
import { demoModel } from '../tickets/demo-ticket.ts';
import { entryIdAt } from './base-thread.ts';

type AnswerParts = Partial<Pick<StoredAnswer, 'body' | 'support' | 'sources'>> & Pick<StoredAnswer, 'state'>;

/** A question of a state: asked a little before the stand-in was started. */
export interface AskedBefore {
  question: string;
  /** None waits; the stand-in answers it, unless it is `neverAnswered`. */
  answer?: AnswerParts & { entryPlaces?: number[] };
  neverAnswered?: true;
  person?: PersonName;
  /** Counts towards what the person may ask within the hour. */
  counts?: true;
}

/** An answer with these words. `entryPlaces` are places in the thread, from 1. */
export function answeredWith(body: string, parts: Omit<NonNullable<AskedBefore['answer']>, 'body' | 'state'>) {
  return { state: 'answered' as const, body, ...parts };
}

/** Puts questions of a state into the store, in the order they were asked. */
export function seedQuestions(questions: QuestionStore, ticketId: number, asked: AskedBefore[], now: Date): void {
  const generatedAt = new Date(now.getTime() - 60_000).toISOString();
  for (const { question, answer, neverAnswered, person = 'agent', counts = false } of asked) {
    const { entryPlaces = [], ...parts } = answer ?? { state: 'failed' as const };
    const stored: Omit<StoredQuestion, 'questionId'> = {
      ticketId,
      person: people[person].key,
      question,
      language: 'en-US',
      askedAt: new Date(now.getTime() - 120_000),
      ...(neverAnswered && { neverAnswered }),
      answer: answer
        ? {
            questionId: 1,
            body: null,
            language: 'en',
            support: 'unchecked',
            sources: [],
            ...parts,
            entryIds: entryPlaces.map((place) => entryIdAt(ticketId, place)),
            generatedAt,
            model: demoModel,
          }
        : null,
    };
    questions.add(stored, counts);
  }
}
