import { expect, it } from 'vitest';
import { openQuestions, pageQuestions } from '../../src/contract/kinds/questions.ts';
import { pageData } from '../../src/contract/page-data.ts';
import type { StandIn } from '../../src/demo/stand-in.ts';
import { postAsStaff } from './staff-post.ts';
import { frozenNow, get, staffPath, startForTest } from './start-for-test.ts';

const summaryOnly = 2;
const path = (ticketId: number) => staffPath(ticketId).replace('insights', 'questions');
const from = (query: string) => ({ Referer: `http://localhost/scp/tickets.php?${query}` });
const ask = (standIn: StandIn, question: unknown, query = '') =>
  postAsStaff(standIn, summaryOnly, 'questions', { body: { question }, from: query });
const read = async (standIn: StandIn, query = '', ticketId: number = summaryOnly) =>
  pageQuestions.parse(await (await get(standIn, path(ticketId), from(query))).json());
const later = async (standIn: StandIn, ticketId: number, query = '') =>
  pageData.parse(await (await get(standIn, staffPath(ticketId), from(query))).json()).later;

/** Calls a machine route with a good token. */
const machine = async (standIn: StandIn, method: string, route: string, scope: string, body?: unknown) =>
  fetch(`${standIn.origin}/api/http.php/fai/v1/tickets/${summaryOnly}/${route}`, {
    method,
    headers: { authorization: `Bearer ${await standIn.issueToken(scope)}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

it('a question is asked, waits, and is answered after some seconds where there is no worker', async () => {
  let now = frozenNow.getTime();
  const standIn = await startForTest({ now: () => new Date(now) });
  expect((await ask(standIn, '  Whatever is this about? ')).status).toBe(200);
  expect((await read(standIn)).questions).toMatchObject([{ question: 'Whatever is this about?', state: 'waiting' }]);
  expect((await read(standIn)).left).toBe(19);
  expect((await later(standIn, summaryOnly))?.find(({ name }) => name === 'questions')).toMatchObject({ count: 0 });
  now += 3_000;
  const [answered] = (await read(standIn)).questions;
  expect(answered).toMatchObject({ state: 'not_told', model: { provider: 'demo', name: 'no-model' } });
  const heading = (await later(standIn, summaryOnly))?.find(({ name }) => name === 'questions');
  expect(heading).toEqual({ name: 'questions', count: 1, newest: new Date(now).toISOString() });
});

it('a worker is handed the questions that wait, and its answer counts once', async () => {
  const standIn = await startForTest({ analyst: 'worker' });
  await ask(standIn, 'First?');
  await ask(standIn, 'First?');
  await ask(standIn, 'Second?', 'as=colleague');
  const open = openQuestions.parse(await (await machine(standIn, 'GET', 'questions', 'tickets:read')).json());
  expect(open.questions.map(({ question }) => question)).toEqual(['First?', 'Second?']);
  const answer = (body: string) => ({
    generatedAt: frozenNow.toISOString(),
    model: { provider: 'a', name: 'b' },
    answers: [{ questionId: open.questions[0]?.questionId, state: 'answered', body, language: 'en' }],
  });
  for (const body of ['Yes.', 'No.']) {
    expect((await machine(standIn, 'PUT', 'answers', 'insights:write', answer(body))).status).toBe(204);
  }
  expect((await read(standIn)).questions).toMatchObject([{ question: 'First?', body: 'Yes.' }]);
  expect((await read(standIn, 'as=colleague')).questions).toMatchObject([{ question: 'Second?', state: 'waiting' }]);
  const lost = { ...answer('x'), leaseToken: 'nobody' };
  expect((await machine(standIn, 'PUT', 'answers', 'insights:write', lost)).status).toBe(409);
  expect((await machine(standIn, 'PUT', 'answers', 'tickets:read', answer('x'))).status).toBe(403);
  expect((await machine(standIn, 'POST', 'questions', 'tickets:read')).status).toBe(405);
});

it('twenty within the hour are enough, each person for themselves', async () => {
  let now = frozenNow.getTime();
  const standIn = await startForTest({ now: () => new Date(now) });
  for (let number = 0; number < 20; number += 1) expect((await ask(standIn, `Number ${number}?`)).status).toBe(200);
  const refused = await ask(standIn, 'One too many?');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3600']);
  expect(await read(standIn)).toMatchObject({ left: 0, waitSeconds: 3_600 });
  expect((await ask(standIn, 'Mine?', 'as=colleague')).status).toBe(200);
  now += 3_600_000;
  expect((await ask(standIn, 'Now?')).status).toBe(200);
  expect((await read(standIn)).questions).toHaveLength(20);
});

it.each([[''], [' \u3000\n '], [7], ['x'.repeat(501)]])('%j is no question', async (question) => {
  const standIn = await startForTest();
  expect((await ask(standIn, question)).status).toBe(422);
});

it('one may ask beside other panels only, and not where it is switched off', async () => {
  const standIn = await startForTest();
  expect(await later(standIn, standIn.ticketIds.nothing)).toBeUndefined();
  standIn.setSettings({ kinds: ['timeline'] });
  expect((await ask(standIn, 'May I?')).status).toBe(403);
  expect((await get(standIn, path(summaryOnly))).status).toBe(403);
  expect((await later(standIn, summaryOnly)) ?? []).not.toContainEqual(expect.objectContaining({ name: 'questions' }));
});
