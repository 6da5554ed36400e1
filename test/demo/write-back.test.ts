import { expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import { pageData } from '../../src/contract/page-data.ts';
import type { StandIn } from '../../src/demo/stand-in.ts';
import { askMachine, get, staffPath, startForTest } from './start-for-test.ts';

const summary = { gist: 'A short gist' };
const recommendation = { id: 'one', title: 'Answer', body: 'Hello', language: 'en' };
const ticketId = 3;

/** A write-back for the ticket without insights, based on its only message. */
function body(more: object = {}) {
  const model = { provider: 'test', name: 'test' };
  return { basedOnEntryId: 301, generatedAt: '2026-11-21T09:00:00Z', language: 'en', model, ...more };
}

const put = (standIn: StandIn, more: object = {}) => askMachine(standIn, { method: 'PUT', ticketId, body: body(more) });

async function shown(standIn: StandIn) {
  return pageData.parse(await (await get(standIn, staffPath(ticketId))).json());
}

it('what was written back is on the page, and comes back in the same shape', async () => {
  const standIn = await startForTest();
  const answer = await put(standIn, { summary, recommendations: [recommendation] });
  expect([answer.status, await answer.json()]).toEqual([200, { applied: true }]);
  expect(await shown(standIn)).toMatchObject({ summary, recommendations: [{ id: 'one', status: 'open' }] });
  expect(await (await askMachine(standIn, { ticketId })).json()).toMatchObject(
    body({ summary, recommendations: [recommendation] }),
  );
});

it('a part that is absent stays, null removes it, and a list replaces the whole set', async () => {
  const standIn = await startForTest();
  await put(standIn, { summary, recommendations: [recommendation, { ...recommendation, id: 'two' }] });
  await put(standIn, { recommendations: [{ ...recommendation, id: 'three' }] });
  const replaced = await shown(standIn);
  expect(replaced.summary?.gist).toBe(summary.gist);
  expect(replaced.recommendations.map((one) => one.id)).toEqual(['three']);

  await put(standIn, { summary: null });
  expect(await shown(standIn)).toMatchObject({ summary: null, recommendations: [{ id: 'three' }] });
});

it('an older write-back changes nothing and says so', async () => {
  const standIn = await startForTest();
  const newest = standIn.addCustomerMessage(ticketId, 'One more thing');
  await put(standIn, { basedOnEntryId: newest, summary });
  const older = await put(standIn, { generatedAt: '2026-11-21T09:59:00Z', summary: { gist: 'Older' } });
  expect([older.status, await older.json()]).toEqual([200, { applied: false, reason: 'stale' }]);
  const earlier = await put(standIn, { basedOnEntryId: newest, generatedAt: '2026-11-21T08:59:59Z', summary: null });
  expect(await earlier.json()).toEqual({ applied: false, reason: 'stale' });
  expect((await shown(standIn)).summary?.gist).toBe(summary.gist);
});

it('the same write-back again is applied again', async () => {
  const standIn = await startForTest();
  await put(standIn, { summary });
  expect(await (await put(standIn, { summary })).json()).toEqual({ applied: true });
});

it('what was deleted is gone, and an older write-back cannot bring it back', async () => {
  const standIn = await startForTest();
  await put(standIn, { summary });
  expect((await askMachine(standIn, { method: 'DELETE', ticketId })).status).toBe(204);
  expect((await askMachine(standIn, { ticketId })).status).toBe(404);
  const late = await put(standIn, { generatedAt: '2026-11-21T08:00:00Z', summary });
  expect(await late.json()).toEqual({ applied: false, reason: 'stale' });
});

it('reading a ticket that has nothing stored is 404, like a ticket that is not there', async () => {
  const standIn = await startForTest();
  const [nothing, missing] = [await askMachine(standIn, { ticketId }), await askMachine(standIn, { ticketId: 999 })];
  expect([nothing.status, missing.status]).toEqual([404, 404]);
  expect(await nothing.text()).toBe(await missing.text());
});

it.each([
  ['an entry of another ticket', { basedOnEntryId: 101 }, { pointer: '/basedOnEntryId', rule: 'entryOfTicket' }],
  ['a time to come', { generatedAt: '2026-11-21T10:05:01Z' }, { pointer: '/generatedAt', rule: 'notInFuture' }],
])('%s is refused at its place', async (_name, more, error) => {
  const standIn = await startForTest();
  const answer = await put(standIn, { summary, ...more });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ code: 'validation', errors: [error] });
  expect((await askMachine(standIn, { ticketId })).status).toBe(404);
});

it('a body over the limit is refused before it is read as JSON', async () => {
  const standIn = await startForTest();
  const answer = await askMachine(standIn, { method: 'PUT', ticketId, body: ' '.repeat(limits.bodyBytes + 1) });
  expect([answer.status, (await answer.json()).code]).toEqual([413, 'too_large']);
});

it.each([
  { 'Content-Type': 'text/plain' },
  { 'Content-Type': 'application/jsonx' },
  { 'Content-Type': 'application/json; charset=iso-8859-1' },
  { 'Content-Type': 'application/x-www-form-urlencoded' },
  { 'Content-Encoding': 'gzip' },
])('a body sent as %o is refused', async (headers) => {
  const standIn = await startForTest();
  const answer = await askMachine(standIn, { method: 'PUT', ticketId, body: body({ summary }), headers });
  expect([answer.status, (await answer.json()).code]).toEqual([415, 'unsupported_media_type']);
});

it('other methods are refused with the ones that are allowed', async () => {
  const standIn = await startForTest();
  const answer = await askMachine(standIn, { method: 'PATCH', ticketId, body: {} });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, PUT, DELETE']);
});
