import { describe, expect, it } from 'vitest';
import { limits } from '../../../src/contract/limits.ts';
import { writeBackSummary } from '../../../src/contract/write-back.ts';
import { type CheckOptions, checkInsights } from '../../../src/worker/insights/check-insights.ts';
import { prepareTicket } from '../../../src/worker/prepare/prepare-ticket.ts';
import { answerOf, replyOf } from '../fake/fake-answer.ts';
import { measureChecks } from '../models/measure-checks.ts';
import { ticketFixtures } from '../models/ticket-fixtures.ts';
import { entryOf, ticketOf } from '../prepare/ticket-for-test.ts';

const text = { format: 'text' as const };
const note = { ...text, type: 'N' as const, author: { role: 'staff' as const, name: 'Robin' } };
const ticket = ticketOf(
  [
    entryOf(1, 'My grinder G2-24-01873 stops since 3 November. I paid 189,00 € for it. Can you help?', text),
    entryOf(2, 'Customer is on the watch list for refund abuse. Goodwill limit is 75 EUR, ask Jonas first.', note),
  ],
  {
    references: [
      {
        kind: 'faq',
        id: '5',
        title: 'Grinder stops',
        body: 'Hold the dose button for five seconds to reset the grinder.',
        internal: false,
      },
      {
        kind: 'canned',
        id: '6',
        title: 'Supplier',
        body: 'Spare boards come from Larkfield Taiwan in crates of twenty.',
        internal: true,
      },
    ],
  },
);
const prepared = prepareTicket(ticket, { maxChars: 10_000 });
const options: CheckOptions = {
  ticket,
  prepared,
  language: 'en',
  plainGist: () => 'Plain words.',
  isOurs: () => false,
};

const check = (answer: Parameters<typeof answerOf>[0], more: Partial<CheckOptions> = {}) => {
  const { summary, recommendations } = checkInsights(answerOf({ request: [], ...answer }), { ...options, ...more });
  if (!summary || !recommendations) throw new Error('A part is missing');
  return { summary, recommendations };
};
const itemsOf = (request: { text: string; entryIds: number[] }[]) => check({ request }).summary.sections?.[0]?.items;

describe('a statement', () => {
  it.each([
    ['The grinder G2-24-01873 has stopped since 2026-11-03.', [1], 'supported'],
    ['The customer paid 189.00 EUR.', [1], 'supported'],
    ['The customer paid 198.00 EUR.', [1], 'unsupported'],
    ['The grinder G2-24-01874 stops.', [1], 'unsupported'],
    ['The customer’s grinder stops.', [1], 'supported'],
    ['Somebody is in a bad mood today.', [1], 'unchecked'],
    ['The grinder stops.', [77], 'unsupported'],
    ['Everything is fine.', [], 'unchecked'],
  ])('%s citing %j is %s', (statement, entryIds, support) => {
    expect(itemsOf([{ text: statement, entryIds }])).toMatchObject([{ support }]);
  });

  it('loses the ids of entries that do not exist, and the twins of those that do', () => {
    expect(itemsOf([{ text: 'The grinder stops.', entryIds: [77, 1, 1, 2, 0, -5] }])).toMatchObject([
      { entryIds: [1, 2] },
    ]);
  });
});

describe('the line on top and the next step', () => {
  it('hold nothing that is not in the ticket: other words take their place, or none', () => {
    const { summary } = check({
      gist: 'Refund of 9,999 EUR was approved.',
      nextStep: { kind: 'reply', text: 'Pay 9,999 EUR.' },
    });
    expect(summary).toMatchObject({ gist: 'Plain words.', nextStep: null });
  });

  it('stay where they hold', () => {
    const nextStep = { kind: 'reply' as const, text: 'Say how the grinder G2-24-01873 is reset.' };
    expect(check({ gist: 'Grinder stops since 3 November.', nextStep }).summary).toMatchObject({
      gist: 'Grinder stops since 3 November.',
      nextStep,
    });
  });
});

