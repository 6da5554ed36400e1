import { type DemoTicket, demoModel, draftTicket, entry } from './demo-ticket.ts';

/** A ticket of another department: to this staff member it must look as if it did not exist. */
export const forbiddenTicket: DemoTicket = {
  ticketId: 9,
  name: 'Not yours',
  line: 'A ticket of a department this staff member has no access to.',
  ticket: (at) =>
    draftTicket({
      ticketId: 9,
      subject: 'Question about my payslip',
      department: 'Human Resources',
      visibleToStaff: false,
      customer: { name: 'Ines Roth', email: 'ines@larkfield.example', organization: 'Larkfield Coffee' },
      entries: [entry(901, 'M', at(1, '15:00'), 'Ines Roth', 'Could you explain the third line of my payslip?')],
    }),
  insights: (at) => ({
    basedOnEntryId: 901,
    generatedAt: at(1, '15:01').toISOString(),
    language: 'en',
    model: demoModel,
    summary: { gist: 'Asks what the third line of the payslip means.' },
  }),
};
