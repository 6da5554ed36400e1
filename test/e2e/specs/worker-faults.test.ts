import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { onRealHosts } from '../bench.ts';
import { connectionThatWaits, holdTable } from '../database/hold-table.ts';
import { type MailPipe, openMailPipe } from '../events/customer-mail.ts';
import { allEvents, emptyQueue, letLeasesExpire, letSettle } from '../events/event-rows.ts';
import { Database } from '../hosts/database.ts';
import { phpProcessesAtWork } from '../hosts/php-processes.ts';
import { runPhpScript } from '../hosts/php-script.ts';
import { type CuttingProxy, openCuttingProxy } from '../worker/cutting-proxy.ts';
import { type HeldModel, heldGist, openHeldModel } from '../worker/held-model.ts';
import { type BuiltWorker, buildWorker, startWorkerProcess, type WorkerProcess } from '../worker/program.ts';
import { workerVariables } from '../worker/variables.ts';

const writeBack = /^PUT .*insights/;

// What can happen to an event while a model thinks about it, and after (queue_migration_faults.json): it ends done once.
onRealHosts((bench, helpdesk) => {
  const database = new Database(helpdesk.database);
  let worker: BuiltWorker;
  let proxy: CuttingProxy;
  let mail: MailPipe;
  let model: HeldModel;

  beforeAll(async () => {
    worker = await buildWorker();
    proxy = await openCuttingProxy(bench.host.url);
    mail = await openMailPipe(helpdesk);
    model = await openHeldModel();
  });
  beforeEach(async () => {
    await emptyQueue(database);
    model.answerAtOnce(false);
    model.asked.length = 0;
  });
  afterAll(async () => {
    model.close();
    proxy.close();
    worker.remove();
    await emptyQueue(database);
  });

  const once = (): WorkerProcess =>
    startWorkerProcess(worker, ['once'], {
      ...workerVariables(bench.host, worker, proxy.url),
      FAI_MODEL: 'openai-compatible',
      FAI_MODEL_URL: model.url,
      FAI_MODEL_NAME: 'first',
      FAI_MODEL_FALLBACK_NAME: 'second',
    });
  const due = async () => {
    const { ticketId } = await mail.newTicket('Stopped', 'The machine stopped. Which part do I need?');
    await letSettle(database);
    return ticketId;
  };
  const expectDoneOnce = async (ticketId: number, name = 'first') => {
    expect(await allEvents(database)).toEqual([]);
    const rows = await database.query(`SELECT COUNT(*) FROM fai_summaries WHERE ticket_id = ${ticketId}`);
    expect(rows).toEqual([['1']]);
    expect((await bench.machine.get(ticketId)).json()).toMatchObject({
      basedOnEntryId: await bench.host.newestEntryId(ticketId),
      model: { provider: 'openai-compatible', name },
      summary: { gist: heldGist },
    });
  };
  const expectNextDoesIt = async (ticketId: number) => {
    await letLeasesExpire(database);
    model.answerAtOnce(true);
    expect((await once().ended).code).toBe(0);
    expect(model.asked).toEqual(['first', 'first']);
    await expectDoneOnce(ticketId);
  };

  test('a worker that is killed while the model answers leaves the event to the next', async () => {
    const ticketId = await due();
    const dying = once();
    const request = await model.next();
    dying.kill('SIGKILL');
    expect((await dying.ended).code).toBeNull();
    request.answer();
    await expectNextDoesIt(ticketId);
  });

  test('a worker that is killed when it has the answer, before it writes back, does so, too', async () => {
    const ticketId = await due();
    const dying = once();
    proxy.cutNext(writeBack, 'before the helpdesk', () => dying.kill('SIGKILL'));
    (await model.next()).answer();
    expect((await dying.ended).code).toBeNull();
    expect((await bench.machine.get(ticketId)).status).toBe(404);
    await expectNextDoesIt(ticketId);
  });

  test('a model that breaks off and is gone then: the other one answers, and its name is stored', async () => {
    const ticketId = await due();
    const working = once();
    (await model.next()).breakOff();
    (await model.next()).refuse();
    const fallback = await model.next();
    expect(fallback.model).toBe('second');
    fallback.answer();
    expect((await working.ended).code).toBe(0);
    await expectDoneOnce(ticketId, 'second');
  });

  test('the database is away when the answer is there: it is written back when the database is', async () => {
    const { user } = helpdesk.database;
    const ticketId = await due();
    const working = once();
    const request = await model.next();
    await database.query(`ALTER USER '${user}'@'localhost' ACCOUNT LOCK`);
    try {
      const answered = proxy.nextAnswer(writeBack);
      request.answer();
      // Core itself says so, in HTML and with 200 (bootstrap.php, Bootstrap::croak).
      expect((await answered).type).toContain('text/html');
    } finally {
      await database.query(`ALTER USER '${user}'@'localhost' ACCOUNT UNLOCK`);
    }
    expect((await working.ended).code).toBe(0);
    await expectDoneOnce(ticketId);
  });

  test.each([
    ['its database connection', async (id: string) => void (await database.query(`KILL ${id}`))],
    [
      'the PHP process',
      async () => {
        const pids = phpProcessesAtWork(helpdesk);
        expect(pids.length).toBeGreaterThan(0);
        for (const pid of pids) process.kill(pid, 'SIGKILL');
      },
    ],
  ])('%s is killed in the middle of the write-back: it is written once', async (_what, kill) => {
    const ticketId = await due();
    const working = once();
    const request = await model.next();
    const letGo = await holdTable(database, 'fai_summaries');
    try {
      request.answer();
      await kill(await connectionThatWaits(database));
    } finally {
      await letGo();
    }
    expect((await working.ended).code).toBe(0);
    await expectDoneOnce(ticketId);
  });

  test('a ticket that is deleted while the model answers: nothing is stored, and no event stays', async () => {
    const ticketId = await due();
    const working = once();
    const request = await model.next();
    await runPhpScript('delete-ticket', helpdesk.folder, { ticketId });
    request.answer();
    const { code, stdout } = await working.ended;
    expect([code, stdout]).toEqual([0, expect.stringContaining('"code":"gone"')]);
    await letSettle(database);
    model.answerAtOnce(true);
    expect((await once().ended).code).toBe(0);
    expect(await allEvents(database)).toEqual([]);
    expect(await database.query(`SELECT COUNT(*) FROM fai_summaries WHERE ticket_id = ${ticketId}`)).toEqual([['0']]);
  });
});
