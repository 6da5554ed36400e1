import type { Candidates, CandidateTicket } from '../../../src/contract/candidates.ts';

/** A closed ticket that the search found. */
export function candidate(
  ticketId: number,
  subject: string,
  request: string,
  more: Partial<CandidateTicket> = {},
): CandidateTicket {
  return {
    ticketId,
    ticketNumber: String(100_000 + ticketId),
    subject,
    status: 'Closed',
    state: 'closed',
    department: { id: 1, name: 'Support' },
    createdAt: '2026-11-01T10:00:00Z',
    closedAt: '2026-11-02T10:00:00Z',
    reasons: ['words'],
    requester: { name: 'Bela Beispiel', email: 'bela@other.example' },
    request: { format: 'text', body: request },
    response: null,
    responder: null,
    ...more,
  };
}

/** Five that a search for a printer finds; two have to do with paper that jams. */
export function printerCandidates(): Candidates {
  return {
    tickets: [
      candidate(11, 'Invoice of March', 'The invoice next to the printer is wrong. Please correct the invoice.'),
      candidate(12, 'Paper jams in the printer', 'The printer jams on every second sheet of paper, tray two.', {
        response: {
          format: 'text',
          body: 'Hello Bela,\n\nWe have replaced the pickup roller of tray two.\n\nKind regards',
        },
        responder: 'Robin Adler',
      }),
      candidate(13, 'Badge', 'My badge does not open the door near the printer.'),
      candidate(14, 'Tray two again', 'Paper is stuck in tray two, it jams all the time.', {
        state: 'open',
        closedAt: null,
      }),
      candidate(15, 'Holiday', 'When is the office closed?', { reasons: ['requester', 'ip'] }),
    ],
    references: [
      {
        kind: 'faq',
        id: '5',
        title: 'What to do when paper jams',
        body: '<p>Open tray two of the printer.</p>',
        internal: false,
      },
      { kind: 'canned', id: '6', title: 'Thank you', body: 'Thank you for your patience.', internal: false },
    ],
  };
}
