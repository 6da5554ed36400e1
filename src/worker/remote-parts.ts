import type { AnalysisOutcome, ModelName } from './analyst.ts';
import type { RemoteModel } from './models/model.ts';
import type { TicketPrompt } from './prompt-of-ticket.ts';
import { ScrubError } from './scrub/scrub-error.ts';

/** What asking a model elsewhere takes, whatever it is asked. */

const noTokens = { input: 0, output: 0 };

export function nameOf({ provider, name }: RemoteModel): ModelName {
  return { provider, name };
}

export function instructionsOf({ messages }: Pick<TicketPrompt, 'messages'>): string {
  return messages
    .filter(({ role }) => role === 'system')
    .map(({ content }) => content)
    .join('\n');
}

/** What `work` gives, or why the text could not be scrubbed; a bug goes on as it is. */
export function attempt<T>(work: () => T): T | ScrubError {
  try {
    return work();
  } catch (error) {
    if (error instanceof ScrubError) return error;
    throw error;
  }
}

/** The same text would fail the same way. */
export function failed({ code }: ScrubError): Extract<AnalysisOutcome, { ok: false }> {
  return { ok: false, code, final: true, retryAfterSeconds: null, tokens: noTokens };
}
