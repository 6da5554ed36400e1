import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onRealHosts } from '../bench.ts';
import { type MailPipe, openMailPipe } from '../events/customer-mail.ts';
import { allEvents, emptyQueue, letLeasesExpire, letSettle } from '../events/event-rows.ts';
import { Database } from '../hosts/database.ts';
import { type Cut, type CuttingProxy, openCuttingProxy } from '../worker/cutting-proxy.ts';
import { type BuiltWorker, buildWorker, startWorkerProcess } from '../worker/program.ts';
import { workerVariables } from '../worker/variables.ts';

/** The moments of an event at which a worker may die, by the request it is cut at. */
const moments: { when: string; what: RegExp; cut: Cut }[] = [
  { when: 'after the lease is committed', what: /^POST .*queue\/lease/, cut: 'after the helpdesk' },
  { when: 'before it has read the ticket', what: /^GET .*tickets\/\d+(\?|$)/, cut: 'before the helpdesk' },
  { when: 'after it has read the ticket', what: /^GET .*tickets\/\d+(\?|$)/, cut: 'after the helpdesk' },
  { when: 'while it writes back', what: /^PUT .*insights/, cut: 'before the helpdesk' },
  { when: 'after the write-back is committed', what: /^PUT .*insights/, cut: 'after the helpdesk' },
  { when: 'before the acknowledgement', what: /^POST .*queue\/ack/, cut: 'before the helpdesk' },
  { when: 'after the acknowledgement is committed', what: /^POST .*queue\/ack/, cut: 'after the helpdesk' },
];

onRealHosts((bench, helpdesk) => {
  const database = new Database(helpdesk.database);
  let worker: BuiltWorker;
  let proxy: CuttingProxy;
  let mail: MailPipe;

  beforeAll(async () => {
    worker = await buildWorker();
    proxy = await openCuttingProxy(bench.host.url);
    mail = await openMailPipe(helpdesk);
  });
  beforeEach(() => emptyQueue(database));
  afterAll(async () => {
    proxy.close();
    worker.remove();
    await emptyQueue(database);
  });

  const once = (url?: string) => startWorkerProcess(worker, ['once'], workerVariables(bench.host, worker, url));
  /** How many summaries are stored of a ticket, and from which entry the one that counts was made. */
  const stored = async (ticketId: number) => {
    const rows = await database.query(`SELECT COUNT(*) FROM fai_summaries WHERE ticket_id = ${ticketId}`);
    const { basedOnEntryId } = (await bench.machine.get(ticketId)).json() as { basedOnEntryId: number };
    return [Number(rows[0]?.[0]), basedOnEntryId];
  };

  describe.each(moments)('$when', ({ what, cut }) => {
    test('a worker that is killed leaves the event to the next, which ends it with one answer', async () => {
      const { ticketId } = await mail.newTicket('Killed', `The machine stopped. Which part do I need? (${cut})`);
      await letSettle(database);
      const dying = once(proxy.url);
      proxy.cutNext(what, cut, () => dying.kill('SIGKILL'));
      expect((await dying.ended).code).toBeNull();

      await letLeasesExpire(database);
      expect((await once().ended).code).toBe(0);
      expect(await allEvents(database)).toEqual([]);
      expect(await stored(ticketId)).toEqual([1, await bench.host.newestEntryId(ticketId)]);
    });

    test('a connection that is cut there is made again, and the event ends with one answer', async () => {
      const { ticketId } = await mail.newTicket('Cut', `The machine stopped. Which part do I need? (${cut})`);
      await letSettle(database);
      proxy.cutNext(what, cut, () => {});
      const first = await once(proxy.url).ended;
      if (/queue.*lease/.test(what.source)) {
        // Nobody knows of this lease: it has to run out.
        expect(first.code).toBe(4);
        await letLeasesExpire(database);
        expect((await once(proxy.url).ended).code).toBe(0);
      } else {
        expect(first.code).toBe(0);
      }
      expect(await allEvents(database)).toEqual([]);
      expect(await stored(ticketId)).toEqual([1, await bench.host.newestEntryId(ticketId)]);
    });
  });
});
