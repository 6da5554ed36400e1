import { expect, it } from 'vitest';
import { postAsStaff } from './staff-post.ts';
import { bundle, get, staffPath, startForTest } from './start-for-test.ts';

const page = (host: string) => `/scp/tickets.php?id=1&host=${host}`;

it('a page with a fault carries a path of its own for our routes, and its script still comes', async () => {
  const standIn = await startForTest();
  const source = await (await get(standIn, page('failing'))).text();
  expect(source).toContain('data-base="/~failing/scp/ajax.php/fai/"');
  const script = await get(standIn, `/~failing/scp/ajax.php/fai/assets/${bundle.name}`);
  expect(await script.text()).toBe(bundle.script);
});

it.each([
  ['failing', 500, 'application/problem+json', /"internal"/],
  ['unavailable', 503, 'application/problem+json', /"unavailable"/],
  ['not-there', 400, 'text/html; charset=UTF-8', /^URL not supported$/],
  ['logged-out', 403, 'text/html; charset=UTF-8', /^Must login/],
])('a helpdesk that is %s answers %i', async (fault, status, type, body) => {
  const standIn = await startForTest();
  const answers = [
    await get(standIn, `/~${fault}${staffPath(1)}`),
    await postAsStaff(standIn, 1, 'refresh', { prefix: `/~${fault}` }),
  ];
  for (const answer of answers) {
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type]);
    expect(await answer.text()).toMatch(body);
  }
  expect((await get(standIn, staffPath(1))).status).toBe(200);
});

it('a dropped connection is no answer at all', async () => {
  const standIn = await startForTest();
  await expect(get(standIn, `/~dropped${staffPath(1)}`)).rejects.toThrow();
});

it('a flaky helpdesk answers every other request', async () => {
  const standIn = await startForTest();
  const statuses = [];
  for (let request = 1; request <= 4; request += 1) {
    statuses.push((await get(standIn, `/~flaky${staffPath(1)}`)).status);
  }
  expect(statuses).toEqual([503, 200, 503, 200]);
});

it('after an upgrade what is loaded later is gone, and the first script is not', async () => {
  const standIn = await startForTest();
  const status = async (name: string) => (await get(standIn, `/~assets-gone/scp/ajax.php/fai/assets/${name}`)).status;
  expect([await status('markdown-0123abcd.js'), await status(bundle.name)]).toEqual([404, 200]);
});

it.each(['/~unknown', '/~slow/x'])('%s is no helpdesk', async (prefix) => {
  const standIn = await startForTest();
  expect((await get(standIn, `${prefix}${staffPath(1)}`)).status).toBe(404);
});
