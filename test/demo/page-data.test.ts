import { expect, it } from 'vitest';
import { pageData } from '../../src/contract/page-data.ts';
import type { StandIn } from '../../src/demo/stand-in.ts';
import { get, staffPath, startForTest } from './start-for-test.ts';

async function read(standIn: StandIn, ticketId: number) {
  return pageData.parse(await (await get(standIn, staffPath(ticketId))).json());
}

const statuses = async (standIn: StandIn, ticketId: number) =>
  Object.fromEntries((await read(standIn, ticketId)).recommendations.map((one) => [one.id, one.status]));

it('a summary says how much of the thread it has seen, and what came since', async () => {
  const standIn = await startForTest();
  const { rich } = standIn.ticketIds;
  expect((await read(standIn, rich)).summary?.coverage).toEqual({
    covered: 6,
    total: 7,
    newMessages: 0,
    newResponses: 0,
    newNotes: 1,
    firstNewEntryId: 107,
  });
  standIn.addCustomerMessage(rich, 'One more thing');
  standIn.addStaffResponse(rich, 'An answer');
  expect((await read(standIn, rich)).summary?.coverage).toMatchObject({
    covered: 6,
    total: 9,
    newMessages: 1,
    newResponses: 1,
  });
});

it('an entry that was edited is cited by the id that stands in its place', async () => {
  const standIn = await startForTest();
  const cited = (await read(standIn, 1)).summary?.sections.flatMap((one) => one.items.flatMap((item) => item.entryIds));
  expect(cited).toContain(108);
  expect(cited).not.toContain(104);
});

it('a message of the customer outdates what is recommended, an answer of staff retires it', async () => {
  const standIn = await startForTest();
  const { rich } = standIn.ticketIds;
  expect(await statuses(standIn, rich)).toEqual({
    'send-board': 'open',
    'check-stock': 'open',
    'ask-for-result': 'outdated',
    'reset-firmware': 'retired',
  });
  standIn.addCustomerMessage(rich, 'One more thing');
  expect((await statuses(standIn, rich))['send-board']).toBe('outdated');
  standIn.addStaffResponse(rich, 'An answer');
  expect(new Set(Object.values(await statuses(standIn, rich)))).toEqual(new Set(['retired']));
});

it('times are written for the person who reads the page', async () => {
  const standIn = await startForTest();
  expect((await read(standIn, 1)).summary?.generatedAtText).toBe('11/19/26 4:51 PM');
  expect((await read(standIn, 5)).summary?.generatedAtText).toMatch(/ص$/);
});

it('without seeding every ticket is there and none has insights', async () => {
  const standIn = await startForTest({ seed: false });
  expect(await read(standIn, 1)).toMatchObject({ summary: null, recommendations: [], pending: null });
});
