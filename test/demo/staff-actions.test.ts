import { expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import { type PageData, pageData } from '../../src/contract/page-data.ts';
import type { StandIn } from '../../src/demo/stand-in.ts';
import { postAsStaff } from './staff-post.ts';
import { get, staffPath, startForTest } from './start-for-test.ts';

const rich = 1;

async function post(standIn: StandIn, action: string, body: unknown, from = ''): Promise<PageData> {
  const answer = await postAsStaff(standIn, rich, action, { body, from });
  expect([action, body, answer.status]).toEqual([action, body, 200]);
  return pageData.parse(await answer.json());
}

async function read(standIn: StandIn, from = ''): Promise<PageData> {
  const answer = await get(standIn, staffPath(rich), { Referer: `${standIn.origin}/scp/tickets.php?id=1&${from}` });
  return pageData.parse(await answer.json());
}

const statusOf = (data: PageData, id: string) => data.recommendations.find((one) => one.id === id)?.status;

it.each([
  ['inserted', 'used'],
  ['copied', 'used'],
  ['noted', 'used'],
  ['dismissed', 'dismissed'],
])('a recommendation that was %s is %s, for all staff', async (outcome, status) => {
  const standIn = await startForTest();
  const data = await post(standIn, 'outcome', { recommendationId: 'send-board', outcome });
  expect([statusOf(data, 'send-board'), statusOf(data, 'check-stock')]).toEqual([status, 'open']);
  expect(statusOf(await read(standIn, 'as=colleague'), 'send-board')).toBe(status);
});

it('what was used or dismissed stays so whatever is written later, until it is restored', async () => {
  const standIn = await startForTest();
  await post(standIn, 'outcome', { recommendationId: 'send-board', outcome: 'dismissed' });
  standIn.addCustomerMessage(rich, 'One more thing');
  standIn.addStaffResponse(rich, 'An answer');
  expect(statusOf(await read(standIn), 'send-board')).toBe('dismissed');
  const restored = await post(standIn, 'outcome', { recommendationId: 'send-board', outcome: 'restored' });
  expect(statusOf(restored, 'send-board')).toBe('open');
  expect(statusOf(restored, 'reset-firmware')).toBe('retired');
});

it('what was restored is open only until something new is written', async () => {
  const standIn = await startForTest();
  await post(standIn, 'outcome', { recommendationId: 'send-board', outcome: 'restored' });
  standIn.addCustomerMessage(rich, 'One more thing');
  expect(statusOf(await read(standIn), 'send-board')).toBe('outdated');
  standIn.addStaffResponse(rich, 'An answer');
  expect(statusOf(await read(standIn), 'send-board')).toBe('retired');
});

it("ratings are each person's own, can be changed and taken back", async () => {
  const standIn = await startForTest();
  await post(standIn, 'rating', { target: 'summary', rating: 'up' });
  await post(standIn, 'rating', { target: 'send-board', rating: 'down', reason: 'tone', comment: 'Too formal' });
  const colleague = await post(standIn, 'rating', { target: 'send-board', rating: 'up' }, 'as=colleague');
  const mine = await read(standIn);
  const ratings = ({ summary, recommendations: [first] }: PageData) => [summary?.rating, first?.rating];
  expect([ratings(mine), ratings(colleague)]).toEqual([
    ['up', 'down'],
    [null, 'up'],
  ]);
  expect(colleague.revision).not.toBe(mine.revision);
  expect(ratings(await post(standIn, 'rating', { target: 'summary', rating: null }))).toEqual([null, 'down']);
});

it('a text that was made anew is rated and used by nobody', async () => {
  let now = new Date('2026-11-21T10:00:00Z');
  const standIn = await startForTest({ now: () => now });
  await post(standIn, 'rating', { target: 'summary', rating: 'up' });
  await post(standIn, 'outcome', { recommendationId: 'send-board', outcome: 'dismissed' });
  await postAsStaff(standIn, rich, 'refresh');
  now = new Date('2026-11-21T10:00:07Z');
  const data = await read(standIn);
  expect([data.summary?.rating, statusOf(data, 'send-board')]).toEqual([null, 'open']);
});

it.each([
  ['rating', { target: 'gone', rating: 'up' }, '/target'],
  ['outcome', { recommendationId: 'gone', outcome: 'copied' }, '/recommendationId'],
  ['outcome', { recommendationId: 'summary', outcome: 'copied' }, '/recommendationId'],
])('%s of something the ticket does not have is refused at its place: %o', async (action, body, pointer) => {
  const standIn = await startForTest();
  const answer = await postAsStaff(standIn, rich, action, { body });
  expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'validation', errors: [{ pointer }] }]);
});

it.each([
  ['rating', { target: 'summary', rating: 'sideways' }, { pointer: '/rating', rule: 'enum' }],
  ['rating', { rating: 'up' }, { pointer: '/target', rule: 'required' }],
  [
    'rating',
    { target: 'summary', rating: 'up', comment: 'x'.repeat(limits.commentChars + 1) },
    { pointer: '/comment', rule: 'maxLength' },
  ],
  ['outcome', { recommendationId: 'send-board', outcome: 'sent' }, { pointer: '/outcome', rule: 'enum' }],
  [
    'outcome',
    { recommendationId: 'send-board', outcome: 'copied', extra: 1 },
    { pointer: '/extra', rule: 'additionalProperties' },
  ],
])('%s checks its body', async (action, body, error) => {
  const standIn = await startForTest();
  const answer = await postAsStaff(standIn, rich, action, { body });
  expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [error] }]);
});

it('what the settings do not allow is forbidden, and said so in the page data', async () => {
  const standIn = await startForTest();
  standIn.setSettings({ allowRating: false, allowRefresh: false, allowInsert: false });
  expect((await read(standIn)).can).toEqual({ reply: false, note: false, rate: false, refresh: false });
  const answers = [
    await postAsStaff(standIn, rich, 'rating', { body: { target: 'summary', rating: 'up' } }),
    await postAsStaff(standIn, rich, 'refresh'),
  ];
  for (const outcome of ['inserted', 'noted']) {
    const body = { recommendationId: 'send-board', outcome };
    answers.push(await postAsStaff(standIn, rich, 'outcome', { body }));
  }
  for (const answer of answers) expect([answer.status, (await answer.json()).code]).toEqual([403, 'forbidden']);
});
