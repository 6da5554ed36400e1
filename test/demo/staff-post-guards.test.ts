import { expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import { postAsStaff } from './staff-post.ts';
import { startForTest } from './start-for-test.ts';

const bodies = {
  refresh: undefined,
  rating: { target: 'summary', rating: 'up' },
  outcome: { recommendationId: 'send-board', outcome: 'dismissed' },
  questions: { question: 'When was it sent?' },
};
const routes = Object.entries(bodies).map(([action, body]) => ({ action, body }));
const good = { refresh: 202, rating: 200, outcome: 200, questions: 200 } as Record<string, number>;

it.each(routes)('$action is taken from a page of ours only', async ({ action, body }) => {
  const standIn = await startForTest();
  const refused: Record<string, string>[] = [
    { 'X-CSRFToken': '' },
    { 'X-CSRFToken': 'another-token' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ];
  for (const headers of refused) {
    const answer = await postAsStaff(standIn, 1, action, { ...(body ? { body } : {}), headers });
    expect([headers, answer.status, (await answer.json()).code]).toEqual([headers, 403, 'forbidden']);
  }
  const own = { 'Sec-Fetch-Site': 'same-origin' };
  expect((await postAsStaff(standIn, 1, action, { ...(body ? { body } : {}), headers: own })).status).toBe(
    good[action],
  );
});

it.each(routes)('$action of a ticket that is not there or not yours gives the same bytes', async ({ action, body }) => {
  const standIn = await startForTest();
  const answers = [];
  for (const ticketId of [standIn.ticketIds.forbidden, 4_000_000_000]) {
    const answer = await postAsStaff(standIn, ticketId, action, body ? { body } : {});
    answers.push([answer.status, await answer.text()]);
  }
  expect(answers[0]?.[0]).toBe(404);
  expect(answers[0]).toEqual(answers[1]);
});

it.each(routes)('$action answers other methods with those that are allowed', async ({ action }) => {
  const standIn = await startForTest();
  const allowed = action === 'questions' ? 'GET, POST' : 'POST';
  for (const method of ['GET', 'PUT', 'DELETE'].filter((one) => !allowed.includes(one))) {
    const answer = await postAsStaff(standIn, 1, action, { method });
    expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, allowed]);
  }
});

it.each(['rating', 'outcome'])('%s takes plain JSON in UTF-8 and nothing else', async (action) => {
  const standIn = await startForTest();
  const code = async (body: string, headers: Record<string, string> = {}) => {
    const answer = await postAsStaff(standIn, 1, action, { body, headers });
    return [answer.status, (await answer.json()).code];
  };
  expect(await code('{}', { 'Content-Type': 'text/plain' })).toEqual([415, 'unsupported_media_type']);
  expect(await code('{"a":1,"a":2}')).toEqual([400, 'malformed_json']);
  expect(await code('[]')).toEqual([400, 'bad_request']);
  expect(await code(' '.repeat(limits.bodyBytes + 1))).toEqual([413, 'too_large']);
});
