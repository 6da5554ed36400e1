import type { Ticket } from '../../contract/ticket.ts';
import type { Insights, ModelName, Tokens } from '../analyst.ts';
import type { PreparedTicket } from '../prepare/prepared-ticket.ts';
import type { PromptMessage } from '../prompt/messages.ts';
import type { Words } from '../words/words.ts';

/** Works in this process: it may see a ticket as it is, and nothing leaves. */
export interface LocalModel extends ModelName {
  readonly isRemote: false;
  insights(ticket: Ticket, prepared: PreparedTicket, words: Words): Omit<Insights, 'language'>;
}

/** Somewhere else: it is sent messages and sees nothing but them. */
export interface RemoteModel extends ModelName {
  readonly isRemote: true;
  /** More tokens than these messages have. */
  messageTokensAtMost(messages: readonly PromptMessage[]): number;
  /** More tokens than asking once will ever use: messages and answers of all requests it takes. */
  tokensAtMost(messages: readonly PromptMessage[]): number;
  /** Resolves with every expected failure as a value. */
  ask(messages: readonly PromptMessage[], signal: AbortSignal): Promise<ModelAnswer>;
  /** Asks for a word. Null when one comes, otherwise what is wrong, in words for the administrator. */
  probe(signal: AbortSignal): Promise<string | null>;
}

export type Model = LocalModel | RemoteModel;

/** What came of asking; `text` is the model's own and not trusted. */
export type ModelAnswer =
  | { ok: true; text: string; tokens: Tokens }
  | { ok: false; code: ModelFailureCode; final: boolean; retryAfterSeconds: number | null; tokens: Tokens };

/**
 * Why a model gave no usable answer.
 * - `model_unreachable`, `model_timeout`, `model_redirected`: nothing came, too late, or from elsewhere
 * - `model_unauthorized`: the key is not accepted; `model_not_found`: the address or the name is wrong
 * - `model_busy`: 429; `model_unavailable`: 5xx; `model_refused`: another refusal, which asking again will not change
 * - `model_too_long`: more than the model can read; `model_cut_off`: it had no room to finish
 * - `model_answer_too_large`, `model_not_openai`: not an answer of a chat endpoint
 * - `model_bad_answer`: it answered twice, and not in the shape that was asked for
 * - `aborted`: the caller stopped it
 */
export type ModelFailureCode =
  | 'model_unreachable'
  | 'model_timeout'
  | 'model_redirected'
  | 'model_unauthorized'
  | 'model_not_found'
  | 'model_busy'
  | 'model_unavailable'
  | 'model_refused'
  | 'model_too_long'
  | 'model_cut_off'
  | 'model_answer_too_large'
  | 'model_not_openai'
  | 'model_bad_answer'
  | 'aborted';
