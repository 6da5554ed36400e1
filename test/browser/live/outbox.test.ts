import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FirstPaint } from '../../../src/browser/handover.ts';
import { createOutbox, type Unsent } from '../../../src/browser/live/outbox.ts';
import type { Answer } from '../../../src/browser/live/staff-routes.ts';
import { createPanelMemory } from '../../../src/browser/panel-memory.ts';
import { examplePageData, pageDataResponse, type StillEnvironment, settle, stillEnvironment } from '../staff-page.ts';
import { postsOf, problem } from './posts.ts';

const facts = { base: '/fai/', person: 'p1' };
const rating = (value: string, target = 'summary', ticketId = 42): Omit<Unsent, 'at'> => ({
  ticketId,
  path: 'rating',
  body: { target, rating: value },
});
const used = (id: string): Omit<Unsent, 'at'> => ({
  ticketId: 42,
  path: 'outcome',
  body: { recommendationId: id, outcome: 'copied' },
});
const taken = async () => pageDataResponse(examplePageData());

let environment: StillEnvironment;
let end: AbortController;
let isPresent: boolean;
let troubles: string[];
let answers: [Answer['is'], number][];

beforeEach(() => {
  environment = stillEnvironment();
  environment.fetch.mockImplementation(taken);
  end = new AbortController();
  isPresent = true;
  troubles = [];
  answers = [];
});
afterEach(() => end.abort());

/** The outbox of one window. All windows share the storage. */
function open() {
  const memory = createPanelMemory(facts, () => environment.storage());
  return createOutbox(
    { environment, end, memory, facts } as unknown as FirstPaint,
    () => isPresent,
    (answer, { ticketId }) => answers.push([answer.is, ticketId]),
    (answer) => troubles.push(answer.is),
    () => troubles.push('given up'),
  );
}

const bodies = () => postsOf(environment).map(({ body }) => body.rating ?? body.recommendationId);
const offline = () => environment.fetch.mockRejectedValue(new TypeError('Failed to fetch'));

describe('the outbox', () => {
  it('sends one after the other, in the order they were said', async () => {
    let answer: (response: Response) => void = () => {};
    environment.fetch.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const outbox = open();
    outbox.add(used('a'));
    outbox.add(used('b'));
    await settle();
    expect(bodies()).toEqual(['a']);
    answer(await taken());
    await settle();
    expect(bodies()).toEqual(['a', 'b']);
    expect(outbox.waiting()).toEqual([]);
  });

  it('replaces a rating that waits by a newer one of the same target, but no outcome', async () => {
    offline();
    const outbox = open();
    for (const one of [rating('up'), used('a'), rating('up', 'other'), rating('down'), used('a')]) outbox.add(one);
    expect(outbox.waiting().map(({ body }) => Object.values(body).join(' '))).toEqual([
      'a copied',
      'other up',
      'summary down',
      'a copied',
    ]);
  });

  it('tries again after 2, 4, 8 … 60 seconds while the network is away', async () => {
    offline();
    open().add(rating('up'));
    await settle();
    for (const seconds of [2, 4, 8, 16, 32, 60, 60]) {
      const before = bodies().length;
      await environment.pass(seconds * 1_000 - 1);
      expect(bodies().length).toBe(before);
      await environment.pass(1);
      expect(bodies().length).toBe(before + 1);
    }
  });

  it('has one attempt planned, however often something is said meanwhile', async () => {
    offline();
    const outbox = open();
    for (const id of ['a', 'b', 'c', 'd']) {
      outbox.add(used(id));
      await settle();
    }
    const before = bodies().length;
    await environment.pass(16_000);
    expect(bodies().length).toBe(before + 1);
  });

  it.each([
    ['a server error', () => new Response('', { status: 500 })],
    ['a page of HTML', () => new Response('<html>')],
    ['an answer of core while it upgrades', () => new Response('<html>', { status: 400 })],
    ['a plugin that is switched off while it is copied', () => new Response('Not found', { status: 404 })],
  ])('keeps what met %s, says so, and sends it later', async (_what, answer) => {
    environment.fetch.mockImplementationOnce(async () => answer());
    const outbox = open();
    outbox.add(rating('up'));
    await settle();
    expect(troubles).toEqual(['failed']);
    expect(outbox.waiting()).toHaveLength(1);
    await environment.pass(2_000);
    expect(answers).toEqual([['data', 42]]);
    expect(outbox.waiting()).toEqual([]);
  });

  it.each(['99999999999', '1e999', '-1', '0', '0.001', '<b>', 'Wed, 21 Nov 2029 07:28:00 GMT', ''])(
    'does not hammer a helpdesk that says "Retry-After: %s"',
    async (header) => {
      environment.fetch.mockImplementation(
        async () => new Response('', { status: 429, headers: { 'Retry-After': header } }),
      );
      const waits: number[] = [];
      const { after } = environment;
      environment.after = (ms, callback, signal) => {
        if (!signal.aborted && ms !== 20_000) waits.push(ms);
        after(ms, callback, signal);
      };
      open().add(rating('up'));
      await settle();
      expect(waits).toHaveLength(1);
      // A browser's timer fires at once when it is set to more than 2^31 - 1.
      expect(waits[0]).toBeGreaterThanOrEqual(2_000);
      expect(waits[0]).toBeLessThan(2 ** 31);
    },
  );

  it('waits as long as the helpdesk wants', async () => {
    environment.fetch.mockImplementationOnce(
      async () => new Response('', { status: 429, headers: { 'Retry-After': '30' } }),
    );
    open().add(rating('up'));
    await settle();
    await environment.pass(29_999);
    expect(bodies()).toHaveLength(1);
    await environment.pass(1);
    expect(bodies()).toHaveLength(2);
  });

  it.each([
    ['refuses for good', () => problem(403, 'csrf'), 'refused'],
    ['calls invalid', () => problem(422, 'validation'), 'refused'],
    ['no longer shows this person', () => problem(404, 'not_found'), 'gone'],
  ])('gives up what the helpdesk %s, and goes on with the next', async (_what, answer, is) => {
    environment.fetch.mockImplementationOnce(async () => answer());
    const outbox = open();
    outbox.add(rating('up'));
    outbox.add(used('a'));
    await settle();
    expect(answers).toEqual([
      [is, 42],
      ['data', 42],
    ]);
    expect(outbox.waiting()).toEqual([]);
  });

  it('keeps what was said by a person whose session has ended', async () => {
    environment.fetch.mockImplementation(async () => new Response('Must login', { status: 403 }));
    const outbox = open();
    outbox.add(rating('up'));
    await settle();
    expect(troubles).toEqual(['failed']);
    expect(outbox.waiting()).toHaveLength(1);
  });

  it('sends as soon as the browser is online again', async () => {
    offline();
    open().add(rating('up'));
    await settle();
    environment.fetch.mockImplementation(taken);
    window.dispatchEvent(new Event('online'));
    await settle();
    expect(answers).toEqual([['data', 42]]);
  });

  it('does not go on by itself when nobody is there', async () => {
    offline();
    open().add(rating('up'));
    await settle();
    isPresent = false;
    await environment.pass(600_000);
    expect(bodies()).toHaveLength(1);
  });
});

