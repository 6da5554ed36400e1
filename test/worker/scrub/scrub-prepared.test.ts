import { describe, expect, it } from 'vitest';
import { prepareTicket } from '../../../src/worker/prepare/prepare-ticket.ts';
import { scrubPrepared } from '../../../src/worker/scrub/scrub-prepared.ts';
import { createScrubber } from '../../../src/worker/scrub/scrubber.ts';
import { entryOf, ticketOf } from '../prepare/ticket-for-test.ts';

describe('a prepared ticket that is scrubbed', () => {
  it('has no personal data in any text, and its labels still', () => {
    const ticket = ticketOf(
      [
        entryOf(7, '<p>Blume77 is refused. Franziska knows.</p>'),
        entryOf(8, '<p>mein Passwort lautet Blume77</p><p>Viele Grüße<br>Franziska Ebersbach</p>'),
        entryOf(9, 'Dear Ana, we look.', { type: 'R', format: 'text', author: { role: 'staff', name: 'Lee Wong' } }),
      ],
      {
        subject: 'Printer of Ana Pérez, tom@example.org',
        people: [
          { role: 'customer', name: 'Ana Pérez', email: 'ana@example.org' },
          { role: 'staff', name: 'Lee Wong', email: null },
        ],
        references: [{ kind: 'canned', id: '3', title: 'For Lee', body: 'Call +49 30 901820.', internal: true }],
      },
    );
    const prepared = prepareTicket(ticket, { maxChars: 10_000 });
    const scrubber = createScrubber(ticket, { nonce: 'k3f9' });
    const scrubbed = scrubPrepared(prepared, scrubber);
    expect(JSON.stringify(scrubbed)).not.toMatch(/Blume77|Franziska|Ebersbach|Ana|Pérez|tom@|Lee|Wong|901820/);
    expect(scrubbed.entries.map(({ entryId, type, at, role }) => [entryId, type, at, role])).toEqual(
      prepared.entries.map(({ entryId, type, at, role }) => [entryId, type, at, role]),
    );
    expect(scrubber.restore(scrubbed.entries[1]?.text ?? '').text).toBe(prepared.entries[1]?.text);
  });
});
