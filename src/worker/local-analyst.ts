import type { AnalysisOutcome, Analyst } from './analyst.ts';
import { fingerprintOf } from './fingerprint.ts';
import { finishInsights } from './insights/finish-insights.ts';
import { summaryLanguage } from './insights/summary-language.ts';
import type { LocalModel } from './models/model.ts';
import { prepareTicket } from './prepare/prepare-ticket.ts';
import { type PromptSettings, sentText } from './prompt-of-ticket.ts';
import { quoting } from './questions/quoting.ts';
import { wordsFor } from './words/words-for.ts';

/** A ticket page has 1 MiB, and a ticket some pages: more than this is no conversation. */
const wholeTicket = { maxChars: 2_000_000, maxReferenceChars: 400_000 };
const noTokens = { input: 0, output: 0 };

/** Has tickets read in this process. What a remote model would be sent is shown on request, and goes nowhere. */
export function createLocalAnalyst(model: LocalModel, settings: PromptSettings): Analyst {
  const name = { provider: model.provider, name: model.name };
  return {
    model: name,
    models: [name],
    isRemote: false,
    probe: async () => [{ model: name, problem: null }],
    prepareQuestion: (ticket, asked) => quoting(prepareTicket(ticket, wholeTicket), asked, name),
    prepare(ticket) {
      const prepared = prepareTicket(ticket, wholeTicket);
      const language = summaryLanguage(settings.language, prepared);
      return {
        fingerprint: fingerprintOf(ticket, prepared, language),
        textChars: prepared.entries.reduce((sum, { text }) => sum + text.length, 0),
        tokensAtMost: 0,
        wouldBeSent: () => sentText(ticket, settings),
        async analyse(signal): Promise<AnalysisOutcome> {
          if (signal.aborted) {
            return { ok: false, code: 'aborted', final: false, retryAfterSeconds: null, tokens: noTokens };
          }
          const parts = model.insights(ticket, prepared, wordsFor(language));
          return { ok: true, insights: finishInsights({ language, ...parts }), model: name, tokens: noTokens };
        },
      };
    },
  };
}
