import { expect, test } from 'vitest';
import { candidates } from '../../../src/contract/candidates.ts';
import { ticket } from '../../../src/contract/ticket.ts';
import { onEveryHost } from '../bench.ts';
import { sampleInsights } from '../insights.ts';
import { callMachine } from '../machine-call.ts';
import { untilStill } from '../page/panels.ts';
import { openTicket } from '../page/ticket-page.ts';

const scope = 'tickets:read';
const hostile = '<img src=x onerror="document.title=\'OOPS\'"></li><script>document.title="OOPS"</script>';

onEveryHost((bench) => {
  test('the panel lists what is there with its reasons, as text, and leads to it', async () => {
    const { spare, plain, main } = bench.host.tickets;
    const ticketId = spare[7] ?? spare[3] ?? 0;
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

  const find = (words: unknown, ticketId = bench.host.tickets.plain) =>
    callMachine(bench, 'POST', `tickets/${ticketId}/candidates`, { scope, body: { words } });

  test('candidates are found by words, never the ticket itself, no note among them', async () => {
    const { main, plain } = bench.host.tickets;
    const { subject } = ticket.parse((await callMachine(bench, 'GET', `tickets/${main}`, { scope })).json());
    const answer = await find(subject.split(' '));
    expect(answer.status, answer.text).toBe(200);
    const told = candidates.parse(answer.json());
    const found = told.tickets.find(({ ticketId }) => ticketId === main);
    expect(found?.reasons).toContain('words');
    expect(told.tickets.map(({ ticketId }) => ticketId)).not.toContain(plain);
    expect(answer.text.length).toBeLessThan(262_144);
    // What the response of staff says, and what the note beside it does not.
    expect(found?.response?.body).toBeTruthy();
    expect(answer.text).not.toContain('Carrier says Thursday');
  });

  test.each([
    ['operators', ['+crate', '-price', '"list', '(price)', '>crate', 'crate*', '@4', '~']],
    ['a parameter and a placeholder of core', [':1', ':0', '{}', ':_search', "crate' OR '1'='1", 'crate\\', '%']],
    ['nothing that could be searched for', [' ', '-', '…']],
    ['no words', []],
    ['other scripts', ['𠮷野家', '𝒹𝓇𝒾𝓃𝓀', '冷蔵庫', 'طابعة', 'Überspannung', '😀', 'e\u0301']],
  ])('candidates: %s are words or nothing', async (_name, words) => {
    const answer = await find(words);
    expect([answer.status, answer.text.slice(0, 200)]).toEqual([200, expect.stringContaining('"tickets"')]);
    candidates.parse(answer.json());
  });

  test('candidates: what is not of their shape is refused, and a token without the scope, and a ticket that is not there', async () => {
    const statuses: number[] = [];
    for (const words of [undefined, 'crate', [1], ['x'.repeat(61)], Array(31).fill('crate'), [''], ['\u0000'], null]) {
      statuses.push((await find(words)).status);
    }
    expect(statuses).toEqual(Array(8).fill(422));
    const path = `tickets/${bench.host.tickets.plain}/candidates`;
    expect((await callMachine(bench, 'POST', path, { scope, body: { words: [], more: 1 } })).status).toBe(422);
    expect((await callMachine(bench, 'POST', path, { scope: 'insights:read', body: { words: [] } })).status).toBe(403);
    expect((await callMachine(bench, 'GET', path, { scope })).status).toBe(405);
    expect((await find([], 999_999)).status).toBe(404);
    const put = await bench.machine.put(bench.host.tickets.plain, {
      related: { items: [{ kind: 'ticket', id: '1 OR 1', reasons: ['words'] }] },
    });
    expect(put.status).toBe(422);
  });
});
