import { beforeAll, describe, expect, test } from 'vitest';
import { problem } from '../../../src/contract/problem.ts';
import { ratingAttempts } from '../bad-input.ts';
import { onRealHosts } from '../bench.ts';
import { Database } from '../hosts/database.ts';
import { sampleInsights } from '../insights.ts';
import { hasVectors } from '../shared-vectors.ts';
import { type StaffActions, staffActions } from '../staff-actions.ts';

describe.skipIf(!hasVectors)('bad input to the rating route', () => {
  onRealHosts((bench, helpdesk) => {
    const database = new Database(helpdesk.database);
    const { main } = helpdesk.tickets;
    let sana: StaffActions;

    beforeAll(async () => {
      sana = await staffActions(await bench.visit('supportAgent'), bench.host);
      await bench.machine.put(main, sampleInsights());
    });
    const stored = () => database.query(`SELECT comment FROM fai_ratings WHERE ticket_id = ${main}`);

    const attempts = hasVectors ? ratingAttempts() : [];
    test.each(attempts)('$id: $description', async ({ type, body, headers, expectedStatus, comment }) => {
      await sana.post(main, 'rating', { target: 'summary', rating: null });
      const answer = await sana.post(main, 'rating', body as string, { headers: { 'content-type': type, ...headers } });
      expect(answer.status()).toBe(expectedStatus);
      if (expectedStatus === 200) {
        const [[json = ''] = []] = await stored();
        // The client doubles backslashes in what it prints.
        if (comment !== null) expect(JSON.parse(json.replaceAll('\\\\', '\\'))).toBe(comment);
      } else {
        expect(problem.parse(await answer.json()).status).toBe(expectedStatus);
        expect(await stored()).toEqual([]);
      }
    });

    test.each([
      '%2e',
      '../x',
      '1%0d%0aX:%20y/rating',
      '/1/rating',
      '1/rating/',
      '1/RATING',
      '1/%72ating',
      'a'.repeat(4_000),
    ])('the path tickets/%s leads nowhere', async (path) => {
      const { page } = await bench.visit('supportAgent');
      const answer = await page.request.get(`${bench.host.url}scp/ajax.php/fai/tickets/${path}`);
      // Apache merges slashes and decodes once, so some of them reach a route that takes no GET.
      expect([400, 404, 405]).toContain(answer.status());
      expect(await answer.text()).not.toMatch(/warning|notice|stack|\.php/i);
    });
  });
});
