import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import { laterKindNames } from '../../src/contract/kinds/later-kinds.ts';
import { pageData } from '../../src/contract/page-data.ts';
import { playgroundStates } from '../../src/demo/playground/all-states.ts';
import { stateGroups } from '../../src/demo/playground/state.ts';
import { get, staffPath, startForTest } from './start-for-test.ts';

/** A state's page as a browser gets it, and the page data in its mount. */
async function openState(name: string) {
  const standIn = await startForTest();
  const url = standIn.playgroundStates.find((state) => state.name === name)?.url ?? '';
  const answer = await fetch(url);
  const { document } = new Window();
  document.write(await answer.text());
  const json = document.querySelector('#fai-panels script')?.textContent;
  return { standIn, status: answer.status, document, data: json ? pageData.parse(JSON.parse(json)) : null };
}

const statuses = async (name: string) =>
  Object.fromEntries((await openState(name)).data?.recommendations.map((one) => [one.id, one.status]) ?? []);

it('every state has a name of its own, and every group has states', () => {
  const names = playgroundStates.map(({ name }) => name);
  expect(names.filter((name) => !/^[a-z0-9-]+$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(playgroundStates.map(({ group }) => group))).toEqual(new Set(stateGroups));
});

it('every state has a page with page data as the contract has it; only two have no mount', async () => {
  const standIn = await startForTest();
  const without: string[] = [];
  for (const { name, url } of standIn.playgroundStates) {
    const answer = await fetch(url);
    expect([name, answer.status]).toEqual([name, 200]);
    const json = /<script type="application\/json">(.*?)<\/script>/s.exec(await answer.text())?.[1];
    if (json === undefined) without.push(name);
    else expect([name, pageData.safeParse(JSON.parse(json)).error]).toEqual([name, undefined]);
  }
  expect(without).toEqual(['nothing', 'field-odd']);
});

it('what a field of another tool says is shown until something newer is written back, and has no rating', async () => {
  const field = (await openState('field')).data?.summary;
  expect(field?.model).toEqual({ provider: 'Field', name: '“AI summary”' });
  expect(field?.gist).toBe('Three of four filter sets arrived.');
  expect(field?.coverage.total).toBe((field?.coverage.covered ?? 0) + 1);
  expect(field).not.toHaveProperty('rating');
  expect((await openState('field-newer')).data?.summary?.model.provider).toBe('Field');
  expect((await openState('field-older')).data?.summary).toMatchObject({ model: { provider: 'demo' }, rating: null });
});

it('a state is reached by its name', async () => {
  const standIn = await startForTest();
  for (const path of ['/playground/no-reply', '/playground?state=no-reply']) {
    const answer = await get(standIn, path);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/scp/tickets.php?id=1&as=reader']);
  }
  expect((await get(standIn, '/playground/no-such-state')).status).toBe(404);
});

it('the picker offers all states and shows the one that is open', async () => {
  const { document } = await openState('behind');
  const select = document.querySelector('#picker-state select');
  expect(select?.querySelectorAll('option')).toHaveLength(playgroundStates.length + 1);
  expect(select?.querySelector('option[selected]')?.getAttribute('value')).toBe('behind');
});

it('the picker turns each panel on and off, and what it shows as it is takes none away', async () => {
  const standIn = await startForTest();
  const { document } = new Window();
  document.write(await (await get(standIn, '/scp/tickets.php?id=1')).text());
  const choices = [
    ...document.querySelectorAll('#picker-view select[name=panels] option'),
  ] as unknown as HTMLOptionElement[];
  const named = new Set(choices.flatMap(({ value }) => value.split(',')));
  expect([...named].sort()).toEqual([...laterKindNames, 'assessment', 'none', 'recommendations', 'summary'].sort());
  const selected = choices.find((choice) => choice.hasAttribute('selected'))?.value ?? '';
  const later = async (query: string) => {
    const headers = { Referer: `${standIn.origin}/scp/tickets.php?id=1${query}` };
    const data = pageData.parse(await (await get(standIn, staffPath(1), headers)).json());
    return [data.assessment !== undefined, data.later?.map(({ name }) => name)];
  };
  expect(await later(`&panels=${selected}`)).toEqual(await later(''));
  expect(await later('&panels=summary')).toEqual([false, undefined]);
});

it('tickets of states are not in the open queue', async () => {
  const standIn = await startForTest();
  const list = await (await get(standIn, '/scp/tickets.php')).text();
  expect(list).toContain('tickets.php?id=1"');
  expect(list).not.toMatch(/tickets\.php\?id=1\d\d"/);
});

it('recommendations stand as their state says', async () => {
  expect(await statuses('outdated')).toEqual({ 'send-set': 'outdated', credit: 'outdated' });
  expect(await statuses('retired')).toEqual({ 'send-set': 'retired', credit: 'retired' });
  expect(await statuses('restored')).toEqual({ 'send-set': 'open', credit: 'outdated' });
  expect(Object.values(await statuses('all-folded'))).toEqual(['used', 'dismissed', 'retired']);
  expect(new Set(Object.values(await statuses('every-status')))).toEqual(
    new Set(['open', 'used', 'dismissed', 'outdated', 'retired']),
  );
});

it('ratings are those of the person who looks', async () => {
  expect((await openState('rated-down')).data?.summary?.rating).toBe('down');
  expect((await openState('rated-by-another')).data?.summary?.rating).toBeNull();
});

it.each([
  ['queued', 'queued', true],
  ['working', 'working', true],
  ['failed', 'failed', true],
  ['queued-first', 'queued', false],
  ['failed-first', 'failed', false],
])('"%s" is waited for as %s; an old text stands: %s', async (name, state, hasText) => {
  const { data } = await openState(name);
  expect([data?.pending?.state, data?.summary !== null]).toEqual([state, hasText]);
});

it('what a person may not do is neither in the page data nor on the page', async () => {
  const reader = await openState('no-reply');
  expect(reader.data?.can).toMatchObject({ reply: false, note: true });
  expect(reader.document.getElementById('response')).toBeNull();
  expect(reader.document.getElementById('internal_note')).not.toBeNull();
  const merged = await openState('read-only');
  expect(merged.data?.can).toMatchObject({ reply: false, note: false });
  expect(merged.document.querySelector('textarea:not([name=message])')).toBeNull();
  expect(Object.values((await openState('nothing-allowed')).data?.can ?? {})).toEqual([false, false, false, false]);
});

it('a page lacks the element its state names, and only that', async () => {
  const { document } = await openState('without-ticket-tabs');
  expect(document.getElementById('ticket_tabs')).toBeNull();
  expect(document.getElementById('response')).not.toBeNull();
  expect((await openState('without-csrf-token')).document.querySelector('meta[name=csrf_token]')).toBeNull();
});

it('a folded thread holds the cited entries where nobody sees them yet', async () => {
  const { document, data } = await openState('evidence-folded');
  const cited = data?.summary?.sections[0]?.items[0]?.entryIds[0];
  expect(document.getElementById(`thread-entry-${cited}`)?.closest('details:not([open])')).not.toBeNull();
});

it('starting over forgets what was written, rated and dismissed', async () => {
  const standIn = await startForTest();
  const page = await (await get(standIn, '/scp/tickets.php?id=1')).text();
  const token = /name="__CSRFToken__" value="([^"]+)"/.exec(page)?.[1] ?? '';
  standIn.addCustomerMessage(1, 'One more thing');
  const body = new URLSearchParams({ __CSRFToken__: token, a: 'start-over' });
  await fetch(`${standIn.origin}/scp/tickets.php?id=1`, { method: 'POST', body, redirect: 'manual' });
  expect(await (await get(standIn, '/scp/tickets.php?id=1')).text()).not.toContain('One more thing');
});
