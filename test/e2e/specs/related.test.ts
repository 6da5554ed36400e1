import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { candidates } from '../../../src/contract/candidates.ts';
import { storedInsights } from '../../../src/contract/write-back.ts';
import { createAnalyst } from '../../../src/worker/create-analyst.ts';
import { runProgram } from '../../../src/worker/program.ts';
import { systemTime } from '../../../src/worker/time.ts';
import { onEveryHost, onRealHosts } from '../bench.ts';
import { emptyQueue, letSettle } from '../events/event-rows.ts';
import { Database } from '../hosts/database.ts';
import type { Host } from '../hosts/host.ts';
import { sampleInsights } from '../insights.ts';
import { callMachine } from '../machine-call.ts';
import { untilStill } from '../page/panels.ts';
import { openTicket } from '../page/ticket-page.ts';
import { workerVariables } from '../worker/variables.ts';

const scope = 'tickets:read';
const hostile = '<img src=x onerror="document.title=\'OOPS\'"></li><script>document.title="OOPS"</script>';

onEveryHost((bench) => {
  test('the panel lists what is there with its reasons, as text, and leads to it', async () => {
    const { spare, plain, main } = bench.host.tickets;
    const ticketId = spare[3] ?? 0;
    const items = [
      { kind: 'ticket' as const, id: String(main), reasons: ['words' as const], why: hostile, ending: hostile },
      { kind: 'ticket' as const, id: String(plain), reasons: ['requester' as const, 'ip' as const] },
      { kind: 'ticket' as const, id: '999999', reasons: ['words' as const] },
      { kind: 'ticket' as const, id: String(main), reasons: ['ip' as const] },
    ];
    const answer = await bench.machine.put(ticketId, { ...sampleInsights(), related: { items } });
    expect(answer.status, answer.text).toBe(200);
    const { page } = await bench.visit('supportAgent');
    await openTicket(page, bench.host, ticketId);
    await untilStill(page);
    const panel = page.locator('#fai-panels section[data-panel="related"]');
    const heading = panel.locator('h3 button[aria-expanded]').first();
    expect(await heading.innerText()).toMatch(/Related/);
    expect(await panel.locator('h3 .chip, .line .chip').first().innerText()).toBe('2');
    await heading.click();
    const list = panel.locator('li');
    await list.first().waitFor();
    expect(await list.count()).toBe(2);
    expect(await list.first().innerText()).toContain(hostile);
    expect(await list.nth(1).innerText()).toMatch(/Same requester · Same IP address/);
    expect(await page.title()).not.toContain('OOPS');
    expect(await panel.locator('img, script').count()).toBe(0);
    await list.nth(1).getByRole('link').click();
    await page.waitForURL(new RegExp(`scp/tickets\\.php\\?id=${plain}$`));
  });
});

describe('candidates', () => {
  onRealHosts((bench, helpdesk) => {
    const find = (words: unknown, ticketId = helpdesk.tickets.main) =>
      callMachine(bench, 'POST', `tickets/${ticketId}/candidates`, { scope, body: { words } });

    test('are found by the words of osTicket’s own search, never the ticket itself, no note among them', async () => {
      const answer = await find(['crate', 'price', 'prices', 'list']);
      expect(answer.status, answer.text).toBe(200);
      const told = candidates.parse(answer.json());
      const sales = told.tickets.find(({ ticketId }) => ticketId === helpdesk.tickets.sales);
      expect(sales?.reasons).toContain('words');
      expect(told.tickets.map(({ ticketId }) => ticketId)).not.toContain(helpdesk.tickets.main);
      expect(told.tickets.every(({ reasons }) => reasons.includes('requester') || reasons.includes('words'))).toBe(
        true,
      );
      expect(answer.text.length).toBeLessThan(262_144);
      const ofMain = candidates.parse((await find(['crate', 'carrier'], helpdesk.tickets.sales)).json());
      expect(ofMain.tickets.find(({ ticketId }) => ticketId === helpdesk.tickets.main)).toMatchObject({
        request: { format: 'html' },
        response: { body: '<p>We are asking the carrier.</p>' },
      });
      expect(JSON.stringify(ofMain)).not.toContain('Carrier says Thursday');
    });

    test.each([
      ['operators', ['+crate', '-price', '"list', '(price)', '>crate', 'crate*', '@4', '~']],
      ['a parameter and a placeholder of core', [':1', ':0', '{}', ':_search', "crate' OR '1'='1", 'crate\\', '%']],
      ['nothing that could be searched for', ['', ' ', '-', '…'].filter((one) => one !== '')],
      ['no words', []],
      ['other scripts', ['冷蔵庫', 'طابعة', 'Überspannung', '😀', 'e\u0301']],
    ])('take %s for words or for nothing', async (_name, words) => {
      const answer = await find(words);
      expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.stringContaining('"tickets"')]);
      candidates.parse(answer.json());
    });

    test('refuse what is not of their shape, a token without the scope, a ticket that is not there', async () => {
      const statuses: number[] = [];
      for (const words of [
        undefined,
        'crate',
        [1],
        ['x'.repeat(61)],
        Array(31).fill('crate'),
        [''],
        ['\u0000'],
        null,
      ]) {
        statuses.push((await find(words)).status);
      }
      expect(statuses).toEqual(Array(8).fill(422));
      const path = `tickets/${helpdesk.tickets.main}/candidates`;
      expect((await callMachine(bench, 'POST', path, { scope, body: { words: [], more: 1 } })).status).toBe(422);
      expect((await callMachine(bench, 'POST', path, { scope: 'insights:read', body: { words: [] } })).status).toBe(
        403,
      );
      expect((await callMachine(bench, 'GET', path, { scope })).status).toBe(405);
      expect((await find([], 999_999)).status).toBe(404);
      const put = await bench.machine.put(helpdesk.tickets.main, {
        related: { items: [{ kind: 'ticket', id: '1 OR 1', reasons: ['words'] }] },
      });
      expect(put.status).toBe(422);
    });
  });
});

describe('the worker', () => {
  onRealHosts((bench, helpdesk) => {
    test('writes back what it finds: tickets that share words, and those of the same requester', async () => {
      const database = new Database(helpdesk.database);
      await emptyQueue(database);
      const ticketId = helpdesk.spare[5] ?? 0;
      const message = 'Crate 7 of our order never arrived. Where is the crate? The order is late.';
      await bench.host.addCustomerMessage(ticketId, message);
      await letSettle(database);
      const log = await workOnce(bench.host);
      const stored = storedInsights.parse((await bench.machine.get(ticketId)).json());
      const main = stored.related?.items.find(({ id }) => id === String(helpdesk.tickets.main));
      expect(main?.reasons).toEqual(expect.arrayContaining(['words', 'requester', 'ip']));
      expect(main?.why).toMatch(/crate/i);
      expect(log).toContain('"event":"done"');
      expect(log).not.toMatch(/crate/i);
    });
  });
});

/** The worker's own program in this process, from the lease to the acknowledgement; gives its log. */
async function workOnce(host: Host): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fai-e2e-related-'));
  const lines: string[] = [];
  const output = { write: (text: string) => void lines.push(text), isTerminal: false };
  try {
    const code = await runProgram({
      args: ['once'],
      variables: workerVariables(host, { program: '', folder, remove: () => {} }),
      stdout: output,
      stderr: output,
      fetch: globalThis.fetch,
      time: systemTime,
      createId: randomUUID,
      createAnalyst,
      onSignal: () => () => {},
    });
    expect([code, lines.join('')]).toEqual([0, expect.any(String)]);
    return lines.join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
