import type { PreparedEntry, PreparedTicket } from '../prepare/prepared-ticket.ts';
import { withMargin } from './neutralize.ts';

const kindOfEntry: Readonly<Record<PreparedEntry['type'], string>> = {
  M: 'message',
  R: 'response',
  N: 'internal note',
};

/**
 * A prepared ticket as one block: labels with the delimiter in them, every line of the ticket's own behind a margin. A text
 * in it can neither end the block nor begin an entry.
 */
export function ticketBlock(ticket: PreparedTicket, delimiter: string): string {
  const label = (words: string) => `=== ${delimiter} ${words}`;
  const parts = [label('begin ticket'), label('subject'), withMargin(ticket.subject)];
  if (ticket.fields.length > 0) {
    parts.push(
      label('fields'),
      ...ticket.fields.map((field) => withMargin(field.label === '' ? field.value : `${field.label}: ${field.value}`)),
    );
  }
  for (const { entryId, type, at, role, name, text } of ticket.entries) {
    parts.push(label(`entry ${entryId} · ${kindOfEntry[type]} · by ${role} · ${at}`));
    if (name !== '') parts.push(withMargin(`(author: ${name})`));
    parts.push(withMargin(text));
  }
  const { entries, chars } = ticket.leftOut;
  if (chars > 0) parts.push(label(`left out for length: ${entries} entries, ${chars} characters in all`));
  for (const { kind, id, title, text, internal } of ticket.references) {
    // An id may hold anything but a line end; the label stays one line.
    const name = `${kind} ${id.replace(/[^\w.:-]/g, '_')}`;
    parts.push(
      label(`reference ${name} · ${internal ? 'internal' : 'public'}`),
      withMargin(`(title: ${title})`),
      withMargin(text),
    );
  }
  parts.push(label('end ticket'));
  return parts.join('\n');
}
