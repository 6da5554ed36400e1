import type { PreparedTicket } from '../prepare/prepared-ticket.ts';
import type { Scrubber } from './scrubber.ts';

/**
 * A prepared ticket with personal data taken out of all its texts: what one of them gives away is taken out of every other.
 * Ids, times and kinds stay. @throws ScrubError, never a partly scrubbed ticket
 */
export function scrubPrepared(prepared: PreparedTicket, scrubber: Scrubber): PreparedTicket {
  const { subject, entries, references } = prepared;
  scrubber.learn([
    subject,
    ...entries.flatMap(({ name, text }) => [name, text]),
    ...references.flatMap(({ title, text }) => [title, text]),
  ]);
  return {
    ...prepared,
    subject: scrubber.scrub(subject),
    entries: entries.map((entry) => ({ ...entry, name: scrubber.scrub(entry.name), text: scrubber.scrub(entry.text) })),
    references: references.map((one) => ({ ...one, title: scrubber.scrub(one.title), text: scrubber.scrub(one.text) })),
  };
}
