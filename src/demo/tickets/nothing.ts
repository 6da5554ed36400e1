import { type DemoTicket, draftTicket, entry } from './demo-ticket.ts';

/** No insights at all: the page must be as it would be without the plugin. */
export const nothingTicket: DemoTicket = {
  ticketId: 3,
  name: 'Nothing yet',
  line: 'No insights: no mount, no script. Write some back with the command in the terminal.',
  ticket: (at) =>
    draftTicket({
      ticketId: 3,
      subject: 'Manual for the S2 in Portuguese?',
      priority: 'Low',
      topic: 'Documentation',
      assignee: '— Unassigned —',
      customer: { name: 'Rui Tavares', email: 'rui@torra-do-porto.example', organization: 'Torra do Porto' },
      entries: [
        entry(
          301,
          'M',
          at(1, '12:26'),
          'Rui Tavares',
          'Hello,\n\nwe bought an S2 espresso machine from a café that closed. Is there a manual in Portuguese? My staff would be glad of it.\n\nThank you\nRui Tavares',
          { title: 'Manual for the S2' },
        ),
      ],
    }),
};
