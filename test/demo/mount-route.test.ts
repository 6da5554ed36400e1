import { expect, it } from 'vitest';
import { pageData } from '../../src/contract/page-data.ts';
import { english } from '../../src/contract/strings.ts';
import { get, startForTest } from './start-for-test.ts';

const mountPath = (ticketId: number) => `/scp/ajax.php/fai/tickets/${ticketId}/mount`;

it('a ticket without a mount can be asked for what one would carry', async () => {
  const standIn = await startForTest();
  const answer = await get(standIn, mountPath(standIn.ticketIds.nothing));
  expect(answer.headers.get('content-type')).toBe('application/json');
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  const mount = await answer.json();
  expect(pageData.parse(mount)).toMatchObject({ ticketId: 3, summary: null, recommendations: [] });
  expect(mount.strings).toEqual(english);
});

it('the mount of a ticket of another department is not there', async () => {
  const standIn = await startForTest();
  const [forbidden, missing] = [await get(standIn, mountPath(9)), await get(standIn, mountPath(4_000_000_000))];
  expect([forbidden.status, missing.status]).toEqual([404, 404]);
  expect(await forbidden.text()).toBe(await missing.text());
});
