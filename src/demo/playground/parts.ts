import type { Recommendation, Summary } from './state.ts';

type Section = NonNullable<Summary['sections']>[number];
type Item = Section['items'][number];

/** One statement, with the places of the entries it is taken from. */
export function item(text: string, ...places: number[]): Item {
  return { text, entryIds: places, support: 'supported' };
}

export const gist = 'Three of four filter sets arrived; the customer needs the fourth by the 28th and a right invoice.';

/** The sections that the states share. */
export const sections: Section[] = [
  { kind: 'request', items: [item('The fourth filter set, before the second shop opens on the 28th.', 1, 6)] },
  {
    kind: 'state',
    items: [
      item('Two sets came with the first parcel, one with the second.', 1, 6),
      item('The invoice charges for four.', 6),
    ],
  },
  { kind: 'done', items: [item('The second parcel was found in Cologne and sent again.', 4, 5)] },
];

/** A summary in sections. */
export function summary(more: Partial<Summary> = {}): Summary {
  return {
    gist,
    sections,
    nextStep: { kind: 'reply', text: 'Send the missing set, and say what happens to the invoice.' },
    ...more,
  };
}

const replyBody = `Hello Tomas,

thank you for checking. One set is missing, and that is our mistake: I have sent **one filter set** by express today, so it will be there well before the 28th.

- The invoice stays at four sets, since you will have four.
- If the parcel is not there by Wednesday, please write to me at once.

Best regards
Robin Adler`;

/** A reply to recommend. */
export function reply(id: string, title: string, more: Partial<Recommendation> = {}): Recommendation {
  return { id, title, body: replyBody, language: 'en', ...more };
}

/** The two recommendations that the states share. */
export const replies: Recommendation[] = [
  reply('send-set', 'Send the missing set by express', {
    confidence: { level: 'high', reason: 'The customer counted, and the delivery note says four.' },
    rationale: 'It solves the problem before the date that matters.',
    sources: [{ kind: 'entry', id: '6', title: 'Three of four sets arrived', internal: false }],
  }),
  reply('credit', 'Offer a credit note instead', {
    body: 'Hello Tomas,\n\nif you can open with three sets, I would take the fourth off the invoice. Which do you prefer?\n\nRobin Adler',
    confidence: { level: 'low', reason: 'The customer has said twice that he needs all four.' },
  }),
];
