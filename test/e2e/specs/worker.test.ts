import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeInstance } from '../admin/plugin-instance.ts';
import { onRealHosts } from '../bench.ts';
import { type MailPipe, openMailPipe } from '../events/customer-mail.ts';
import { emptyQueue, letSettle } from '../events/event-rows.ts';
import { Database } from '../hosts/database.ts';
import { publicKeySet } from '../hosts/machine-identity.ts';
import { panel } from '../page/panels.ts';
import { openTicket } from '../page/ticket-page.ts';
import { until } from '../until.ts';
import { type BuiltWorker, buildWorker, startWorkerProcess } from '../worker/program.ts';

onRealHosts((bench, helpdesk) => {
  const database = new Database(helpdesk.database);
  let worker: BuiltWorker;
  let envFile: string;
  let administrator: Page;
  let mail: MailPipe;

  const textOf = (page: Page) => panel(page, 'summary').innerText();
  const run = (...args: string[]) => startWorkerProcess(worker, [...args, '--env-file', envFile]).ended;
  const workOff = async () => {
    await letSettle(database);
    const ended = await run('once');
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    return ended;
  };

  beforeAll(async () => {
    worker = await buildWorker();
    envFile = join(worker.folder, 'fai-worker.env');
    administrator = (await bench.visit('administrator')).page;
    mail = await openMailPipe(helpdesk);
    await emptyQueue(database);
  });
  afterAll(async () => {
    await changeInstance(administrator, bench.host.url, { keys_jwks: publicKeySet(helpdesk.machine) });
    await emptyQueue(database);
    worker.remove();
  });

  test('what init prints, pasted into the settings, is all it takes: doctor finds nothing wrong', async () => {
    const { issuer, organizationId, instanceId } = helpdesk.machine;
    const names = ['--issuer', issuer, '--organization', organizationId, '--instance', instanceId];
    const where = ['--url', bench.host.url, '--folder', worker.folder];
    const made = await startWorkerProcess(worker, ['init', ...where, ...names]).ended;
    expect([made.code, made.stderr]).toEqual([0, '']);
    const before = await run('doctor');
    expect(before.code).toBe(3);
    expect(before.stdout).toContain('✓ Address');
    expect(before.stdout).toContain('✗ Token');

    const printed = (label: string) => new RegExp(`^ *${label} +(\\S+)$`, 'm').exec(made.stdout)?.[1] ?? '';
    await changeInstance(administrator, bench.host.url, {
      organization_id: printed('Organization'),
      instance_id: printed('Instance'),
      issuer: printed('Issuer'),
      keys_jwks: beside(publicKeySet(helpdesk.machine), /^\{"keys".*$/m.exec(made.stdout)?.[0] ?? ''),
    });
    const after = await run('doctor', '--ticket', String(helpdesk.tickets.main));
    expect([after.code, after.stdout.match(/^[✗!] .*$/gm)]).toEqual([0, null]);
    expect(after.stdout).toContain(`── ticket ${helpdesk.tickets.main}`);
  });

  test('staff who open a ticket while it waits see the summary arrive, and an open page catches up on focus', async () => {
    // A helpdesk without a worker shows nothing: only after somebody has leased is anything awaited.
    await workOff();
    const { ticketId, number } = await mail.newTicket(
      'Boiler',
      'The boiler has leaked since Monday. Can you send a part?',
    );
    const { page } = await bench.visit();
    await openTicket(page, bench.host, ticketId, { panels: false });
    expect(await page.evaluate(() => document.querySelectorAll('#fai-panels').length)).toBe(1);
    expect(await panel(page, 'summary').count()).toBe(0);
    await page.evaluate(() => Object.assign(window, { isStillTheSamePage: true }));

    const { stdout } = await workOff();
    await panel(page, 'summary').waitFor({ timeout: 30_000 });
    expect(await textOf(page)).toContain('boiler');
    // Its steps came with the same write-back, and the heading with the same answer.
    expect(await page.locator('#fai-panels section[data-panel="timeline"]').innerText()).toContain('Timeline');
    expect(stdout).not.toMatch(/boiler|eyJ/i);

    await mail.reply(number, 'Please hurry: the second kettle has burst as well.');
    await workOff();
    // A return within ten seconds of the last look is none (src/browser/live/returns.ts).
    const lookAgain = async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      return (await textOf(page)).includes('kettle') || undefined;
    };
    await until('the newer summary', lookAgain, { timeoutMs: 30_000, everyMs: 500 });
    expect(await page.evaluate(() => 'isStillTheSamePage' in window)).toBe(true);
  });

  test('nothing is left to do, and running once more asks for no analysis', async () => {
    const { stdout } = await workOff();
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).event),
    ).toEqual(['started', 'ended']);
    expect((await run('doctor')).stdout).toContain('0 waiting, 0 being worked on');
  });

  test('a worker that runs takes what comes, and ends well when it is told to', async () => {
    const running = startWorkerProcess(worker, ['run', '--env-file', envFile], { FAI_POLL_SECONDS: '1' });
    const { ticketId } = await mail.newTicket('Filter', 'The filter holder does not fit. Which size do we need?');
    await letSettle(database);
    await until(
      'the summary',
      async () => (await bench.machine.get(ticketId)).text.includes('filter holder') || undefined,
    );
    running.kill('SIGTERM');
    expect((await running.ended).code).toBe(0);
  });
});

/** Two key sets as one. */
function beside(one: string, other: string): string {
  return JSON.stringify({ keys: [one, other].flatMap((text) => JSON.parse(text).keys) });
}
