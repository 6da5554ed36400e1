import { staffName } from '../people/person.ts';
import { type DemoTicket, demoModel, draftTicket, entry } from './demo-ticket.ts';

const petra = 'Petra Lindholm';

/** A summary without recommendations: answered, waiting for the customer. */
export const summaryOnlyTicket: DemoTicket = {
  ticketId: 2,
  name: 'Summary only',
  line: 'A short thread that was answered: a summary, nothing to recommend.',
  ticket: (at) =>
    draftTicket({
      ticketId: 2,
      subject: 'Invoice 20417 charges VAT twice',
      department: 'Billing',
      topic: 'Billing',
      customer: { name: petra, email: 'accounts@lindholm-bakery.example', organization: 'Lindholm Bakery' },
      customFields: [{ label: 'Invoice number', value: '20417' }],
      entries: [
        entry(201, 'M', at(3, '10:11'), petra, report, { title: 'Invoice 20417' }),
        entry(202, 'R', at(3, '14:37'), staffName, apology),
        entry(
          203,
          'M',
          at(2, '09:02'),
          petra,
          'Thank you. Please send it to this address, and add our order number LB-0093.',
        ),
        entry(204, 'R', at(1, '11:20'), staffName, corrected),
      ],
    }),
  insights: (at) => ({
    basedOnEntryId: 204,
    generatedAt: at(1, '11:22').toISOString(),
    language: 'en',
    model: demoModel,
    summary: {
      gist: 'VAT was added twice on invoice 20417. A corrected invoice was sent; the customer has not confirmed it yet.',
      sections: [
        {
          kind: 'request',
          items: [
            { text: 'A corrected invoice 20417 without the second VAT line.', entryIds: [201], support: 'supported' },
            { text: 'Order number LB-0093 on the new invoice.', entryIds: [203], support: 'supported' },
          ],
        },
        {
          kind: 'done',
          items: [
            { text: 'Error confirmed: €58.90 charged too much.', entryIds: [202], support: 'supported' },
            { text: 'Invoice 20417-1 sent with the order number.', entryIds: [204], support: 'supported' },
          ],
        },
      ],
      nextStep: { kind: 'wait_for_customer', text: 'Wait for Petra to confirm the corrected invoice.' },
    },
  }),
};

const report = `Hello,

your invoice 20417 for the two knock boxes and the filter set shows VAT in every line and then once more at the end. That makes €58.90 too much. Could you correct it? We have not paid yet.

Kind regards
Petra Lindholm`;

const apology = `Hello Petra,

you are right, VAT was added twice, and I apologise. Please do not pay that invoice. I will have a corrected one made; where should it go?

Best regards
Robin Adler`;

const corrected = `Hello Petra,

the corrected invoice 20417-1 is attached, with your order number LB-0093 on it. The old one has been cancelled. Is everything as it should be now?

Best regards
Robin Adler`;
