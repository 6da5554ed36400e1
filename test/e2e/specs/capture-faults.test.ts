import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Health, health as healthAnswer } from '../../../src/contract/health.ts';
import { openInstance } from '../admin/plugin-instance.ts';
import { onRealHosts } from '../bench.ts';
import { holdTable } from '../database/hold-table.ts';
import { type MailPipe, openMailPipe } from '../events/customer-mail.ts';
import { allEvents, emptyQueue } from '../events/event-rows.ts';
import { type StaffWork, staffWork } from '../events/staff-work.ts';
import { Database } from '../hosts/database.ts';
import { callMachine } from '../machine-call.ts';

/** How much later a request may end because of a queue that cannot be written (the "about two seconds"). */
const maxDelayMs = 2_500;

describe('a queue that cannot be written', () => {
  onRealHosts((bench, helpdesk) => {
    const database = new Database(helpdesk.database);
    const { user, name } = helpdesk.database;
    let staff: StaffWork;
    let mail: MailPipe;
    let usualMs: number;
    let undo: () => Promise<unknown> = async () => {};

    beforeAll(async () => {
      staff = staffWork(bench.host, await bench.visit('administrator'));
      mail = await openMailPipe(helpdesk);
      await createAnswerAndClose();
      usualMs = Math.max(...(await createAnswerAndClose()));
    });
    afterEach(async () => {
      await undo();
      undo = async () => {};
      // One request makes a lost table again, the next finds it.
      await bench.machine.get(helpdesk.tickets.plain);
    });
    afterAll(() => emptyQueue(database));

    /** Works on a new ticket as ever and returns how long each step took, in ms; throws when one did not work. */
    async function createAnswerAndClose(): Promise<number[]> {
      const took: number[] = [];
      const timed = async <T>(work: () => Promise<T>) => {
        const startedAt = performance.now();
        const result = await work();
        took.push(performance.now() - startedAt);
        return result;
      };
      const { ticketId, number } = await timed(() => mail.newTicket('As ever', 'Hello'));
      await timed(() => mail.reply(number, 'Once more'));
      await timed(() => staff.reply(ticketId, 'We are on it.'));
      await timed(() => staff.setStatus(ticketId, 'closed'));
      const rows = await database.query(
        `SELECT s.state, (SELECT COUNT(*) FROM ${database.table('thread_entry')} e
           JOIN ${database.table('thread')} h ON h.id = e.thread_id WHERE h.object_id = t.ticket_id AND h.object_type = 'T')
         FROM ${database.table('ticket')} t JOIN ${database.table('ticket_status')} s ON s.id = t.status_id
         WHERE t.ticket_id = ${ticketId}`,
      );
      expect(rows, 'closed, with two messages and a reply').toEqual([['closed', '3']]);
      return took;
    }

    const faults: [string, () => Promise<() => Promise<unknown>>][] = [
      [
        'because its table is missing',
        async () => {
          await database.query('RENAME TABLE fai_event_queue TO fai_event_queue_away');
          return () =>
            database.query(
              'DROP TABLE IF EXISTS fai_event_queue; RENAME TABLE fai_event_queue_away TO fai_event_queue',
            );
        },
      ],
      [
        'because the database user may not',
        async () => {
          const tables = await database.query(`SHOW TABLES LIKE '${database.address.tablePrefix}%'`);
          const ours = await database.query("SHOW TABLES LIKE 'fai%'");
          const grants = tables.map(([table]) => `GRANT ALL ON \`${name}\`.\`${table}\` TO '${user}'@'localhost';`);
          const reads = ours.map(([table]) => `GRANT SELECT ON \`${name}\`.\`${table}\` TO '${user}'@'localhost';`);
          await database.query(
            `REVOKE ALL ON \`${name}\`.* FROM '${user}'@'localhost'; ${grants.join(' ')} ${reads.join(' ')}`,
          );
          return () => database.query(`GRANT ALL ON \`${name}\`.* TO '${user}'@'localhost'`);
        },
      ],
      [
        'because the disk is full',
        async () => {
          await database.query(
            `CREATE TRIGGER disk_full BEFORE INSERT ON fai_event_queue FOR EACH ROW
             SIGNAL SQLSTATE '45000' SET MYSQL_ERRNO = 1021`,
          );
          return () => database.query('DROP TRIGGER disk_full');
        },
      ],
      ['because another connection has locked its table', () => holdTable(database, 'fai_event_queue')],
    ];

    test.each(faults)('%s costs nobody a ticket, an answer or much time', async (_why, breakIt) => {
      await emptyQueue(database);
      undo = await breakIt();
      const mailsBefore = await systemAlerts();
      const took = await createAnswerAndClose();
      const delays = took.map((ms) => Math.round(ms - usualMs));
      console.log(`delay of ${_why}: ${delays.join(', ')} ms`);
      expect(Math.max(...delays)).toBeLessThan(maxDelayMs);
      expect(await systemAlerts(), 'alerts to the administrator').toEqual(mailsBefore);
    });

    test('what was swallowed is told to administrators, by page, form and health', async () => {
      const { page } = await bench.visit('administrator');
      const { captureFaults } = await health();
      expect(captureFaults.total, 'each of the faults above in some request').toBeGreaterThanOrEqual(faults.length);
      expect(captureFaults.lastCode).toBe('database_1205');
      expect(Math.abs(Date.now() - Date.parse(String(captureFaults.lastAt)))).toBeLessThan(600_000);

      await page.goto(`${bench.host.url}scp/ajax.php/fai/admin`);
      expect(await page.locator('#msg_warning').innerText()).toContain('could not be put into the queue');
      const fact = page.locator('#queue dl > div', { hasText: 'Times the queue could not be written' });
      expect(await fact.locator('dd').innerText()).toMatch(new RegExp(`^${captureFaults.total}, .*database_1205$`));
      await openInstance(page, bench.host.url);
      expect(await page.locator('#config #msg_warning').innerText()).toContain('could not be put into the queue');
    });

    test('afterwards events are captured again', async () => {
      await emptyQueue(database);
      const { ticketId } = await mail.newTicket('Afterwards', 'Hello');
      expect(await allEvents(database)).toEqual([`${ticketId} created`]);
    });

    async function health(): Promise<Health> {
      return healthAnswer.parse((await callMachine(bench, 'GET', 'health', { scope: 'health:read' })).json());
    }

    /** What core has logged of failed statements; it mails the same to the administrator (class.osticket.php, logDBError). */
    function systemAlerts(): Promise<string[][]> {
      return database.query(`SELECT log_id, title FROM ${database.table('syslog')} WHERE title LIKE '%DB Error%'`);
    }
  });
});
