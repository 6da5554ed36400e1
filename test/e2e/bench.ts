import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { emptyQueue, forgetWorkers } from './events/event-rows.ts';
import { Database } from './hosts/database.ts';
import { watchErrorLog } from './hosts/error-log.ts';
import type { Helpdesk } from './hosts/helpdesk.ts';
import { type Host, type HostDescription, openHost } from './hosts/host.ts';
import type { Role } from './hosts/people.ts';
import { takeTurn, turnOrder } from './hosts/turns.ts';
import { type Machine, machineFor } from './machine.ts';
import { openBrowser } from './page/browser.ts';
import type { Visit } from './page/visit.ts';

/** What a spec works with. Everything is there from the first test on, and ended after the last. */
export interface Bench {
  readonly browser: Browser;
  readonly host: Host;
  readonly machine: Machine;
  /** A logged-in window that the bench closes; its page errors fail the test in which they came. */
  visit(role?: Role): Promise<Visit>;
}

const helpdesks = await inTurnOrder(inject('hosts').filter((host) => host.kind === 'osticket'));
// A helpdesk first, then the stand-in, for which nobody waits: meanwhile the next helpdesk may come free.
const hosts: HostDescription[] = [
  ...helpdesks.slice(0, 1),
  ...inject('hosts').filter((host) => host.kind === 'stand-in'),
  ...helpdesks.slice(1),
];

/** Runs specs against the stand-in and every osTicket tree there is. */
export function onEveryHost(specs: (bench: Bench) => void): void {
  describe.each(hosts.map((host) => [host.name, host] as const))('%s', (_name, description) => {
    specs(openBench(description));
  });
}

/** Runs specs against every osTicket tree there is, for what the stand-in does not have. */
export function onRealHosts(specs: (bench: Bench, helpdesk: Helpdesk) => void): void {
  if (helpdesks.length === 0) describe.skip('a real osTicket (none found)', () => void test('is there', () => {}));
  for (const helpdesk of helpdesks) describe(helpdesk.name, () => specs(openBench(helpdesk), helpdesk));
}

/** The order that makes this file wait least: helpdesks that another file has come last. */
async function inTurnOrder(all: Helpdesk[]): Promise<Helpdesk[]> {
  const names = await turnOrder(
    inject('turns'),
    all.map(({ name }) => name),
  );
  return names.flatMap((name) => all.filter((helpdesk) => helpdesk.name === name));
}

function openBench(description: HostDescription): Bench {
  let giveTurnBack = () => {};
  const open: { browser?: Browser; host?: Host; machine?: Machine } = {};
  const visits: Visit[] = [];
  const errorLog = description.kind === 'osticket' ? watchErrorLog(description.errorLog) : null;

  beforeAll(async () => {
    // A stand-in is every file's own.
    if (description.kind === 'osticket') giveTurnBack = await takeTurn(inject('turns'), description.name);
    errorLog?.restart();
    open.browser = await openBrowser();
    open.host = await openHost(description, open.browser);
    open.machine = machineFor(open.host);
    if (description.kind === 'osticket') {
      await forgetInsights(open.host, open.machine);
      await forgetWork(new Database(description.database));
    }
  });
  afterEach(() => {
    const errors = visits.flatMap((visit) => visit.pageErrors.splice(0));
    expect(errors, 'uncaught errors in the page').toEqual([]);
    if (errorLog) expect(errorLog.ours(), 'lines about the plugin in the error log of Apache').toEqual([]);
  });
  afterAll(async () => {
    try {
      for (const visit of visits) await visit.close();
      await open.host?.close();
      await open.browser?.close();
    } finally {
      giveTurnBack();
    }
  });

  return {
    get browser() {
      return present(open.browser);
    },
    get host() {
      return present(open.host);
    },
    get machine() {
      return present(open.machine);
    },
    async visit(role) {
      const visit = await present(open.host).staffVisit(role);
      visits.push(visit);
      return visit;
    },
  };
}

/** A helpdesk is every file's: what was said of its tickets is not, nor what has changed since. */
async function forgetInsights({ tickets }: Host, machine: Machine): Promise<void> {
  for (const ticketId of [tickets.main, tickets.plain, ...tickets.spare]) await machine.delete(ticketId);
}

/** Nor what other files' tickets wait for: a page tells of it where work was taken lately. */
async function forgetWork(database: Database): Promise<void> {
  await emptyQueue(database);
  await forgetWorkers(database);
  await database.query('DELETE FROM fai_refreshes');
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('asked for outside of a test');
  return value;
}
