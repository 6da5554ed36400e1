import { expect, it, vi } from 'vitest';
import { type PageData, pageData } from '../../src/contract/page-data.ts';
import type { StandIn } from '../../src/demo/stand-in.ts';
import { postAsStaff } from './staff-post.ts';
import { askMachine, get, staffPath, startForTest } from './start-for-test.ts';

const start = Date.parse('2026-11-21T10:00:00Z');

/** A stand-in whose clock is moved by hand. */
async function withClock(options: { analyst?: 'script' | 'worker' } = {}) {
  let seconds = 0;
  const standIn = await startForTest({ ...options, now: () => new Date(start + seconds * 1_000) });
  return {
    standIn,
    at: (later: number) => {
      seconds = later;
    },
  };
}

async function read(standIn: StandIn, ticketId = 1): Promise<PageData> {
  return pageData.parse(await (await get(standIn, staffPath(ticketId))).json());
}

it('a new analysis waits, is worked on, and ends with a text that covers everything', async () => {
  const { standIn, at } = await withClock();
  const before = await read(standIn);
  const answer = await postAsStaff(standIn, 1, 'refresh');
  const pending = { state: 'queued', since: '2026-11-21T10:00:00Z' };
  expect([answer.status, await answer.json()]).toEqual([202, { pending }]);
  expect(await read(standIn)).toMatchObject({ pending, summary: before.summary });
  at(3);
  expect(await read(standIn)).toMatchObject({ pending: { state: 'working' }, summary: before.summary });
  at(7);
  const after = await read(standIn);
  expect(after.pending).toBeNull();
  expect(after.summary).toMatchObject({ gist: before.summary?.gist, coverage: { covered: 7, total: 7 } });
});

it('a ticket without a text gets one, and a mount with it', async () => {
  const { standIn, at } = await withClock();
  const { nothing } = standIn.ticketIds;
  await postAsStaff(standIn, nothing, 'refresh');
  const page = await (await get(standIn, `/scp/tickets.php?id=${nothing}`)).text();
  expect(page).toContain('id="fai-panels"');
  at(7);
  expect((await read(standIn, nothing)).summary?.gist).toMatch(/^Rui Tavares: /);
});

it('asking again too soon is refused with the seconds that are left', async () => {
  const { standIn, at } = await withClock();
  await postAsStaff(standIn, 1, 'refresh');
  at(20);
  const again = await postAsStaff(standIn, 1, 'refresh', { from: 'as=colleague' });
  expect([again.status, again.headers.get('retry-after')]).toEqual([429, '40']);
  expect((await again.json()).code).toBe('too_many_requests');
  at(60);
  expect((await postAsStaff(standIn, 1, 'refresh')).status).toBe(202);
});

it('asking says nothing: no body, or an empty object', async () => {
  const { standIn } = await withClock();
  const status = async (ticketId: number, body: unknown) =>
    (await postAsStaff(standIn, ticketId, 'refresh', { body })).status;
  expect([await status(1, undefined), await status(2, {}), await status(3, { now: true })]).toEqual([202, 202, 422]);
});

it('a stand-in with a worker waits for its write-back', async () => {
  const { standIn, at } = await withClock({ analyst: 'worker' });
  const heard = vi.fn();
  standIn.onChange(heard);
  await postAsStaff(standIn, 3, 'refresh');
  expect(heard.mock.calls).toEqual([[3, 'refresh']]);
  at(100);
  expect((await read(standIn, 3)).pending?.state).toBe('queued');
  const body = {
    basedOnEntryId: standIn.newestEntryId(3),
    generatedAt: '2026-11-21T10:01:00Z',
    language: 'en',
    model: { provider: 'test', name: 'test' },
    summary: { gist: 'Written by a worker' },
  };
  expect((await askMachine(standIn, { method: 'PUT', ticketId: 3, body })).status).toBe(200);
  expect(await read(standIn, 3)).toMatchObject({ pending: null, summary: { gist: 'Written by a worker' } });
});

it('whoever listens hears of messages, responses and notes', async () => {
  const { standIn } = await withClock();
  const heard = vi.fn();
  standIn.onChange(heard);
  standIn.addCustomerMessage(1, 'One more thing');
  standIn.addStaffResponse(2, 'An answer');
  expect(heard.mock.calls).toEqual([
    [1, 'message'],
    [2, 'response'],
  ]);
});
