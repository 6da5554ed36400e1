import type { Candidates, CandidateTicket } from '../../contract/candidates.ts';
import { limits } from '../../contract/limits.ts';
import type { Reference } from '../../contract/ticket.ts';
import { entryText } from '../prepare/entry-text.ts';
import { htmlToText } from '../prepare/html-to-text.ts';
import { looksLikeHtml } from '../prepare/looks-like-html.ts';
import { visibleCharacters } from '../prepare/visible-characters.ts';

/** A candidate as texts that can be compared: what a person sees of it, without quotes and signatures. */
export interface Comparable {
  readonly source:
    | { readonly kind: 'ticket'; readonly ticket: CandidateTicket }
    | { readonly kind: 'reference'; readonly reference: Reference };
  readonly title: string;
  /** What was asked; of a reference, all of it. */
  readonly text: string;
  /** What staff answered last. */
  readonly answer: string;
}

/** The candidates in the order they came, tickets first. */
export function comparablesOf({ tickets, references }: Candidates): Comparable[] {
  return [
    ...tickets.map((ticket) => ({
      source: { kind: 'ticket' as const, ticket },
      title: visibleCharacters(ticket.subject).text,
      text: passageText(ticket.request, true),
      answer: passageText(ticket.response, false),
    })),
    ...references.map((reference) => ({
      source: { kind: 'reference' as const, reference },
      title: visibleCharacters(reference.title).text,
      text: visibleCharacters(looksLikeHtml(reference.body) ? htmlToText(reference.body).text : reference.body).text,
      answer: '',
    })),
  ];
}

function passageText(passage: CandidateTicket['request'], isFirst: boolean): string {
  if (passage === null) return '';
  const { format, body } = passage;
  // What was cut off may have ended within a tag, which would read as text.
  const isCut = [...body].length >= limits.candidateTextChars;
  const whole = isCut && format === 'html' ? body.replace(/<[^<>]*$/, '') : body;
  const author = { role: 'customer' as const, name: '' };
  return entryText({ entryId: 1, type: 'M', at: '', author, format, body: whole, attachments: [] }, isFirst).text;
}
