import type { z } from 'zod';
import type { answersWriteBack } from '../../contract/kinds/questions.ts';
import { limits } from '../../contract/limits.ts';
import type { PageLanguage } from '../pages/language.ts';

type Answers = z.output<typeof answersWriteBack>;
export type StoredAnswer = Answers['answers'][number] & Pick<Answers, 'generatedAt' | 'model'>;

/** A question of one person, and its answer once there is one. */
export interface StoredQuestion {
  questionId: number;
  ticketId: number;
  person: string;
  question: string;
  language: PageLanguage;
  askedAt: Date;
  answer: StoredAnswer | null;
  /** The stand-in's own answers leave it alone. */
  neverAnswered?: true;
}

/** What staff asked: each person's own, the newest twenty of a ticket, as the shim keeps them. */
export interface QuestionStore {
  /** Seconds to wait; 0 when it was asked. The same words while they wait are asked once. */
  ask: (asked: Pick<StoredQuestion, 'ticketId' | 'person' | 'question' | 'language'>, perHour: number) => number;
  /** One person's own, the newest first. */
  of: (ticketId: number, person: string) => StoredQuestion[];
  allowance: (person: string, perHour: number) => { left: number; waitSeconds: number };
  /** Those that wait, whoever asked, the oldest first. */
  open: (ticketId: number) => StoredQuestion[];
  /** What is gone or answered already stays as it is. */
  answer: (ticketId: number, answers: Answers) => void;
  /** Puts in what was asked before, for states that are shown; `counts` towards the limit of the person. */
  add: (question: Omit<StoredQuestion, 'questionId'>, counts: boolean) => void;
}

const hourMs = 3_600_000;
/** A stand-in has no model: after so long a question gets an answer from `script`. */
const scriptMs = 3_000;

/** `script` answers in place of a worker, while `hasNoWorker`. */
export function createQuestionStore(
  now: () => Date,
  script: (question: StoredQuestion) => StoredAnswer,
  hasNoWorker: () => boolean,
): QuestionStore {
  let all: StoredQuestion[] = [];
  /** When each person asked, also what is not kept any more. */
  const times: { person: string; at: number }[] = [];
  let newestId = 0;

  const secondsLeft = (person: string, perHour: number) => {
    const ofHour = times.filter((one) => one.person === person && now().getTime() - one.at < hourMs);
    const oldest = ofHour.at(-perHour);
    return {
      left: Math.max(0, perHour - ofHour.length),
      waitSeconds: oldest ? Math.max(1, Math.ceil((oldest.at + hourMs - now().getTime()) / 1_000)) : 0,
    };
  };
  const add: QuestionStore['add'] = (question, counts) => {
    newestId += 1;
    all.push({ ...question, questionId: newestId });
    const own = all.filter(({ ticketId, person }) => ticketId === question.ticketId && person === question.person);
    const dropped = new Set(own.slice(0, -limits.questionsKept));
    all = all.filter((one) => !dropped.has(one));
    if (counts) times.push({ person: question.person, at: question.askedAt.getTime() });
  };
  const work = () => {
    for (const one of all) {
      const isDue = one.answer === null && !one.neverAnswered && now().getTime() - one.askedAt.getTime() >= scriptMs;
      if (isDue && hasNoWorker()) one.answer = script(one);
    }
  };

  return {
    ask({ ticketId, person, question, language }, perHour) {
      const isSame = (one: StoredQuestion) =>
        one.ticketId === ticketId && one.person === person && one.question === question && one.answer === null;
      if (all.some(isSame)) return 0;
      const { waitSeconds } = secondsLeft(person, perHour);
      if (waitSeconds > 0) return waitSeconds;
      add({ ticketId, person, question, language, askedAt: now(), answer: null }, true);
      return 0;
    },
    of(ticketId, person) {
      work();
      return all.filter((one) => one.ticketId === ticketId && one.person === person).reverse();
    },
    allowance: secondsLeft,
    open: (ticketId) =>
      all.filter((one) => one.ticketId === ticketId && one.answer === null).slice(0, limits.openQuestions),
    answer(ticketId, { answers, generatedAt, model }) {
      for (const answer of answers) {
        const one = all.find(({ questionId }) => questionId === answer.questionId);
        if (one?.ticketId === ticketId) one.answer ??= { ...answer, generatedAt, model };
      }
    },
    add,
  };
}
