import { beforeAll, describe, expect, test } from 'vitest';
import { onRealHosts } from '../bench.ts';
import { forgetWorkers } from '../events/event-rows.ts';
import { Database } from '../hosts/database.ts';
import { people, type Role } from '../hosts/people.ts';
import { runPhpScript } from '../hosts/php-script.ts';
import { sampleInsights } from '../insights.ts';
import { insightsUrl } from '../page/ticket-page.ts';
import { type Action, type StaffActions, staffActions } from '../staff-actions.ts';

const posts: [Action, unknown][] = [
  ['rating', { target: 'summary', rating: 'up' }],
  ['outcome', { recommendationId: 'rec-1', outcome: 'copied' }],
  ['refresh', {}],
  ['questions', { question: 'When?' }],
];

// Who may reach which ticket by which route is in staff-matrix.test.ts.
describe('access to the staff routes', () => {
  onRealHosts((bench, helpdesk) => {
    const ticketId = helpdesk.spare[2] ?? 0;
    const staff = new Map<Role, StaffActions & { get(name: string): Promise<number> }>();

    beforeAll(async () => {
      for (const role of ['salesAgent', 'supportViewer'] as const) {
        const visit = await bench.visit(role);
        staff.set(role, {
          ...(await staffActions(visit, bench.host)),
          get: async (name) =>
            (await visit.page.request.get(insightsUrl(bench.host, ticketId).replace('insights', name))).status(),
        });
      }
      await bench.machine.put(ticketId, sampleInsights());
    });
    const as = (role: Role) => {
      const actions = staff.get(role);
      if (!actions) throw new Error(`${role} is not logged in`);
      return actions;
    };

    test("of a ticket that is not one's own and of one that is not there have the same bytes", async () => {
      for (const [action, body] of posts) {
        const answers = [];
        for (const asked of [ticketId, 999_999]) {
          const answer = await as('salesAgent').post(asked, action, body);
          const { date: _date, 'keep-alive': _keepAlive, ...headers } = answer.headers();
          answers.push({ status: answer.status(), headers, body: await answer.text() });
        }
        expect(answers[0]).toEqual(answers[1]);
        expect(answers[0]?.status).toBe(404);
      }
    });

    test('by somebody who may not reply: no inserting, but copying and rating', async () => {
      const vera = as('supportViewer');
      const { can } = await vera.data(ticketId);
      expect(can).toEqual({ reply: false, note: true, rate: true, refresh: true });
      const inserted = { recommendationId: 'rec-1', outcome: 'inserted' };
      expect((await vera.post(ticketId, 'outcome', inserted)).status()).toBe(403);
      expect((await vera.post(ticketId, 'outcome', { ...inserted, outcome: 'noted' })).status()).toBe(200);
    });

    test('ends at once for somebody who was disabled', async () => {
      const table = new Database(helpdesk.database);
      const set = (active: number) =>
        table.query(
          `UPDATE ${table.table('staff')} SET isactive = ${active} WHERE username = '${people.supportViewer.username}'`,
        );
      await set(0);
      try {
        const statuses = [await as('supportViewer').get('insights')];
        for (const [action, body] of posts) {
          const answer = await as('supportViewer').post(ticketId, action, body);
          expect(await answer.text()).not.toContain('schema');
          statuses.push(answer.status());
        }
        expect(statuses.every((status) => status === 403 || status === 422)).toBe(true);
      } finally {
        await set(1);
      }
    });

    test('is refused by osTicket itself where nobody is logged in', async () => {
      for (const [action, body] of posts) {
        const answer = await fetch(insightsUrl(bench.host, ticketId).replace('insights', action), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        expect(answer.status).toBe(403);
        expect(await answer.text()).not.toContain('{');
      }
    });
  });
});

describe('what one person says and does', () => {
  onRealHosts((bench, helpdesk) => {
    let sana: StaffActions;
    let head: StaffActions;
    const ticketId = helpdesk.spare[3] ?? 0;

    beforeAll(async () => {
      sana = await staffActions(await bench.visit('supportAgent'), bench.host);
      head = await staffActions(await bench.visit('administrator'), bench.host);
    });
    const statuses = async (actions: StaffActions) =>
      (await actions.data(ticketId)).recommendations.map((one) => one.status);
    const done = (outcome: string) => sana.post(ticketId, 'outcome', { recommendationId: 'rec-1', outcome });
    const answer = (text: string) => runPhpScript('add-entry', helpdesk.folder, { ticketId, type: 'R', text });

    test('a rating is only theirs, an outcome is everybody’s', async () => {
      await bench.machine.put(ticketId, sampleInsights());
      await sana.post(ticketId, 'rating', { target: 'rec-1', rating: 'up' });
      await done('dismissed');
      expect(await head.recommendation(ticketId, 'rec-1')).toMatchObject({ rating: null, status: 'dismissed' });
      expect(await sana.recommendation(ticketId, 'rec-1')).toMatchObject({ rating: 'up', status: 'dismissed' });
    });

    test('a reply retires what is open; what was used or dismissed stays so; what is restored is open again', async () => {
      await bench.machine.put(ticketId, sampleInsights('Before the reply'));
      await done('inserted');
      await answer('Dear customer, Thursday.');
      expect(await statuses(head)).toEqual(['used', 'retired']);
      await bench.host.addCustomerMessage(ticketId, 'Thank you!');
      expect(await statuses(head)).toEqual(['used', 'retired']);
      await done('restored');
      expect(await statuses(head)).toEqual(['open', 'retired']);
      await answer('You are welcome.');
      expect(await statuses(head)).toEqual(['retired', 'retired']);
    });

    test('a refresh shows as pending to whoever asked, and to nobody else where no worker was ever seen', async () => {
      const plain = helpdesk.spare[4] ?? 0;
      await forgetWorkers(new Database(helpdesk.database));
      expect((await sana.post(plain, 'refresh')).status()).toBe(202);
      expect((await sana.data(plain)).pending?.state).toBe('queued');
      expect((await head.data(plain)).pending).toBeNull();
      expect((await head.post(plain, 'refresh')).status()).toBe(429);
    });

    test('nothing is left of it when the ticket is deleted', async () => {
      await runPhpScript('delete-ticket', helpdesk.folder, { ticketId });
      const database = new Database(helpdesk.database);
      for (const table of ['fai_ratings', 'fai_outcomes', 'fai_refreshes', 'fai_versions']) {
        expect(await database.query(`SELECT * FROM ${table} WHERE ticket_id = ${ticketId}`), table).toEqual([]);
      }
    });
  });
});
