import type { TicketEntry } from '../../contract/ticket.ts';
import { htmlToText } from './html-to-text.ts';
import { tidyLines } from './lines.ts';
import { withoutQuotedHistory } from './quoted-history.ts';
import { withoutSignature } from './signature-block.ts';
import { visibleCharacters } from './visible-characters.ts';

export interface EntryText {
  /** What the author wrote and a person sees, without the mails below it. */
  readonly text: string;
  /** All that a person sees, quotes included. */
  readonly seen: string;
  /** What is there and cannot be seen. */
  readonly hidden: string;
  readonly isDisguised: boolean;
}

const maxAttachments = 10;
const maxNameChars = 80;
/** So little of one's own under a forwarded mail points at the mail. */
const shortChars = 200;

/**
 * The text of an entry. The first entry of a thread keeps what it quotes where that is what it is about: nothing else in the
 * ticket says it. Never throws; linear.
 */
export function entryText({ format, body, attachments }: TicketEntry, isFirst: boolean): EntryText {
  const { text: laidOut, hidden } = format === 'html' ? htmlToText(body) : { text: body, hidden: '' };
  const visible = visibleCharacters(laidOut);
  const seen = tidyLines(visible.text);
  const own = withoutQuotedHistory(seen).text;
  const kept = isFirst && own.length < shortChars ? seen : own;
  const names = attachments.slice(0, maxAttachments).map(({ name }) => oneLine(name, maxNameChars));
  const files = names.length === 0 ? [] : [`[attachments: ${names.join(', ')}]`];
  return {
    text: [tidyLines(withoutSignature(kept)), ...files].filter((part) => part !== '').join('\n'),
    seen,
    hidden: `${hidden} ${visible.hidden}`.trim(),
    isDisguised: visible.isDisguised,
  };
}

/** `text` on one line, without what cannot be seen, at most `maxChars` long. */
export function oneLine(text: string, maxChars: number): string {
  const line = visibleCharacters(text).text.replace(/\s+/g, ' ').trim();
  return line.length <= maxChars ? line : `${line.slice(0, maxChars - 1)}…`.toWellFormed();
}
