import { type DemoTicket, demoModel, draftTicket, entry } from './demo-ticket.ts';

const sigrid = 'Sigrid Haugen';

/** Recommendations without a summary: one short question needs none. The replies are in the customer's language. */
export const recommendationsOnlyTicket: DemoTicket = {
  ticketId: 6,
  name: 'Responses only',
  line: 'One short question in Norwegian: two recommended responses, no summary.',
  ticket: (at) =>
    draftTicket({
      ticketId: 6,
      subject: 'Sender dere kvernen til Norge?',
      topic: 'Sales / Shipping',
      source: 'Web',
      customer: { name: sigrid, email: 'sigrid@fjordkaffe.example', organization: 'Fjordkaffe' },
      customFields: [{ label: 'Country', value: 'Norway' }],
      entries: [entry(601, 'M', at(1, '09:48'), sigrid, question, { title: 'Frakt til Norge' })],
    }),
  insights: (at) => ({
    basedOnEntryId: 601,
    generatedAt: at(1, '09:50').toISOString(),
    language: 'nb',
    model: demoModel,
    recommendations: [
      {
        id: 'ship-to-norway',
        title: 'Yes: price, duration and customs',
        language: 'nb',
        body: 'Hei Sigrid,\n\nja, vi sender til Norge. For en G2-kvern koster frakten **39 euro**, og pakken er hos dere etter tre til fem virkedager. Norsk mva. betales ved import; speditøren sender dere en egen regning.\n\nSkal vi lage et tilbud?\n\nVennlig hilsen\nRobin Adler',
        confidence: { level: 'high', reason: 'Price and duration are in the public FAQ.' },
        rationale: 'Answers all three parts of the question.',
        sources: [
          {
            kind: 'faq',
            id: '31',
            title: 'Shipping outside the European Union',
            url: 'https://help.larkfield.example/shipping/outside-eu',
            internal: false,
          },
        ],
      },
      {
        id: 'local-dealer',
        title: 'Point to the dealer in Bergen',
        language: 'nb',
        body: 'Hei Sigrid,\n\nvi sender gjerne til Norge, men det kan være enklere å kjøpe av vår forhandler i Bergen: Der får dere norsk regning og service på stedet. Skal jeg formidle kontakten?\n\nVennlig hilsen\nRobin Adler',
        confidence: { level: 'low', reason: 'Whether the dealer has a G2 in stock is not known.' },
        sources: [{ kind: 'ticket', id: '412', title: 'Ticket #283904: G2 for a café in Bergen', internal: true }],
      },
    ],
  }),
};

const question = `Hei,

vi vurderer å kjøpe en G2-kvern til kafeen vår i Ålesund. Sender dere til Norge? Hva koster frakten, og hvor lang tid tar det?

Hilsen
Sigrid Haugen`;
