import { expect, it } from 'vitest';
import { pageChanges } from '../../src/contract/kinds/changes.ts';
import { limits } from '../../src/contract/limits.ts';
import { pageData } from '../../src/contract/page-data.ts';
import type { StandIn } from '../../src/demo/stand-in.ts';
import { askMachine, get, staffPath, startForTest } from './start-for-test.ts';

const ticketId = 3;
const route = (id: number) => staffPath(id).replace('insights', 'changes');

async function put(standIn: StandIn, parts: object): Promise<void> {
  const model = { provider: 'test', name: 'test' };
  const origin = { basedOnEntryId: 301, generatedAt: '2026-11-21T09:00:00Z', language: 'en', model };
  const answer = await askMachine(standIn, { method: 'PUT', ticketId, body: { ...origin, ...parts } });
  expect(await answer.json()).toEqual({ applied: true });
}

async function log(standIn: StandIn, id = ticketId): Promise<string[]> {
  const answer = await get(standIn, route(id));
  if (answer.status !== 200) return [];
  const { changes } = pageChanges.parse(await answer.json());
  return changes.map(({ fact, before, after }) => `${fact}: ${before?.text ?? ''} > ${after?.text ?? ''}`);
}

const heading = async (standIn: StandIn) =>
  pageData.parse(await (await get(standIn, staffPath(ticketId))).json()).later?.find(({ name }) => name === 'changes');
const urgency = (level: string) => ({ assessment: { urgency: { level } } });
const gist = (words: string) => ({ summary: { gist: words } });

it('the demo shows what became of gist, urgency and effort', async () => {
  const standIn = await startForTest();
  const changes = await log(standIn, standIn.ticketIds.rich);
  expect(changes).toContain('urgency: LOW > HIGH');
  expect(changes).toContain('effort: 45 > 90');
  expect(changes.filter((one) => one.startsWith('gist'))).toHaveLength(4);
});

it('a first word is no change, another one is, and so is taking it back and what is said then', async () => {
  const standIn = await startForTest();
  await put(standIn, { ...gist('old'), ...urgency('LOW') });
  expect([await log(standIn), await heading(standIn)]).toEqual([[], undefined]);
  await put(standIn, { ...gist(' old '), ...urgency('HIGH') });
  await put(standIn, { summary: null });
  await put(standIn, gist('new'));
  expect(await log(standIn)).toEqual(['gist:  > new', 'gist:  old  > ', 'urgency: LOW > HIGH']);
  expect(await heading(standIn)).toMatchObject({ count: 3 });
});

it('the newest fifty are kept, and deleting the insights clears them', async () => {
  const standIn = await startForTest();
  const marks = new Set<string | undefined>();
  for (let number = 0; number <= 55; number += 1) {
    await put(standIn, gist(`gist ${number}`));
    marks.add((await heading(standIn))?.newest);
  }
  const kept = await log(standIn);
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([
    limits.changes,
    'gist: gist 54 > gist 55',
    'gist: gist 5 > gist 6',
  ]);
  expect(marks.size).toBe(56);
  await askMachine(standIn, { method: 'DELETE', ticketId });
  expect(await log(standIn)).toEqual([]);
});

it('what is switched off is not told by its history either', async () => {
  const standIn = await startForTest();
  await put(standIn, { ...gist('old'), ...urgency('LOW') });
  await put(standIn, { ...gist('new'), ...urgency('HIGH') });
  standIn.setSettings({ showSummary: false });
  expect(await log(standIn)).toEqual(['urgency: LOW > HIGH']);
  standIn.setSettings({ showSummary: true, kinds: ['changes'] });
  expect(await log(standIn)).toEqual(['gist: old > new']);
  standIn.setSettings({ kinds: ['assessment'] });
  expect((await get(standIn, route(ticketId))).status).toBe(404);
});
