import { createHash } from 'node:crypto';
import type { AnalysisOutcome, Analyst, ModelName, QuestionOutcome } from '../../../src/worker/analyst.ts';
import type { Time } from '../../../src/worker/time.ts';

export interface FakeAnalyst extends Analyst {
  readonly models: ModelName[];
  /** The tickets analyses were begun of, in order. */
  readonly begun: number[];
  /** How long an analysis takes. */
  takesMs: number;
  tokens: number;
  tokensAtMost: number;
  /** Instead of an answer. */
  outcome: ((ticketId: number, nth: number) => AnalysisOutcome | null) | null;
  /** The questions that were answered, in order, and what to say instead of an answer. */
  readonly asked: string[];
  questionOutcome: ((question: string, nth: number) => QuestionOutcome | null) | null;
}

/** Says of every ticket which one it is and how far it was read. */
export function createFakeAnalyst(time: Time): FakeAnalyst {
  const model = { provider: 'fake', name: 'echo' };
  const analyst: FakeAnalyst = {
    model,
    models: [model],
    isRemote: false,
    begun: [],
    takesMs: 1_000,
    tokens: 10,
    tokensAtMost: 10,
    outcome: null,
    asked: [],
    questionOutcome: null,
    probe: async () => [{ model, problem: null }],
    prepareQuestion: (_, { question, language }) => ({
      tokensAtMost: analyst.tokensAtMost,
      async answer(signal) {
        analyst.asked.push(question);
        await time.wait(analyst.takesMs, signal);
        const tokens = { input: analyst.tokens, output: 0 };
        if (signal.aborted) return { ok: false, code: 'aborted', final: false, retryAfterSeconds: null, tokens };
        const nth = analyst.asked.filter((one) => one === question).length;
        const planned = analyst.questionOutcome?.(question, nth);
        return planned ?? { ok: true, answer: { state: 'answered', body: 'Yes.', language }, model, tokens };
      },
    }),
    prepare: (ticket) => {
      const { ticketId, entries, status } = ticket;
      const text = entries.map((entry) => entry.body).join('\n');
      return {
        fingerprint: createHash('sha256').update(`${status}\n${text}`).digest('hex'),
        textChars: text.length,
        tokensAtMost: analyst.tokensAtMost,
        wouldBeSent: () => text,
        async analyse(signal) {
          analyst.begun.push(ticketId);
          const nth = analyst.begun.filter((one) => one === ticketId).length;
          await time.wait(analyst.takesMs, signal);
          const tokens = { input: analyst.tokens, output: 0 };
          if (signal.aborted) return { ok: false, code: 'aborted', final: false, retryAfterSeconds: null, tokens };
          const planned = analyst.outcome?.(ticketId, nth);
          if (planned) return planned;
          const gist = `Ticket ${ticketId} up to ${entries.at(-1)?.entryId}`;
          return { ok: true, insights: { language: 'en', summary: { gist }, recommendations: [] }, model, tokens };
        },
      };
    },
  };
  return analyst;
}
