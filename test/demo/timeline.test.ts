import { expect, it } from 'vitest';
import { pageTimeline } from '../../src/contract/kinds/timeline.ts';
import { pageData } from '../../src/contract/page-data.ts';
import { askMachine, get, staffPath, startForTest } from './start-for-test.ts';

const route = (ticketId: number) => staffPath(ticketId).replace('insights', 'timeline');

it('the demo shows a timeline of fourteen steps, the oldest first, that follows an edited note', async () => {
  const standIn = await startForTest();
  const { rich } = standIn.ticketIds;
  const data = pageData.parse(await (await get(standIn, staffPath(rich))).json());
  expect(data.later?.[0]).toMatchObject({ name: 'timeline', count: 14 });
  const answer = await get(standIn, route(rich));
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  const { steps, coverage } = pageTimeline.parse(await answer.json());
  expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).sort());
  expect(steps.map(({ entryId }) => entryId)).toContain(108);
  expect(steps.map(({ entryId }) => entryId)).not.toContain(104);
  expect(coverage).toMatchObject({ covered: 6, total: 7, newNotes: 1 });
});

it('what was never said, was taken back or is switched off gives the same bytes', async () => {
  const standIn = await startForTest();
  const { rich, nothing } = standIn.ticketIds;
  const never = await (await get(standIn, route(nothing))).text();
  const off = await get(standIn, `${route(rich)}?panels=summary`, {
    Referer: `${standIn.origin}/scp/tickets.php?id=${rich}&panels=summary`,
  });
  const stored = (await (await askMachine(standIn)).json()) as object;
  const { basedOnEntryId, generatedAt, language, model } = stored as Record<string, unknown>;
  const removal = { basedOnEntryId, generatedAt, language, model, timeline: null };
  expect((await askMachine(standIn, { method: 'PUT', body: removal })).status).toBe(200);
  const removed = await get(standIn, route(rich));
  expect([off.status, removed.status]).toEqual([404, 404]);
  expect([await off.text(), await removed.text()]).toEqual([never, never]);
});
