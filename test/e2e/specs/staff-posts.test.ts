import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgedPosts, type PostRoute, postAsOurPage } from '../access/forged-posts.ts';
import { openStaffSession } from '../access/staff-session.ts';
import { onRealHosts } from '../bench.ts';
import { ourRows } from '../database/our-rows.ts';
import { Database } from '../hosts/database.ts';
import { people } from '../hosts/people.ts';
import { sampleInsights } from '../insights.ts';

const pages = join(import.meta.dirname, '..', '..', '..', 'php-shim', 'lib', 'Fai', 'Page');
/** A ticket that is none, so that nobody else's events are in the way. */
const deadTicket = 900_002;

describe('a request of staff that changes something', () => {
  const names = ['rating', 'outcome', 'refresh', 'questions', 'retry'] as const;

  test('is in this table whichever route it is for', () => {
    const sources = readdirSync(pages, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.php'))
      .map((path) => readFileSync(join(pages, path), 'utf8'));
    const writers = sources.flatMap(
      (source) => source.match(/return '(?:POST|PUT|PATCH|DELETE)';|'(?:POST|PUT|PATCH|DELETE)' =>/g) ?? [],
    );
    expect(writers).toHaveLength(names.length);
  });

  onRealHosts((bench, helpdesk) => {
    const database = new Database(helpdesk.database);
    const ticketId = helpdesk.spare[6] ?? 0;
    const routes = new Map<string, PostRoute>();

    beforeAll(async () => {
      await bench.machine.put(ticketId, sampleInsights());
      await database.query(
        `DELETE FROM fai_refreshes WHERE ticket_id = ${ticketId};
         DELETE FROM fai_questions;
         DELETE FROM fai_event_queue WHERE ticket_id = ${deadTicket};
         INSERT INTO fai_event_queue SET ticket_id = ${deadTicket}, kind = 'message', first_at = '2026-11-20 09:00:00',
           last_at = '2026-11-20 09:00:00', due_at = '2026-11-20 09:00:00', attempt = 5, failure_code = 'model_timeout',
           dead_at = UTC_TIMESTAMP(6)`,
      );
      const sana = await openStaffSession(bench.host.url, people.supportAgent);
      const head = await openStaffSession(bench.host.url, people.administrator);
      const path = (name: string) => `tickets/${ticketId}/${name}`;
      routes.set('rating', { path: path('rating'), session: sana, json: { target: 'summary', rating: 'up' } });
      const outcome = { recommendationId: 'rec-1', outcome: 'dismissed' };
      routes.set('outcome', { path: path('outcome'), session: sana, json: outcome });
      routes.set('refresh', { path: path('refresh'), session: sana, json: {} });
      const question = { question: 'When was it sent?' };
      routes.set('questions', { path: path('questions'), session: sana, json: question, reads: true });
      const form = { __CSRFToken__: head.csrfToken, ticketId: String(deadTicket) };
      routes.set('retry', { path: 'admin/retry', session: head, form });
    });
    afterAll(() => database.query(`DELETE FROM fai_event_queue WHERE ticket_id IN (${deadTicket}, ${ticketId})`));

    test.each(names)('to %s is refused in every form but its own', async (name) => {
      const route = routes.get(name) as PostRoute;
      const before = await ourRows(database);
      for (const [way, send, statuses] of forgedPosts) {
        const { status, text } = await send(route);
        // A GET of a route that can be read is another request, and asks for nothing.
        if (route.reads && status === 200 && statuses.includes(405)) continue;
        expect(statuses, `${way}: ${status} ${text.slice(0, 200)}`).toContain(status);
        expect(text, way).not.toContain('schema');
      }
      expect(await ourRows(database)).toEqual(before);

      // So it was not the request itself that was wrong.
      const expected = { rating: 200, outcome: 200, refresh: 202, questions: 200, retry: 303 }[name];
      expect((await postAsOurPage(route)).status).toBe(expected);
      expect(await ourRows(database)).not.toEqual(before);
    });
  });
});
