import type { PreparedField, PreparedTicket } from '../prepare/prepared-ticket.ts';
import { kindOfLabel } from './field-labels.ts';
import type { Scrubber } from './scrubber.ts';

/**
 * A prepared ticket with personal data taken out of all its texts: what one of them gives away is taken out of every other.
 * Ids, times and kinds stay. @throws ScrubError, never a partly scrubbed ticket
 */
export function scrubPrepared(prepared: PreparedTicket, scrubber: Scrubber): PreparedTicket {
  const { subject, fields, entries, references } = prepared;
  scrubber.learn([
    subject,
    ...fields.map(lineOf),
    ...entries.flatMap(({ name, text }) => [name, text]),
    ...references.flatMap(({ title, text }) => [title, text]),
  ]);
  return {
    ...prepared,
    subject: scrubber.scrub(subject),
    fields: fields.map((field) => scrubField(field, scrubber)),
    entries: entries.map((entry) => ({ ...entry, name: scrubber.scrub(entry.name), text: scrubber.scrub(entry.text) })),
    references: references.map((one) => ({ ...one, title: scrubber.scrub(one.title), text: scrubber.scrub(one.text) })),
  };
}

const lineOf = ({ label, value }: PreparedField) => `${label}: ${value}`;

/** Where the label says whose the value is, all of it is taken out; else the label is context, as in any text. */
function scrubField(field: PreparedField, scrubber: Scrubber): PreparedField {
  const { label, value } = field;
  const kind = kindOfLabel(label);
  if (kind !== null) return { label: scrubber.scrub(label), value: scrubber.scrubWhole(kind, value) };
  const [line, head] = [scrubber.scrub(lineOf(field)), `${label}: `];
  return line.startsWith(head) ? { label, value: line.slice(head.length) } : { label: '', value: line };
}