describe('a reply', () => {
  const replied = (body: string, more: Partial<ReturnType<typeof replyOf>> = {}) =>
    check({ replies: [replyOf(body, { entryIds: [], ...more })] }).recommendations[0];

  it('in the words of a public reference that it names is of high confidence', () => {
    expect(
      replied('Please hold the dose button for five seconds to reset the grinder.', { references: ['faq 5'] }),
    ).toMatchObject({
      confidence: { level: 'high' },
      sources: [{ kind: 'faq', id: '5', internal: false }],
    });
  });

  it.each(['faq:5', 'FAQ 5', 'reference faq 5', '[faq 5]'])('may name its reference as %s', (name) => {
    expect(replied('Hold the dose button.', { references: [name] })?.sources).toMatchObject([{ kind: 'faq', id: '5' }]);
  });

  it('in the words of a note leans on it, though it does not say so', () => {
    expect(replied('You are on our watch list for refund abuse, so we cannot help.', { entryIds: [1] })).toMatchObject({
      confidence: { level: 'low', reason: expect.stringContaining('internal') },
      sources: [
        { id: '1', internal: false },
        { kind: 'entry', id: '2', internal: true },
      ],
    });
  });

  it('with an amount that only a note names leans on it', () => {
    expect(replied('We can offer you 75 EUR.', { entryIds: [1] })?.sources).toMatchObject([
      { id: '1' },
      { id: '2', internal: true },
    ]);
  });

  it('with words of an internal reference leans on it', () => {
    expect(replied('Your board will come from Larkfield Taiwan in crates of twenty.')?.sources).toMatchObject([
      { kind: 'canned', id: '6', internal: true },
    ]);
  });

  it('without a source is of low confidence', () => {
    expect(replied('All will be well.')).toMatchObject({ confidence: { level: 'low' }, sources: [] });
  });

  it('that makes a link up says which', () => {
    const body = 'Log in at [our portal](https://evil.test/login) and hold the dose button.';
    expect(replied(body, { references: ['faq 5'] })?.confidence).toEqual({
      level: 'low',
      reason: expect.stringContaining('https://evil.test/login'),
    });
  });

  it('has an id that stays as long as its words do', () => {
    expect(replied('Hold the button.')?.id).toBe(replied('Hold the button.', { entryIds: [1] })?.id);
    expect(replied('Hold the button.')?.id).not.toBe(replied('Hold the other button.')?.id);
  });
});

it('an action may rest on what is internal', () => {
  const action = replyOf('Ask Jonas, the goodwill limit is 75 EUR.', { entryIds: [2] });
  expect(check({ actions: [action] }).recommendations).toMatchObject([
    { kind: 'action', confidence: { level: 'high' }, sources: [{ id: '2', internal: true }] },
  ]);
});

it('whatever a model gives too much of is cut, at the end of a sentence where there is one', () => {
  const long = 'This is a sentence of the model. '.repeat(2_000);
  const many = Array.from({ length: 100 }, () => ({ text: long, entryIds: Array.from({ length: 50 }, () => 1) }));
  const { summary, recommendations } = check({
    gist: long,
    request: many,
    state: many,
    done: many,
    openQuestions: many,
    nextStep: { kind: 'reply', text: long },
    replies: Array.from({ length: 20 }, (_, index) => replyOf(`${index} ${long}`, { title: long, rationale: long })),
  });
  expect(writeBackSummary.safeParse(summary).success).toBe(true);
  expect(recommendations.length).toBeLessThanOrEqual(limits.recommendations);
  expect(summary.nextStep?.text).toMatch(/model\.$/);
  expect(recommendations[0]?.body).toMatch(/model\.$/);
});

it('right, wrong and vague answers get the marks they should, in all languages of the page', () => {
  const { right, marks, supports, confidences } = measureChecks(ticketFixtures());
  expect(right / marks).toBeGreaterThan(0.97);
  expect(Object.keys(supports).sort()).toEqual(['supported', 'unchecked', 'unsupported']);
  expect(Object.keys(confidences).sort()).toEqual(['high', 'low', 'medium']);
});
