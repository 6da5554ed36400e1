import type { Ticket } from '../../contract/ticket.ts';
import type { PreparedTicket } from '../prepare/prepared-ticket.ts';
import { namingWords } from '../scrub/names/name-words.ts';
import { ScrubError } from '../scrub/scrub-error.ts';
import { createScrubber } from '../scrub/scrubber.ts';
import { foldWord, tokensOf } from '../scrub/tokens.ts';

const nobodyKnown = { people: [], organization: null, fields: [], authors: [] };
/** Of a scrubber whose placeholders nobody sees. */
const nonce = 'names';

/**
 * Finds names of people in a text that stand nowhere in the ticket, with what finds them before a prompt leaves: a name that
 * it misses there is missed here.
 */
export function unknownNames(ticket: Ticket, prepared: PreparedTicket): (text: string) => string[] {
  let known: ReadonlySet<string> | null = null;
  return (text) => {
    const scrubber = createScrubber(nobodyKnown, { nonce });
    try {
      scrubber.learn([text]);
      scrubber.scrub(text);
    } catch (error) {
      // A text that cannot be looked through is one that cannot be vouched for.
      if (error instanceof ScrubError) return [text];
      throw error;
    }
    const names = scrubber.values().filter(({ kind }) => kind === 'PERSON');
    if (names.length === 0) return [];
    known ??= wordsOf(ticket, prepared);
    const isKnown = (word: string) => known?.has(word) ?? false;
    return names.map(({ value }) => value).filter((name) => !namingWords(name).every(isKnown));
  };
}

/** All words of a ticket, folded. */
function wordsOf(ticket: Ticket, { subject, fields, entries, references }: PreparedTicket): ReadonlySet<string> {
  const texts = [
    subject,
    ticket.organization ?? '',
    ...ticket.people.map(({ name }) => name),
    ...ticket.entries.map(({ author }) => author.name),
    ...fields.flatMap(({ label, value }) => [label, value]),
    ...entries.map(({ text }) => text),
    ...references.flatMap(({ title, text }) => [title, text]),
  ];
  return new Set(texts.flatMap((text) => tokensOf(text.normalize('NFKC')).map((token) => foldWord(token.text))));
}
