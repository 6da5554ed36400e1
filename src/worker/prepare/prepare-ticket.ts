import type { Reference, Ticket } from '../../contract/ticket.ts';
import { condense } from './condense.ts';
import { type EntryText, entryText, oneLine } from './entry-text.ts';
import { htmlToText } from './html-to-text.ts';
import { hasInstructionsToAi } from './instructions-to-ai.ts';
import { detectLanguage } from './language.ts';
import { tidyLines } from './lines.ts';
import { looksLikeHtml } from './looks-like-html.ts';
import type { PreparedReference, PreparedTicket, Warning } from './prepared-ticket.ts';
import { ticketFields } from './ticket-fields.ts';
import { visibleCharacters } from './visible-characters.ts';

export interface PrepareOptions {
  /** The most characters that all entries may have together. */
  readonly maxChars: number;
  /** The most characters that all references may have together; the first ones are kept. */
  readonly maxReferenceChars?: number;
}

const maxSubjectChars = 500;
const maxNameChars = 100;
const defaultReferenceChars = 20_000;
/** Surer than this, what a customer writes counts more than what osTicket has stored about them. */
const sureConfidence = 0.4;

/**
 * Makes a ticket readable for a model: text that a person sees, without quoted mails and signatures, within a budget; with
 * warnings where something was hidden in it or speaks to an AI. Never throws on any HTML; time and output are bounded.
 */
export function prepareTicket(
  ticket: Ticket,
  { maxChars, maxReferenceChars = defaultReferenceChars }: PrepareOptions,
): PreparedTicket {
  const read = ticket.entries.map((entry, index) => ({ entry, ...entryText(entry, index === 0) }));
  const entries = read
    .filter(({ text }) => text !== '')
    .map(({ entry, text }) => ({
      entryId: entry.entryId,
      type: entry.type,
      at: entry.at,
      role: entry.author.role,
      name: oneLine(entry.author.name, maxNameChars),
      text,
    }));
  const subject = visibleCharacters(ticket.subject);
  const { fields, read: readFields } = ticketFields(ticket);
  const fromCustomer = read.filter(({ entry }) => entry.author.role === 'customer');
  return {
    ticketId: ticket.ticketId,
    subject: oneLine(ticket.subject, maxSubjectChars),
    fields,
    language: languageOf(
      ticket.language,
      fromCustomer.map(({ text }) => text),
    ),
    ...condense(entries, maxChars),
    references: referencesWithin(ticket.references, maxReferenceChars),
    warnings: warningsOf(
      [
        ...read,
        ...readFields,
        { text: subject.text, seen: subject.text, hidden: subject.hidden, isDisguised: subject.isDisguised },
      ],
      [subject.text, ...[...fromCustomer, ...readFields].map(({ seen }) => seen)],
    ),
  };
}

/** What the customer's newest messages are written in; osTicket's knowledge where they do not tell. */
function languageOf(known: string | null, texts: readonly string[]): string | null {
  const detected = detectLanguage(texts.slice(-3).join('\n')) ?? detectLanguage(texts.join('\n'));
  if (detected === null) return known;
  if (known === null) return detected.language;
  const isSame = known.toLowerCase().split('-')[0] === detected.language;
  return isSame || detected.confidence < sureConfidence ? known : detected.language;
}

/** A few hidden letters are a tracking mark; words are a message. */
const hasWords = (hidden: string) => (hidden.match(/\p{L}/gu)?.length ?? 0) >= 3;

function warningsOf(texts: readonly EntryText[], addressed: readonly string[]): Warning[] {
  const warnings: Warning[] = [];
  if (texts.some(({ hidden, isDisguised }) => isDisguised || hasWords(hidden))) warnings.push('hidden_text');
  if ([...addressed, ...texts.map(({ hidden }) => hidden)].some(hasInstructionsToAi))
    warnings.push('instructions_to_ai');
  return warnings;
}

function referencesWithin(references: readonly Reference[], maxChars: number): PreparedReference[] {
  const kept: PreparedReference[] = [];
  let left = maxChars;
  for (const { kind, id, title, body, internal } of references) {
    const text = tidyLines(visibleCharacters(looksLikeHtml(body) ? htmlToText(body).text : body).text);
    if (text === '' || text.length > left) continue;
    left -= text.length;
    kept.push({ kind, id, title: oneLine(title, maxNameChars * 2), text, internal });
  }
  return kept;
}
