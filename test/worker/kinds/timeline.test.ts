import { describe, expect, it } from 'vitest';
import type { Ticket } from '../../../src/contract/ticket.ts';
import { createLocalAnalyst } from '../../../src/worker/local-analyst.ts';
import { extractive } from '../../../src/worker/models/extractive/extractive.ts';
import { openAnalysisBench, written } from '../fake/analysis-bench.ts';
import { answerOf } from '../fake/fake-answer.ts';
import { completion } from '../fake/fake-model.ts';
import { entryOf, ticketOf } from '../prepare/ticket-for-test.ts';

const text = { format: 'text' as const };
const robin = { role: 'staff' as const, name: 'Robin Adler' };
const ticket = ticketOf([
  entryOf(3, 'Hello, the grinder G2-24-01873 stopped on 1 November. I paid 189,00 € for it on 12 May 2019.', text),
  entryOf(5, 'We have sent a new board to you.', { ...text, type: 'R', author: robin }),
  entryOf(9, 'Thanks, the board has arrived.', text),
]);
const never = new AbortController().signal;

/** The timeline of `about`, where a model answers with these steps. */
async function stepsOf(steps: unknown, about: Ticket = ticket) {
  const { analyse } = openAnalysisBench(() => completion(JSON.stringify({ ...answerOf(), timeline: steps })));
  return written(await analyse(about)).timeline?.steps ?? [];
}
const sent = { date: '2026-11-05', who: 'Robin Adler', what: 'Sent a new board.', entryId: 5 };

describe('a step of a model', () => {
  it('is dated by the entry that it cites, to the second', async () => {
    expect(await stepsOf([sent])).toEqual([
      { at: '2026-11-05T10:00:00Z', who: 'Robin Adler', what: 'Sent a new board.', entryId: 5, support: 'supported' },
    ]);
  });

  it.each([
    ['of its entry, without a date', { date: '' }, '2026-11-05T10:00:00Z', 'supported'],
    ['with words for a date', { date: 'last Monday' }, '2026-11-05T10:00:00Z', 'supported'],
    ['on a day that the ticket names', { date: '2026-11-01', entryId: 3 }, '2026-11-01T12:00:00Z', 'supported'],
    ['on a day of another year that it names', { date: '2019-05-12', entryId: 3 }, '2019-05-12T12:00:00Z', 'supported'],
    ['on a day that stands nowhere', { date: '2026-12-24' }, '2026-11-05T10:00:00Z', 'unsupported'],
    ['in a year that stands nowhere', { date: '1999-11-01', entryId: 3 }, '2026-11-03T10:00:00Z', 'unsupported'],
    ['on a day that no calendar has', { date: '2026-02-31' }, '2026-11-05T10:00:00Z', 'supported'],
  ])('%s', async (_what, changes, at, support) => {
    const what = 'entryId' in changes && changes.entryId === 3 ? 'The grinder stopped.' : sent.what;
    expect(await stepsOf([{ ...sent, what, ...changes }])).toMatchObject([{ at, support }]);
  });

  it.each([
    ['an amount', 'Sent a new board for 7,316.55 EUR.'],
    ['a serial number', 'Sent a board for G2-24-99999.'],
    ['an address', 'Sent a new board to root@evil.test.'],
    ['a name', 'Sent a new board to Mrs Dorothy Vandermeer.'],
    ['a day', 'Sent a new board on 24 December.'],
  ])('with %s that stands nowhere is unsupported', async (_what, what) => {
    expect(await stepsOf([{ ...sent, what }])).toMatchObject([{ what, support: 'unsupported' }]);
  });

  it('of an entry that does not exist is unsupported on a day of the ticket, and left out on no day', async () => {
    const steps = await stepsOf([
      sent,
      { ...sent, entryId: 77, date: '2026-11-09', what: 'The board arrived.' },
      { ...sent, entryId: 77, date: '2026-12-24', what: 'Something else was done.' },
      { ...sent, entryId: null, date: '', what: 'Something else happened.' },
    ]);
    expect(steps.map(({ what, entryId, support }) => [what, entryId, support])).toEqual([
      ['Sent a new board.', 5, 'supported'],
      ['The board arrived.', null, 'unsupported'],
    ]);
  });

  it('is by somebody of the ticket: for any other word it is whoever wrote the entry', async () => {
    const names = ['Robin Adler', 'robin', 'The support team', '', 'Santa Claus'];
    const steps = await Promise.all(names.map((who) => stepsOf([{ ...sent, who }])));
    expect(steps.map(([one]) => one?.who)).toEqual(names.map((who) => (who === 'robin' ? who : 'Robin Adler')));
  });

  it('comes in order, once, cut at its limit', async () => {
    const long = `${'The new board was sent. '.repeat(40)}`;
    const steps = await stepsOf([
      { ...sent, entryId: 9, date: '', what: 'The board has arrived.' },
      sent,
      sent,
      { ...sent, what: long },
    ]);
    expect(steps.map(({ entryId }) => entryId)).toEqual([5, 5, 9]);
    expect(steps[1]?.what.length).toBeLessThanOrEqual(400);
    expect(steps[1]?.what).toMatch(/sent\.$/);
  });
});

