import type { Ticket } from '../../../contract/ticket.ts';
import type { PreparedTicket } from '../../prepare/prepared-ticket.ts';
import { type Conversation, readConversation } from './conversation.ts';
import { type Weigh, weigher } from './rank.ts';
import { readSentences, type Sentence } from './read-sentences.ts';
import { requestOf } from './request.ts';

/** A ticket as it can be understood without a model: what everything that quotes it is made from. */
export interface Reading {
  readonly sentences: readonly Sentence[];
  readonly weigh: Weigh;
  readonly conversation: Conversation;
  /** What the customer wants, in their words. */
  readonly request: readonly Sentence[];
}

/** Linear in the ticket's length. */
export function readPlainly({ state }: Ticket, prepared: PreparedTicket): Reading {
  const sentences = readSentences(prepared);
  const weigh = weigher(sentences, prepared.subject);
  const conversation = readConversation(sentences, state);
  return { sentences, weigh, conversation, request: requestOf(sentences, conversation.unanswered, weigh) };
}
