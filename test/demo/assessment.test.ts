import { expect, it } from 'vitest';
import { pageData } from '../../src/contract/page-data.ts';
import type { StandIn } from '../../src/demo/stand-in.ts';
import { get, staffPath, startForTest } from './start-for-test.ts';

/** What a person sees of the assessment of the rich ticket: name, text and the field it may be put into. */
async function facts(standIn: StandIn, query = '') {
  const headers = { Referer: `${standIn.origin}/scp/tickets.php?id=1${query}` };
  const data = pageData.parse(await (await get(standIn, staffPath(1), headers)).json());
  return data.assessment?.items.map(({ name, text, field }) => [name, text, field]);
}
const dialogPath = (field: string) => `/scp/ajax.php/tickets/1/field/${field}/edit`;
const tokenOf = async (standIn: StandIn) =>
  /csrf_token" content="([^"]+)"/.exec(await (await get(standIn, '/scp/tickets.php?id=1')).text())?.[1] ?? '';
const save = async (standIn: StandIn, field: string, value: string, token?: string) =>
  fetch(standIn.origin + dialogPath(field), {
    method: 'POST',
    headers: { 'X-CSRFToken': token ?? (await tokenOf(standIn)) },
    body: new URLSearchParams({ field: value }),
  });

it('facts come in their order, with the field of each suggestion, and without those the ticket follows', async () => {
  expect(await facts(await startForTest())).toEqual([
    ['urgency', '82/100', ''],
    ['effort', '0.75', ''],
    ['sentiment', 'Worried, but patient', ''],
    ['suggested_title', 'G2 grinder stops with E14 after firmware 3.2.0', '20'],
    ['suggested_priority', 'Emergency', '22'],
    ['suggested_department', 'Warehouse', ''],
  ]);
});

it('somebody who may not edit the ticket is named no field, and gets no dialog', async () => {
  const standIn = await startForTest();
  expect((await facts(standIn, '&as=reader'))?.map(([, , field]) => field)).toEqual(['', '', '', '', '', '']);
  const asReader = { Referer: `${standIn.origin}/scp/tickets.php?id=1&as=reader` };
  expect((await get(standIn, dialogPath('20'), asReader)).status).toBe(403);
  expect(await (await get(standIn, '/scp/tickets.php?id=1&as=reader')).text()).not.toContain('inline-edit');
});

it('with the setting off there is none', async () => {
  const standIn = await startForTest();
  standIn.setSettings({ kinds: [] });
  expect(await facts(standIn)).toBeUndefined();
});

it('what the dialog saves is what the ticket has, and is suggested no more', async () => {
  const standIn = await startForTest();
  expect((await save(standIn, '22', 'Emergency', 'another')).status).toBe(403);
  expect((await save(standIn, '22', 'Yesterday')).status).toBe(200);
  expect(await (await save(standIn, '22', 'Emergency')).json()).toMatchObject({ id: '22', value: 'Emergency' });
  expect((await facts(standIn))?.map(([name]) => name)).not.toContain('suggested_priority');
});

it('behind a fact stands since when it is so, and what it was', async () => {
  const standIn = await startForTest();
  const headers = { Referer: `${standIn.origin}/scp/tickets.php?id=1&lang=de` };
  const data = pageData.parse(await (await get(standIn, staffPath(1), headers)).json());
  const notes = Object.fromEntries((data.assessment?.items ?? []).map(({ name, note }) => [name, note]));
  expect(notes.urgency).toMatch(/^seit \d.*, zuvor (Niedrig|Mittel|Kritisch)$/);
  expect(notes.suggested_title).toBe('');
});