describe('an answer without a usable timeline', () => {
  it.each([
    ['none', undefined],
    ['an empty list', []],
    ['a word', 'soon'],
    ['steps of another kind', [7, null, { step: 'x' }, { what: 7 }, []]],
    ['steps that say nothing', [{ ...sent, what: ' \u200b ' }]],
    ['placeholders of nobody', [{ ...sent, what: 'Wrote to [[EMAIL_9_zzzz]].' }]],
  ])('%s: costs nothing else, and the thread itself is the timeline', async (_what, steps) => {
    expect(await stepsOf(steps)).toMatchObject([
      { what: 'Ticket opened.', who: null },
      { what: 'The grinder G2-24-01873 stopped on 1 November.', who: 'Ana Pérez', entryId: 3 },
      { what: 'We have sent a new board to you.', who: 'Robin Adler', entryId: 5 },
      { what: 'Thanks, the board has arrived.', who: 'Ana Pérez', entryId: 9 },
    ]);
  });

  it.each([
    ['an object around it', { steps: [sent] }],
    ['one step alone', sent],
    [
      'other names and ids as texts',
      [{ at: '2026-11-05T10:00:00Z', who: null, text: sent.what, entry_ids: ['entry 5'] }],
    ],
  ])('%s is read', async (_what, steps) => {
    expect(await stepsOf(steps)).toMatchObject([{ what: 'Sent a new board.', entryId: 5, who: 'Robin Adler' }]);
  });
});

describe('without a model', () => {
  const plain = createLocalAnalyst(extractive, { language: 'en', random: () => 0.5 });
  const plainSteps = async (about: Ticket) => {
    const { timeline } = written(await plain.prepare(about).analyse(never));
    return timeline?.steps ?? [];
  };

  it('a ticket that begins with its first message has one step for both, and says when it was closed', async () => {
    const opened = ticketOf([entryOf(1, 'Hello. The printer is broken.', text)], {
      createdAt: '2026-11-01T10:00:02Z',
      state: 'closed',
      closedAt: '2026-11-07T09:00:00Z',
    });
    expect(await plainSteps(opened)).toEqual([
      {
        at: '2026-11-01T10:00:00Z',
        who: 'Ana Pérez',
        what: 'Ticket opened: The printer is broken.',
        entryId: 1,
        support: 'supported',
      },
      { at: '2026-11-07T09:00:00Z', who: null, what: 'Ticket closed.', entryId: null, support: 'supported' },
    ]);
  });

  it('an entry of files only has their names', async () => {
    const files = entryOf(3, '', { attachments: [{ name: 'scan.pdf', bytes: 7 }], ...text });
    expect((await plainSteps(ticketOf([files])))[1]?.what).toBe('[attachments: scan.pdf]');
  });

  it('of hundreds of entries the first and the newest are told', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      entryOf(index + 1, `Message number ${index + 1} is here.`, text),
    );
    const steps = await plainSteps(ticketOf(many));
    expect(steps).toHaveLength(100);
    expect([steps[1]?.entryId, steps[9]?.entryId, steps[10]?.entryId, steps[99]?.entryId]).toEqual([2, 10, 211, 300]);
  });
});
