import type { Ticket } from '../contract/ticket.ts';
import type { AnalysisOutcome, Analyst } from './analyst.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Asked, askForAnswer } from './insights/ask-for-answer.ts';
import { checkInsights } from './insights/check-insights.ts';
import { echoesOf } from './insights/echoes.ts';
import { languageFaults, languageOfSummary } from './insights/language-faults.ts';
import type { ModelAnswerShape } from './insights/model-answer.ts';
import { readAnswerText } from './insights/read-answer-text.ts';
import { restoreAnswer } from './insights/restore-answer.ts';
import { summaryLanguage } from './insights/summary-language.ts';
import type { LocalModel, RemoteModel } from './models/model.ts';
import type { PreparedTicket } from './prepare/prepared-ticket.ts';
import {
  type PromptSettings,
  prepareForModel,
  promptOf,
  type TicketPrompt,
  textOfMessages,
} from './prompt-of-ticket.ts';
import { asking } from './questions/asking.ts';
import { attempt, failed, instructionsOf, nameOf } from './remote-parts.ts';
import { ScrubError } from './scrub/scrub-error.ts';
import { wordsFor } from './words/words-for.ts';

/** For answers and another try, beside the messages themselves. */
const answerTokens = 46_000;
const timesSent = 3;

export interface RemoteOptions extends PromptSettings {
  /** The model, and those to ask when it fails. */
  readonly models: readonly [RemoteModel, ...RemoteModel[]];
  /** The same ones, asked for the answer to a question. */
  readonly answering: readonly [RemoteModel, ...RemoteModel[]];
  /** Says a ticket in one line where a model's line does not hold. */
  readonly plain: LocalModel;
}

/**
 * Has tickets read by a model elsewhere: personal data is taken out, what comes back is parsed, put back and checked. When
 * personal data cannot be taken out, nothing is sent.
 */
export function createRemoteAnalyst({ models, answering, plain, ...settings }: RemoteOptions): Analyst {
  const [model] = models;
  return {
    model: nameOf(model),
    models: models.map(nameOf),
    isRemote: true,
    probe: (signal) =>
      Promise.all(models.map(async (one) => ({ model: nameOf(one), problem: await one.probe(signal) }))),
    prepareQuestion: (ticket, asked) => asking(ticket, asked, { models: answering, random: settings.random }),
    prepare(ticket) {
      const prepared = prepareForModel(ticket);
      const language = summaryLanguage(settings.language, prepared);
      let prompt: TicketPrompt | ScrubError | null = null;
      /** Made once, so that what was shown is what is sent. */
      const ready = (): TicketPrompt | ScrubError => {
        prompt ??= attempt(() => promptOf(ticket, prepared, settings));
        return prompt;
      };
      const budgetOf = (made: TicketPrompt) => timesSent * model.messageTokensAtMost(made.messages) + answerTokens;
      return {
        fingerprint: fingerprintOf(ticket, prepared, language),
        textChars: prepared.entries.reduce((sum, { text }) => sum + text.length, 0) + prepared.leftOut.chars,
        get tokensAtMost() {
          const made = ready();
          return made instanceof ScrubError ? 0 : budgetOf(made);
        },
        wouldBeSent() {
          const made = ready();
          if (made instanceof ScrubError) throw made;
          return textOfMessages(made.messages);
        },
        async analyse(signal): Promise<AnalysisOutcome> {
          const made = ready();
          if (made instanceof ScrubError) return failed(made);
          const faultsOf: Asked<ModelAnswerShape>['faultsOf'] = (answer) =>
            languageFaults(answer, language, prepared.language);
          const read = readAnswerText;
          const asked = { models, messages: made.messages, tokensAtMost: budgetOf(made), read, faultsOf };
          const outcome = await askForAnswer(asked, signal);
          if (!outcome.ok) return outcome;
          const { answer, tokens } = outcome;
          const restored = attempt(() => restoreAnswer(answer, made.scrubber));
          if (restored instanceof ScrubError) return { ...failed(restored), tokens };
          const insights = checkInsights(restored, {
            ticket,
            prepared,
            language: languageOfSummary(answer, language),
            plainGist: () => gistOf(plain, ticket, prepared, language),
            isOurs: echoesOf(instructionsOf(made)),
          });
          return { ok: true, insights, model: nameOf(outcome.model), tokens };
        },
      };
    },
  };
}

function gistOf(plain: LocalModel, ticket: Ticket, prepared: PreparedTicket, language: string): string {
  return plain.insights(ticket, prepared, wordsFor(language)).summary?.gist ?? ticket.subject;
}
