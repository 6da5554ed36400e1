import type { Ticket } from '../../contract/ticket.ts';
import type { AskedQuestion, PreparedQuestion } from '../analyst.ts';
import { askForAnswer } from '../insights/ask-for-answer.ts';
import { echoesOf } from '../insights/echoes.ts';
import { tidyBody } from '../insights/tidy-text.ts';
import type { RemoteModel } from '../models/model.ts';
import { prepareForModel, scrubberFor } from '../prompt-of-ticket.ts';
import { attempt, failed, instructionsOf, nameOf } from '../remote-parts.ts';
import { createNonce } from '../scrub/placeholder.ts';
import { ScrubError } from '../scrub/scrub-error.ts';
import { scrubPrepared } from '../scrub/scrub-prepared.ts';
import type { Scrubber } from '../scrub/scrubber.ts';
import { answerLanguage } from './answer-language.ts';
import { checkAnswer } from './check-answer.ts';
import { readQuestionAnswer } from './question-answer.ts';
import { questionMessages } from './question-messages.ts';

/** For answers and another try, beside the messages themselves. */
const answerTokens = 40_000;
const timesSent = 3;

export interface AskingOptions {
  readonly models: readonly [RemoteModel, ...RemoteModel[]];
  /** Numbers in [0, 1) that nobody can foresee. */
  readonly random: () => number;
}

/** A question for a model elsewhere: the same way there and back as a ticket's analysis takes. */
export function asking(ticket: Ticket, asked: AskedQuestion, { models, random }: AskingOptions): PreparedQuestion {
  const prepared = prepareForModel(ticket);
  const language = answerLanguage(asked);
  const made = attempt(() => {
    const nonce = createNonce(random);
    const scrubber = scrubberFor(ticket, prepared, nonce);
    // What the question gives away is taken out of the ticket, too.
    scrubber.learn([asked.question]);
    const scrubbed = scrubPrepared(prepared, scrubber);
    const question = scrubber.scrub(asked.question);
    return { scrubber, messages: questionMessages(scrubbed, { question, language, nonce, random }) };
  });
  const tokensAtMost =
    made instanceof ScrubError ? 0 : timesSent * models[0].messageTokensAtMost(made.messages) + answerTokens;
  return {
    tokensAtMost,
    async answer(signal) {
      if (made instanceof ScrubError) return failed(made);
      const { messages } = made;
      const outcome = await askForAnswer(
        { models, messages, tokensAtMost, read: readQuestionAnswer, faultsOf: () => [] },
        signal,
      );
      if (!outcome.ok) return outcome;
      const { tokens } = outcome;
      const body = attempt(() => restored(outcome.answer.body, made.scrubber));
      if (body instanceof ScrubError) return { ...failed(body), tokens };
      const isOurs = echoesOf(instructionsOf(made));
      const answer = checkAnswer({ ...outcome.answer, body }, { ticket, prepared, language, isOurs });
      return { ok: true, answer, model: nameOf(outcome.model), tokens };
    },
  };
}

/** As `insights/restore-answer.ts`. @throws ScrubError */
function restored(body: string, scrubber: Scrubber): string {
  return scrubber.restore(scrubber.scrubAnswer(tidyBody(body))).text;
}
