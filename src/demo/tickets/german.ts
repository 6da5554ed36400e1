import { staffName } from '../people/person.ts';
import { type DemoTicket, demoModel, draftTicket, entry } from './demo-ticket.ts';

const anke = 'Anke Petersen';

/** A page in German: long words, and texts in the language of the page. */
export const germanTicket: DemoTicket = {
  ticketId: 10,
  name: 'German',
  line: 'A page in German, with its long words.',
  ticket: (at) =>
    draftTicket({
      ticketId: 10,
      language: 'de',
      subject: 'Rückerstattung für doppelt abgebuchte Wartungsvertragsgebühr',
      status: 'Offen',
      department: 'Buchhaltung',
      topic: 'Rechnung / Lastschrift',
      source: 'E-Mail',
      servicePlan: 'Standard (48 Stunden)',
      customer: {
        name: anke,
        email: 'a.petersen@nordlicht-roesterei.example',
        organization: 'Nordlicht Rösterei GmbH',
      },
      customFields: [{ label: 'Vertragsnummer', value: 'WV-2024-0371' }],
      entries: [
        entry(1001, 'M', at(3, '09:05'), anke, report, { title: 'Doppelte Abbuchung' }),
        entry(1002, 'N', at(3, '10:20'), staffName, note),
        entry(1003, 'R', at(3, '10:40'), staffName, question),
        entry(1004, 'M', at(2, '08:15'), anke, answer),
      ],
    }),
  insights: (at) => ({
    basedOnEntryId: 1004,
    generatedAt: at(2, '08:18').toISOString(),
    language: 'de',
    model: demoModel,
    summary: {
      gist: 'Wartungsgebühr zweimal abgebucht; Kundin bittet um Rückerstattung von 189 € bis Monatsende auf das bekannte Konto.',
      sections: [
        {
          kind: 'request',
          items: [
            {
              text: 'Rückerstattung der zweiten Abbuchung (189,00 €) bis Monatsende.',
              entryIds: [1004],
              support: 'supported',
            },
          ],
        },
        {
          kind: 'state',
          items: [
            {
              text: 'Am 2. und am 4. wurden je 189,00 € für Vertrag WV-2024-0371 abgebucht.',
              entryIds: [1001],
              support: 'supported',
            },
            {
              text: 'Die zweite Lastschrift stammt aus dem alten Abrechnungssystem.',
              entryIds: [1002],
              support: 'supported',
            },
          ],
        },
        {
          kind: 'open_questions',
          items: [{ text: 'Ist die Kundin mit einer Gutschrift einverstanden?', entryIds: [], support: 'unsupported' }],
        },
      ],
      nextStep: { kind: 'reply', text: 'Überweisung bestätigen und den Tag der Gutschrift nennen.' },
    },
    assessment: {
      urgency: { level: 'MEDIUM', score: 40, reason: 'Die Erstattung soll vor dem Monatsabschluss da sein.' },
      effortMinutes: 90,
      sentiment: 'sachlich',
      suggestedTitle: 'Doppelte Abbuchung zum Wartungsvertrag WV-2024-0371',
    },
    recommendations: [
      {
        id: 'erstatten',
        title: 'Rückerstattung zusagen',
        language: 'de',
        body: replyBody,
        confidence: { level: 'high', reason: 'Die doppelte Lastschrift ist in der internen Notiz bestätigt.' },
        rationale: 'Beantwortet die Frage der Kundin und nennt einen Tag.',
        sources: [
          { kind: 'entry', id: '1002', title: 'Notiz: altes Abrechnungssystem', internal: true },
          { kind: 'canned', id: '22', title: 'Rückerstattung angewiesen', internal: false },
        ],
      },
      {
        id: 'gutschrift',
        title: 'Verrechnung mit der nächsten Rechnung anbieten',
        language: 'de',
        body: 'Guten Tag Frau Petersen,\n\nwir können den Betrag auch mit der nächsten Wartungsgebühr verrechnen. Wäre Ihnen das lieber?\n\nMit freundlichen Grüßen\nRobin Adler',
        confidence: { level: 'low', reason: 'Die Kundin hat ausdrücklich um eine Überweisung gebeten.' },
      },
    ],
  }),
};

const report = `Guten Tag,

für unseren Wartungsvertrag WV-2024-0371 wurden am 2. und noch einmal am 4. je 189,00 € abgebucht. Bitte prüfen Sie das.

Anke Petersen
Nordlicht Rösterei GmbH`;

const note =
  'Zweite Lastschrift kam aus dem alten Abrechnungssystem, das beim Umzug nicht abgeschaltet war. Erstattung ist frei.';

const question = `Guten Tag Frau Petersen,

Sie haben recht, der Betrag wurde zweimal eingezogen. Sollen wir ihn auf das Konto überweisen, von dem er abgebucht wurde?

Mit freundlichen Grüßen
Robin Adler`;

const answer = `Ja, bitte auf dasselbe Konto, und möglichst bis Monatsende, damit unser Abschluss stimmt.

Anke Petersen`;

const replyBody = `Guten Tag Frau Petersen,

die Rückerstattung von **189,00 €** ist angewiesen und sollte in zwei bis drei Werktagen auf Ihrem Konto sein, also vor Monatsende.

Die Ursache, ein altes Abrechnungssystem, ist abgeschaltet. Bitte entschuldigen Sie den Aufwand.

Mit freundlichen Grüßen
Robin Adler`;
