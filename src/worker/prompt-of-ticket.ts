import type { Ticket } from '../contract/ticket.ts';
import { modelAnswerSchema } from './insights/model-answer-schema.ts';
import { summaryLanguage } from './insights/summary-language.ts';
import { prepareTicket } from './prepare/prepare-ticket.ts';
import type { PreparedTicket } from './prepare/prepared-ticket.ts';
import { buildMessages, type PromptMessage } from './prompt/messages.ts';
import { createNonce } from './scrub/placeholder.ts';
import { scrubPrepared } from './scrub/scrub-prepared.ts';
import { createScrubber, type Scrubber } from './scrub/scrubber.ts';
import { rankMatches } from './text/best-match.ts';
import { termsOf } from './text/terms.ts';

export interface PromptSettings {
  /** The helpdesk's language; null: what staff write in. */
  readonly language: string | null;
  /** Numbers in [0, 1) that nobody can foresee. */
  readonly random: () => number;
}

/** A ticket as a remote model is shown it, and what is needed to understand its answer. */
export interface TicketPrompt {
  readonly messages: readonly PromptMessage[];
  readonly scrubber: Scrubber;
}

/** Of entries and of references: about eight thousand tokens of English together. */
const maxChars = 24_000;
const maxReferenceChars = 12_000;
const maxReferences = 8;

/** What the prompt is made of, before anything is taken out of it: within the budget, the references that fit best first. */
export function prepareForModel(ticket: Ticket): PreparedTicket {
  const prepared = prepareTicket(ticket, { maxChars, maxReferenceChars: Number.POSITIVE_INFINITY });
  const query = termsOf([prepared.subject, ...prepared.entries.map(({ text }) => text)].join('\n'));
  let left = maxReferenceChars;
  const references = rankMatches(query, prepared.references)
    .map(({ candidate }) => candidate)
    .filter(({ text }) => {
      if (text.length > left) return false;
      left -= text.length;
      return true;
    })
    .slice(0, maxReferences);
  return { ...prepared, references };
}

/** The messages for a prepared ticket, without personal data. @throws ScrubError: then nothing may be sent */
export function promptOf(ticket: Ticket, prepared: PreparedTicket, { language, random }: PromptSettings): TicketPrompt {
  const nonce = createNonce(random);
  const scrubber = scrubberFor(ticket, prepared, nonce);
  const scrubbed = scrubPrepared(prepared, scrubber);
  const messages = buildMessages(scrubbed, {
    schema: modelAnswerSchema,
    summaryLanguage: summaryLanguage(language, prepared),
    replyLanguage: prepared.language,
    nonce,
    random,
  });
  return { messages, scrubber };
}

/** One that knows the people of the ticket. @throws ScrubError */
export function scrubberFor(ticket: Ticket, prepared: PreparedTicket, nonce: string): Scrubber {
  const known = {
    people: ticket.people,
    organization: ticket.organization,
    fields: prepared.fields,
    authors: ticket.entries.map(({ author }) => author.name),
  };
  return createScrubber(known, { nonce });
}

/** The words of `messages`, as they leave. */
export function textOfMessages(messages: readonly PromptMessage[]): string {
  return messages.map(({ role, content }) => `[${role}]\n${content}`).join('\n\n');
}

/** What a remote model would be sent of a ticket. @throws ScrubError */
export function sentText(ticket: Ticket, settings: PromptSettings): string {
  return textOfMessages(promptOf(ticket, prepareForModel(ticket), settings).messages);
}
