import { expect, it } from 'vitest';
import { pageData } from '../../src/contract/page-data.ts';
import { bundle, get, machinePath, staffPath, startForTest } from './start-for-test.ts';

const assets = '/scp/ajax.php/fai/assets/';

it('the bundle is served by its exact name, compressed where that is accepted, for a year', async () => {
  const standIn = await startForTest();
  const gzipped = await get(standIn, assets + bundle.name, { 'Accept-Encoding': 'br, gzip' });
  expect(gzipped.headers.get('content-encoding')).toBe('gzip');
  expect(gzipped.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
  expect(gzipped.headers.get('vary')).toBe('Accept-Encoding');
  expect(await gzipped.text()).toBe(bundle.script);

  const plain = await get(standIn, assets + bundle.name, { 'Accept-Encoding': 'identity, gzip;q=0' });
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe(bundle.script);
});

it.each(['secret.js', 'assets.json', `${bundle.name}.gz`, 'constructor', '..%2fassets.json', ''])(
  'a name that the manifest does not have is not there: "%s"',
  async (name) => {
    const standIn = await startForTest();
    expect((await get(standIn, assets + name)).status).toBe(404);
  },
);

it('insights come with their revision as the tag, and are not sent again while it matches', async () => {
  const standIn = await startForTest();
  const path = staffPath(standIn.ticketIds.rich);
  const answer = await get(standIn, path);
  const { revision } = pageData.parse(await answer.json());
  expect(answer.headers.get('etag')).toBe(`"${revision}"`);
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');

  for (const tag of [`"${revision}"`, `W/"${revision}"`, `"${revision}-gzip"`, `"other", W/"${revision}-gzip"`, '*']) {
    const again = await get(standIn, path, { 'If-None-Match': tag });
    expect([tag, again.status, await again.text()]).toEqual([tag, 304, '']);
  }
  expect((await get(standIn, path, { 'If-None-Match': '"other"' })).status).toBe(200);

  standIn.addCustomerMessage(standIn.ticketIds.rich, 'One more thing');
  expect((await get(standIn, path, { 'If-None-Match': `"${revision}"` })).status).toBe(200);
});

it('a ticket of another department gives the same bytes as one that does not exist', async () => {
  const standIn = await startForTest();
  const forbidden = await get(standIn, staffPath(standIn.ticketIds.forbidden));
  const missing = await get(standIn, staffPath(4_000_000_000));
  expect([forbidden.status, missing.status]).toEqual([404, 404]);
  expect(await forbidden.text()).toBe(await missing.text());
});

it.each([staffPath(1), machinePath(1), `${assets}${bundle.name}`])('?_method= is refused on %s', async (path) => {
  const standIn = await startForTest();
  const answer = await get(standIn, `${path}?_method=DELETE`);
  expect([answer.status, (await answer.json()).code]).toEqual([400, 'bad_request']);
});

it('insights follow the panels that the address of the page asks for', async () => {
  const standIn = await startForTest();
  const referer = `${standIn.origin}/scp/tickets.php?id=1&panels=recommendations&initial=collapsed`;
  const data = pageData.parse(await (await get(standIn, staffPath(1), { Referer: referer })).json());
  expect(data.summary).toBeNull();
  expect(data.settings).toEqual({ panels: ['recommendations'], initialState: 'collapsed' });
});
