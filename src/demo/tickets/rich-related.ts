import type { WriteBackInput } from '../../contract/write-back.ts';

/** What has to do with the grinder: one of the tickets is of a department the staff member has no access to. */
export const richRelated: NonNullable<WriteBackInput['related']> = {
  items: [
    {
      kind: 'ticket',
      id: '12',
      reasons: ['words'],
      why: 'grinder, firmware, E14, reset',
      ending: 'We have sent a revision C board, which you can swap yourself.',
    },
    { kind: 'faq', id: '212', reasons: ['words'], why: 'E14, firmware 3.2.0, revision B' },
    { kind: 'faq', id: '118', reasons: ['words'], why: 'control board' },
    { kind: 'ticket', id: '9', reasons: ['ip'], ending: 'The third line is a refund of travel costs.' },
    { kind: 'canned', id: '14', reasons: ['words'], why: 'reset' },
    { kind: 'ticket', id: '2', reasons: ['requester'] },
  ],
};
