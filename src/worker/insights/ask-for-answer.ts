import type { Tokens } from '../analyst.ts';
import type { ModelAnswer, RemoteModel } from '../models/model.ts';
import { type PromptMessage, repairMessages } from '../prompt/messages.ts';
import type { ReadAnswer } from './read-answer-text.ts';

export interface Asked<Shape> {
  /** The model, and the one that is asked when it fails; none, when there is only one. */
  readonly models: readonly RemoteModel[];
  readonly messages: readonly PromptMessage[];
  /** What all tries together may use. */
  readonly tokensAtMost: number;
  /** The answer in a model's text, or what is wrong with its shape. */
  readonly read: (text: string) => ReadAnswer<Shape>;
  /** What is wrong with an answer that has the right shape, in words for the model; empty when nothing is. */
  readonly faultsOf: (answer: Shape) => string[];
}

export type AnswerOutcome<Shape> =
  | { ok: true; answer: Shape; model: RemoteModel; tokens: Tokens }
  | Extract<ModelAnswer, { ok: false }>;

/** So much of a wrong answer is shown to whom it is asked to mend; a right one is rarely as long. */
const maxRepairChars = 16_000;

/**
 * Asks for an answer of the right shape: once, once more with what was wrong, then another model in the same way. A fault
 * that is left after the repair is for the checks; a shape that is wrong is a failure. Stops before the budget is passed.
 */
export async function askForAnswer<Shape>(asked: Asked<Shape>, signal: AbortSignal): Promise<AnswerOutcome<Shape>> {
  const tokens = { input: 0, output: 0 };
  let last: Extract<ModelAnswer, { ok: false }> = failure(tokens);
  for (const model of asked.models) {
    let messages = asked.messages;
    let usable: Shape | null = null;
    for (let tries = 0; tries < 2; tries += 1) {
      const isFirst = tries === 0 && model === asked.models[0];
      if (!isFirst && tokens.input + tokens.output + model.tokensAtMost(messages) > asked.tokensAtMost) break;
      const given = await model.ask(messages, signal);
      tokens.input += given.tokens.input;
      tokens.output += given.tokens.output;
      if (!given.ok) {
        last = { ...given, tokens };
        if (given.code === 'aborted') return last;
        break;
      }
      const read = asked.read(given.text);
      const faults = read.ok ? asked.faultsOf(read.value) : read.errors;
      if (read.ok) {
        usable = read.value;
        if (faults.length === 0) return { ok: true, answer: read.value, model, tokens };
      }
      last = failure(tokens);
      messages = repairMessages(asked.messages, given.text.slice(0, maxRepairChars).toWellFormed(), faults);
    }
    if (usable !== null) return { ok: true, answer: usable, model, tokens };
  }
  return last;
}

function failure(tokens: Tokens): Extract<ModelAnswer, { ok: false }> {
  return { ok: false, code: 'model_bad_answer', final: false, retryAfterSeconds: null, tokens };
}
