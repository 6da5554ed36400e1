import { expect, it } from 'vitest';
import { candidates } from '../../src/contract/candidates.ts';
import { pageRelated } from '../../src/contract/kinds/related.ts';
import type { PageData } from '../../src/contract/page-data.ts';
import { ticketIds } from '../../src/demo/stand-in.ts';
import { get, startForTest } from './start-for-test.ts';

const route = (ticketId: number, name: string) => `/scp/ajax.php/fai/tickets/${ticketId}/${name}`;

it('related items are those that the person of the stand-in may see; the others are not counted either', async () => {
  const standIn = await startForTest();
  const answer = await get(standIn, route(ticketIds.rich, 'related'));
  const { items } = pageRelated.parse(await answer.json());
  expect(items.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'ticket 12',
    'faq 212',
    'faq 118',
    'canned 14',
    'ticket 2',
  ]);
  expect(items[0]).toMatchObject({
    title: 'G2 stops with E14, reset does not help',
    status: 'Closed',
    closedAtText: expect.any(String),
  });
  expect(items.filter(({ internal }) => internal).map(({ id }) => id)).toEqual(['212']);
  const data = (await (await get(standIn, route(ticketIds.rich, 'insights'))).json()) as PageData;
  expect(data.later?.find(({ name }) => name === 'related')?.count).toBe(5);
  expect(JSON.stringify(items)).not.toContain('payslip');
});

it('a ticket of whose related items none may be seen has no such panel and no answer', async () => {
  const standIn = await startForTest();
  const url = standIn.playgroundStates.find(({ name }) => name === 'related-none')?.url ?? '';
  const ticketId = Number(new URL(url).searchParams.get('id'));
  expect((await get(standIn, route(ticketId, 'related'))).status).toBe(404);
  const data = (await (await get(standIn, route(ticketId, 'insights'))).json()) as PageData;
  expect(data.later?.some(({ name }) => name === 'related') ?? false).toBe(false);
});

it('the machine route finds tickets by words and by customer, those of other departments too', async () => {
  const standIn = await startForTest();
  const ask = async (ticketId: number, body: unknown, scope = 'tickets:read') =>
    fetch(`${standIn.origin}/api/http.php/fai/v1/tickets/${ticketId}/candidates`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await standIn.issueToken(scope)}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const found = candidates.parse(await (await ask(ticketIds.rich, { words: ['payslip', 'E14'] })).json());
  expect(found.tickets.map(({ ticketId }) => ticketId)).toEqual(expect.arrayContaining([9, 12]));
  expect(found.tickets.map(({ ticketId }) => ticketId)).not.toContain(ticketIds.rich);
  expect((await ask(ticketIds.rich, { words: 'E14' })).status).toBe(422);
  expect((await ask(ticketIds.rich, { words: [] }, 'insights:read')).status).toBe(403);
  expect((await ask(99_999, { words: [] })).status).toBe(404);
});