describe('what could not be sent', () => {
  it('is sent by the next page, whatever ticket that shows', async () => {
    offline();
    open().add(rating('up', 'summary', 7));
    await settle();
    end.abort();
    end = new AbortController();
    environment.fetch.mockImplementation(async () => pageDataResponse(examplePageData({ ticketId: 7 })));
    open().send();
    await settle();
    expect(postsOf(environment).at(-1)?.url).toBe('/fai/tickets/7/rating');
    expect(answers).toEqual([['data', 7]]);
  });

  it('is not sent once more by a window that said it, after another has sent it', async () => {
    offline();
    const one = open();
    one.add(rating('up'));
    await settle();
    environment.fetch.mockImplementation(taken);
    open().send();
    await settle();
    expect(bodies()).toHaveLength(2);
    await environment.pass(60_000);
    one.send();
    await settle();
    expect(bodies()).toHaveLength(2);
    expect(one.waiting()).toEqual([]);
  });

  it('is given up after a day, which is said', async () => {
    offline();
    const outbox = open();
    outbox.add(rating('up'));
    await settle();
    expect(troubles).toEqual(['failed']);
    environment.clock.at += 86_400_000;
    outbox.add(used('a'));
    expect(outbox.waiting().map(({ path }) => path)).toEqual(['outcome']);
    expect(troubles).toContain('given up');
  });

  it('is given up beyond fifty, the oldest first, which is said', async () => {
    offline();
    const outbox = open();
    for (let number = 0; number < 51; number += 1) {
      expect(troubles).not.toContain('given up');
      outbox.add(rating('up', `r${number}`));
    }
    expect([outbox.waiting().length, outbox.waiting()[0]?.body.target]).toEqual([50, 'r1']);
    expect(troubles).toContain('given up');
  });

  it.each([
    [
      'forbids reading',
      {
        getItem: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    ],
    [
      'is full',
      {
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      },
    ],
  ])('is kept in the window when storage %s', async (_what, broken) => {
    offline();
    const outbox = open();
    outbox.add(used('a'));
    const storage = environment.storage();
    environment.storage = () => ({ ...storage, ...broken }) as Storage;
    outbox.add(used('b'));
    expect(outbox.waiting()).toHaveLength(2);
    await settle();
    environment.fetch.mockImplementation(taken);
    outbox.send();
    await settle();
    expect(outbox.waiting()).toEqual([]);
    expect(new Set(bodies())).toEqual(new Set(['a', 'b']));
  });

  it.each([
    '{',
    'null',
    '7',
    '{"a":1}',
    '[null,7,"x",[]]',
    '[{"ticketId":1}]',
    '[{"ticketId":1,"path":"../x","body":{},"at":1}]',
    '[{"ticketId":"1/../2","path":"rating","body":{},"at":1}]',
    '[{"ticketId":42,"path":"rating","body":[],"at":1}]',
    '[{"ticketId":42,"path":"rating","body":{"target":{},"rating":"up"},"at":1}]',
    '[{"ticketId":42,"path":"rating","body":{"target":"summary","rating":"<b>"},"at":1}]',
    '[{"ticketId":42,"path":"outcome","body":{"recommendationId":"x","outcome":"__proto__"},"at":1}]',
    '[{"ticketId":42,"path":"outcome","body":{"recommendationId":"x","outcome":"toString"},"at":1}]',
  ])('is nothing where the storage holds %s', async (garbage) => {
    environment.memory.set('fai:/fai/:p1:unsent', garbage);
    const outbox = open();
    outbox.send();
    await settle();
    expect(environment.fetch).not.toHaveBeenCalled();
    outbox.add(rating('up'));
    await settle();
    expect(answers).toEqual([['data', 42]]);
  });
});
