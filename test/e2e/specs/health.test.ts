import { expect, test } from 'vitest';
import { health } from '../../../src/contract/health.ts';
import { onRealHosts } from '../bench.ts';
import { sampleInsights } from '../insights.ts';
import { callMachine } from '../machine-call.ts';

const figureColumns = ['summaries', 'recommendations', 'assessments', 'timelines', 'related', 'shown'];

onRealHosts((bench) => {
  const ask = async () => {
    const answer = await callMachine(bench, 'GET', 'health', { scope: 'health:read' });
    expect(answer.status, answer.text).toBe(200);
    return health.parse(answer.json());
  };

  test('health tells what runs here and which keys open it', async () => {
    const told = await ask();
    expect(told.plugin).toMatch(/^\d+\.\d+\.\d+$/);
    expect(told.osticket).toMatch(/^v?1\.1[78]/);
    expect(told.php).toMatch(/^8\./);
    expect(told.schemaVersion).toBeGreaterThan(0);
    expect(told.keys).toEqual([bench.host.machine.keyId]);
    expect(told.kinds).toEqual([
      'summary',
      'recommendations',
      'assessment',
      'timeline',
      'changes',
      'related',
      'questions',
    ]);
  });

  test('a write-back is seen in it', async () => {
    const ticketId = bench.host.tickets.spare[2] ?? 0;
    const draft = { ...sampleInsights('Seen in health'), assessment: { effortMinutes: 30 } };
    const { status } = await bench.machine.put(ticketId, draft);
    expect(status).toBe(200);
    const { lastWriteBackAt, insights } = await ask();
    expect(insights.find(({ name }) => name === 'test-model')?.figures.assessments).toBeGreaterThan(0);
    expect(Math.abs(Date.now() - Date.parse(lastWriteBackAt ?? ''))).toBeLessThan(120_000);
  });

  test("the administrators' page shows the same figures", async () => {
    const { page } = await bench.visit('administrator');
    await page.goto(`${bench.host.url}scp/ajax.php/fai/admin`);
    const told = await ask();
    const facts = await page
      .locator('#queue dl > div, #versions dl > div')
      .evaluateAll((all) =>
        all.map((one) => [
          one.querySelector('dt')?.textContent,
          one.querySelector('time')?.getAttribute('datetime') ?? one.querySelector('dd')?.textContent,
        ]),
      );
    const never = '\u2013';
    expect(Object.fromEntries(facts)).toMatchObject({
      Waiting: String(told.queue.waiting),
      'Being worked on': String(told.queue.leased),
      'Given up': String(told.queue.dead),
      'Oldest event': told.queue.oldestAt ?? never,
      'Times the queue could not be written': told.captureFaults.lastAt ?? '0',
      'A worker last asked for work': told.lastLeaseAt ?? never,
      'An insight last came in': told.lastWriteBackAt ?? never,
      Plugin: told.plugin,
      osTicket: told.osticket,
      PHP: told.php,
      Tables: String(told.schemaVersion),
    });
    expect(await page.locator('#connection dd').first().innerText()).toBe(
      'Summary · Recommended responses · Assessment · Timeline · What changed · Related · Questions',
    );
    expect(await page.locator('#connection tbody th code').allInnerTexts()).toEqual(told.keys);
    const rows = await page
      .locator('#figures tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.children].slice(0, 7).map((cell) => cell.textContent)));
    expect(rows).toEqual(
      told.insights.map(({ provider, name, figures }) => [
        `${provider} / ${name}`,
        ...figureColumns.map((figure) => String(figures[figure] ?? 0)),
      ]),
    );
  });

  test('without the scope it says nothing', async () => {
    const answer = await callMachine(bench, 'GET', 'health', { scope: 'tickets:read' });
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('osticket');
  });
});
