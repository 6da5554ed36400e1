import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actOnPlugin } from '../admin/plugin-list.ts';
import { onRealHosts } from '../bench.ts';
import { type MailPipe, openMailPipe } from '../events/customer-mail.ts';
import { allEvents, emptyQueue, letLeasesExpire, letSettle } from '../events/event-rows.ts';
import { type QueueClient, queueClient } from '../events/queue-client.ts';
import { Database } from '../hosts/database.ts';
import { runPhpScript } from '../hosts/php-script.ts';
import { sampleInsights } from '../insights.ts';

describe('the event queue over HTTP', () => {
  onRealHosts((bench, helpdesk) => {
    const database = new Database(helpdesk.database);
    let queue: QueueClient;
    let mail: MailPipe;
    let ticket: { ticketId: number; number: string };

    beforeAll(async () => {
      queue = queueClient(bench.host, bench.machine);
      mail = await openMailPipe(helpdesk);
      ticket = await mail.newTicket('For the queue', 'Hello');
    });
    beforeEach(() => emptyQueue(database));
    afterAll(() => emptyQueue(database));

    const leaseOne = async () => {
      const [lease, ...others] = await queue.lease();
      if (lease === undefined || others.length > 0) throw new Error('expected one lease');
      return lease;
    };

    test('a mail rests until the ticket is quiet, is then leased, and gone when acknowledged', async () => {
      const { number } = ticket;
      await mail.reply(number, 'One');
      await mail.reply(number, 'Two');
      expect(await queue.lease()).toEqual([]);
      await letSettle(database);
      const lease = await leaseOne();
      expect(lease).toMatchObject({ ticketId: ticket.ticketId, kinds: ['message'], attempt: 1 });
      expect(Date.parse(lease.expiresAt) - Date.now()).toBeGreaterThan(50_000);
      expect(Date.parse(lease.firstAt)).toBeLessThanOrEqual(Date.parse(lease.lastAt));
      expect(await queue.lease(), 'to nobody else').toEqual([]);
      for (const _ of ['once', 'again']) {
        const answer = await queue.ack(lease.leaseToken);
        expect([answer.status, answer.body, answer.headers.get('cache-control')]).toEqual([204, undefined, 'no-store']);
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
      expect(await allEvents(database)).toEqual([]);
    });

    test('a lease is extended from now, and not once it has run out', async () => {
      await mail.reply(ticket.number, 'Three');
      await letSettle(database);
      const { leaseToken } = await leaseOne();
      const extended = await queue.extend(leaseToken, 900);
      expect(extended.status).toBe(200);
      const { expiresAt } = extended.body as { expiresAt: string };
      expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(890_000);
      await letLeasesExpire(database);
      const late = await queue.extend(leaseToken, 60);
      expect([late.status, late.body]).toMatchObject([409, { code: 'lease_lost' }]);
    });

    test('a lease that was replaced can do nothing, neither to the queue nor to insights', async () => {
      const { ticketId } = ticket;
      await mail.reply(ticket.number, 'Four');
      await letSettle(database);
      const slow = await leaseOne();
      await letLeasesExpire(database);
      const fast = await leaseOne();
      expect(fast).toMatchObject({ ticketId, attempt: 2 });
      for (const answer of [
        await queue.ack(slow.leaseToken),
        await queue.extend(slow.leaseToken, 60),
        await queue.release({ leaseToken: slow.leaseToken, code: 'late', final: true }),
      ]) {
        expect([answer.status, answer.body]).toMatchObject([409, { code: 'lease_lost' }]);
      }
      const refused = await bench.machine.put(ticketId, { ...sampleInsights('Late'), leaseToken: slow.leaseToken });
      expect([refused.status, refused.json()]).toMatchObject([409, { code: 'lease_lost' }]);
      const draft = {
        ...sampleInsights('In time'),
        generatedAt: new Date().toISOString(),
        leaseToken: fast.leaseToken,
      };
      expect((await bench.machine.put(ticketId, draft)).json()).toEqual({ applied: true });
      expect((await queue.ack(fast.leaseToken)).status).toBe(204);
      const again = await bench.machine.put(ticketId, draft);
      expect(again.json(), 'the same again, when the answer was lost').toEqual({ applied: true });
      const other = await bench.machine.put(helpdesk.tickets.main, {
        ...sampleInsights(),
        leaseToken: fast.leaseToken,
      });
      expect(other.status, 'a lease of another ticket').toBe(409);
    });

    test('what is released comes back when the worker says, or never', async () => {
      await mail.reply(ticket.number, 'Five');
      await letSettle(database);
      const first = await leaseOne();
      const release = { leaseToken: first.leaseToken, code: 'model_busy' };
      expect((await queue.release({ ...release, retryAfterSeconds: 0 })).status).toBe(204);
      const second = await leaseOne();
      expect(second.attempt).toBe(2);
      expect((await queue.release({ leaseToken: second.leaseToken, code: 'model_refused', final: true })).status).toBe(
        204,
      );
      expect(await queue.lease()).toEqual([]);
      expect(await database.query('SELECT failure_code, dead_at IS NULL FROM fai_event_queue')).toEqual([
        ['model_refused', '0'],
      ]);
    });

    test('four workers at once never hold the same ticket, and leave nothing', async () => {
      const ids = Array.from({ length: 60 }, (_, index) => 1_000_000 + index);
      const rows = ids.map((id) => `(${id}, 'message', @at, @at, @at)`);
      await database.query(
        `SET @at = UTC_TIMESTAMP(6) - INTERVAL 1 HOUR;
         INSERT INTO fai_event_queue (ticket_id, kind, first_at, last_at, due_at) VALUES ${rows.join()}`,
      );
      const worked: number[] = [];
      await Promise.all(
        ['a', 'b', 'c', 'd'].map(async (worker) => {
          for (;;) {
            const leases = await queue.lease(5, worker);
            if (leases.length === 0) return;
            for (const { ticketId, leaseToken } of leases) {
              worked.push(ticketId);
              expect((await queue.ack(leaseToken)).status).toBe(204);
            }
          }
        }),
      );
      expect(worked.sort((a, b) => a - b)).toEqual(ids);
      expect(await allEvents(database)).toEqual([]);
    });

    test('while the plugin is off a lease is kept, and good again afterwards', async () => {
      const administrator = await bench.visit('administrator');
      await mail.reply(ticket.number, 'Six');
      await letSettle(database);
      const { leaseToken } = await leaseOne();
      await actOnPlugin(administrator.page, bench.host.url, 'disable');
      const off = await fetch(`${bench.host.url}api/http.php/fai/v1/queue/ack`, { method: 'POST' });
      expect(off.headers.get('content-type'), 'core answers, and a worker takes it for "not there"').toMatch(
        /text\/html/,
      );
      await actOnPlugin(administrator.page, bench.host.url, 'enable');
      expect((await queue.ack(leaseToken)).status).toBe(204);
    });

    test('a ticket deleted while it is leased is not found, and its lease can be acknowledged', async () => {
      const { ticketId } = await mail.newTicket('To be deleted while leased', 'Bye');
      await letSettle(database);
      const leases = await queue.lease();
      const lease = leases.find((one) => one.ticketId === ticketId);
      await runPhpScript('delete-ticket', helpdesk.folder, { ticketId });
      const draft = { ...sampleInsights(), basedOnEntryId: 1, leaseToken: lease?.leaseToken ?? '' };
      expect((await bench.machine.put(ticketId, draft)).status).toBe(404);
      expect((await queue.ack(lease?.leaseToken ?? '')).status).toBe(204);
      await letSettle(database);
      expect(await queue.lease()).toMatchObject([{ ticketId, kinds: ['deleted'] }]);
    });

    const good = { limit: 1, leaseSeconds: 60, worker: 'e2e' };
    const badBodies: [string, string, unknown, string[]][] = [
      ['lease', 'a limit of 0', { ...good, limit: 0 }, ['/limit']],
      ['lease', 'a limit of 51', { ...good, limit: 51 }, ['/limit']],
      ['lease', 'a short lease', { ...good, leaseSeconds: 29 }, ['/leaseSeconds']],
      ['lease', 'a worker without a name', { ...good, worker: '' }, ['/worker']],
      ['lease', 'unknown members', { ...good, kinds: [] }, ['/kinds']],
      ['extend', 'a long lease', { leaseToken: 'x', leaseSeconds: 901 }, ['/leaseSeconds']],
      ['ack', 'an empty token', { leaseToken: '' }, ['/leaseToken']],
      ['ack', 'no token', {}, ['/leaseToken']],
      ['release', 'a reason that is no code', { leaseToken: 'x', code: 'It broke' }, ['/code']],
      [
        'release',
        'a day and a second',
        { leaseToken: 'x', code: 'x', retryAfterSeconds: 86_401 },
        ['/retryAfterSeconds'],
      ],
    ];
    test.each(badBodies)('%s refuses %s and says where', async (verb, _what, body, pointers) => {
      const answer = await queue.send(verb, body);
      expect(answer.status).toBe(422);
      const { code, errors } = answer.body as { code: string; errors: { pointer: string }[] };
      expect([code, errors.map((error) => error.pointer)]).toEqual(['validation', pointers]);
    });

    test.each(['lease', 'extend', 'ack', 'release'])('%s is closed to a token for something else', async (verb) => {
      const token = await bench.machine.token({ scope: 'insights:read insights:write' });
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const answer = await queue.send(verb, good, { headers });
      expect([answer.status, answer.body]).toMatchObject([403, { code: 'insufficient_scope' }]);
      const anonymous = await queue.send(verb, good, { headers: { 'content-type': 'application/json' } });
      expect([anonymous.status, anonymous.body]).toMatchObject([401, { code: 'unauthorized' }]);
      const got = await queue.send(verb, undefined, { method: 'GET', body: null });
      expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
    });

    test('a token of nobody is a lease that was lost', async () => {
      for (const leaseToken of ['x', 'a'.repeat(128), '-_.~']) {
        expect((await queue.ack(leaseToken)).status).toBe(409);
        expect((await queue.extend(leaseToken, 60)).status).toBe(409);
        expect((await queue.release({ leaseToken, code: 'x' })).status).toBe(409);
      }
    });
  });
});
