import { limits } from '../../contract/limits.ts';
import type { Ticket } from '../../contract/ticket.ts';
import { entryText } from '../prepare/entry-text.ts';
import { visibleCharacters } from '../prepare/visible-characters.ts';
import { termsOf } from '../text/terms.ts';

/** What a ticket is about, as its customer says it: what others are compared with. Notes and answers are not in it. */
export interface Subject {
  readonly title: string;
  readonly text: string;
}

const maxChars = 6_000;
const newestMessages = 2;

/** The title, the first message, and the newest ones, without quotes and signatures. */
export function subjectOf(ticket: Ticket): Subject {
  const messages = ticket.entries.filter(({ type }) => type === 'M');
  const told = messages.filter((_, index) => index === 0 || index >= messages.length - newestMessages);
  const text = told
    .map((entry) => entryText({ ...entry, attachments: [] }, entry === ticket.entries[0]).text)
    .join('\n');
  return { title: visibleCharacters(ticket.subject).text, text: text.slice(0, maxChars).toWellFormed() };
}

const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{2,}|[\p{L}\p{M}\p{N}]+/gu;
const maxChosen = 24;

/**
 * Words to search for, as they are written: those of the title, then those the text comes back to. None that every mail has.
 * They stay on the helpdesk, whose own search gets them: nothing is scrubbed.
 */
export function queryWords({ title, text }: Subject): string[] {
  const chosen = new Map<string, { written: string; weight: number }>();
  const count = (source: string, weight: number) => {
    for (const [written] of source.matchAll(word)) {
      const term = termsOf(written)[0];
      if (term === undefined || (written.length < 3 && /^[\x20-\x7e]+$/.test(written))) continue;
      const known = chosen.get(term);
      if (known) known.weight += weight;
      else chosen.set(term, { written: [...written].slice(0, limits.candidateWordChars).join(''), weight });
    }
  };
  count(title, 100);
  count(text, 1);
  return [...chosen.values()]
    .sort((one, other) => other.weight - one.weight)
    .slice(0, maxChosen)
    .map(({ written }) => written);
}
