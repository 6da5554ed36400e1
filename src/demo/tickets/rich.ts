import type { WriteBackInput } from '../../contract/write-back.ts';
import { type At, type DemoTicket, demoModel } from './demo-ticket.ts';
import { richHistory, richTimeline } from './rich-history.ts';
import { richRelated } from './rich-related.ts';
import { richThread } from './rich-thread.ts';

/** Both panels with everything they can hold. */
export const richTicket: DemoTicket = {
  ticketId: 1,
  name: 'Both panels',
  line: 'Summary with evidence and a next step; recommendations that are open, outdated and retired; one new note.',
  ticket: richThread,
  insights: latest,
  history: richHistory,
  earlierInsights: (at) => [beforeLastMessage(at), beforeAnswer(at)],
};

function latest(at: At): WriteBackInput {
  return {
    basedOnEntryId: 106,
    generatedAt: at(2, '16:51').toISOString(),
    language: 'en',
    model: demoModel,
    summary: {
      gist: 'G2 grinder stops with E14 since firmware 3.2.0; the reset did not last. Customer needs the part by Friday noon.',
      sections: [
        {
          kind: 'request',
          items: [
            item('Get the grinder to work reliably before a street festival on Saturday (about 400 guests).', [106]),
            item(
              'Have the replacement part by Friday noon, and know whether it can be swapped without a technician.',
              [106],
            ),
          ],
        },
        {
          kind: 'state',
          items: [
            item('G2 grinder, serial number G2-24-01873, stops after about two seconds and shows E14.', [101, 103]),
            item('Began after the update to firmware 3.2.0. E14 is back about every third shot on 3.1.4.', [103, 106]),
            item(
              'Matches a known fault of revision B boards; those that a reset does not cure need revision C.',
              [104],
            ),
          ],
        },
        {
          kind: 'done',
          items: [
            item('Customer unplugged the grinder overnight, twice: helps for two or three shots only.', [103]),
            item('Customer went back to firmware 3.1.4: fine for one day.', [105, 106]),
          ],
        },
        {
          kind: 'open_questions',
          items: [
            item('Is a revision C board in stock, and when would it arrive?', [104]),
            { text: 'The café probably has no spare grinder.', entryIds: [], support: 'unsupported' },
          ],
        },
        { kind: 'dates', items: [item('Friday noon: part needed. Saturday: festival.', [106])] },
      ],
      nextStep: {
        kind: 'reply',
        text: 'Confirm that a revision C board is on its way, free of charge, and how to swap it.',
      },
    },
    recommendations: [sendBoard, reserveBoard],
    timeline: richTimeline(at),
    assessment: {
      urgency: {
        level: 'HIGH',
        score: 82,
        reason: 'The grinder fails in daily use, and the part is needed by Friday noon for a festival on Saturday.',
      },
      effortMinutes: 45,
      sentiment: 'Worried, but patient',
      suggestedTitle: 'G2 grinder stops with E14 after firmware 3.2.0',
      suggestedPriority: 'Emergency',
      suggestedDepartment: 'Warehouse',
      suggestedTopic: 'Equipment / Fault report',
    },
    related: richRelated,
  };
}

const sendBoard: Recommendation = {
  id: 'send-board',
  title: 'Send the board today, customer swaps it',
  language: 'en',
  body: `Hello Marta,

thank you for trying that. The reset does not cure every grinder, so we are sending you **a new control board**, free of charge under your warranty. It leaves our warehouse today with express delivery, so it will be with you before Friday noon.

You can swap it yourself in about ten minutes:

1. Unplug the grinder and take off the hopper.
2. Loosen the four screws of the rear cover (Torx 10, a driver is in the parcel).
3. Pull the flat plug, change the board, and put everything back in reverse order.

If you would rather have somebody do it, just say so and I will see who is near you on Friday.

Best regards
Robin Adler`,
  confidence: {
    level: 'high',
    reason: 'Same fault, board and firmware as in the internal article; warranty is confirmed.',
  },
  rationale: 'The reset was tried and did not last. A board by Friday answers both questions of the last message.',
  sources: [
    { kind: 'entry', id: '106', title: 'Message of Marta Nowak: part by Friday noon', internal: false },
    { kind: 'faq', id: '212', title: 'E14 after firmware 3.2.0 on revision B boards', internal: true },
    {
      kind: 'url',
      title: 'Video: changing the control board of a G2',
      url: 'https://help.larkfield.example/g2/control-board',
      internal: false,
    },
  ],
};

const reserveBoard: Recommendation = {
  id: 'check-stock',
  kind: 'action',
  title: 'Reserve a revision C board before answering',
  language: 'en',
  body: 'Ask the warehouse for **one revision C board** and the last hour for express delivery today. The internal note asks for this before a date is promised.',
  confidence: { level: 'medium', reason: 'The thread does not say yet what is in stock.' },
  rationale: null,
  sources: [{ kind: 'entry', id: '104', title: 'Note: ask Jonas before promising a date', internal: true }],
};

function beforeLastMessage(at: At): WriteBackInput {
  return {
    basedOnEntryId: 105,
    generatedAt: at(3, '08:33').toISOString(),
    language: 'en',
    model: demoModel,
    recommendations: [
      {
        id: 'ask-for-result',
        title: 'Ask whether the reset helped',
        language: 'en',
        body: 'Hello Marta,\n\ndid going back to version 3.1.4 help? If the grinder has run through a busy morning without E14, I would close this ticket; otherwise we will send you a new board.\n\nBest regards\nRobin Adler',
        confidence: { level: 'medium', reason: 'No answer to the reset yet.' },
        sources: [{ kind: 'canned', id: '14', title: 'Did that help?', internal: false }],
      },
    ],
  };
}

function beforeAnswer(at: At): WriteBackInput {
  return {
    basedOnEntryId: 103,
    generatedAt: at(4, '11:06').toISOString(),
    language: 'en',
    model: demoModel,
    recommendations: [
      {
        id: 'reset-firmware',
        title: 'Explain how to go back to firmware 3.1.4',
        language: 'en',
        body: 'Hello Marta,\n\nplease unplug the grinder, hold "Dose" and "Clean" together, plug it in again and wait until `3.1.4` appears. Confirm with "Dose".\n\nBest regards\nRobin Adler',
        confidence: { level: 'high', reason: 'Firmware and symptom match the article.' },
        sources: [{ kind: 'faq', id: '212', title: 'E14 after firmware 3.2.0 on revision B boards', internal: true }],
      },
    ],
  };
}

type Recommendation = NonNullable<WriteBackInput['recommendations']>[number];

function item(text: string, entryIds: number[]) {
  return { text, entryIds, support: 'supported' as const };
}
