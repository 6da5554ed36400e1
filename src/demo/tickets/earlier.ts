import { type DemoTicket, draftTicket, entry } from './demo-ticket.ts';

/** What the ticket with both panels is related to: the same fault, a year before. */
export const earlierTicket: DemoTicket = {
  ticketId: 12,
  name: 'A closed ticket',
  line: 'Closed, without a result: the first ticket is related to it.',
  ticket: (at) =>
    draftTicket({
      ticketId: 12,
      subject: 'G2 stops with E14, reset does not help',
      status: 'Closed',
      isListed: false,
      customer: { name: 'Olga Brandt', email: 'olga@roesterei-brandt.example', organization: 'Rösterei Brandt' },
      entries: [
        entry(
          1201,
          'M',
          at(40, '09:12'),
          'Olga Brandt',
          'Our G2 grinder stops with E14 since firmware 3.2.0. We reset it twice.',
        ),
        entry(
          1202,
          'R',
          at(39, '10:30'),
          'Robin Adler',
          'Hello Olga,\n\nWe have sent a revision C board, which you can swap yourself.',
        ),
      ],
    }),
};
