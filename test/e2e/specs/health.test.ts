import { expect, test } from 'vitest';
import { health } from '../../../src/contract/health.ts';
import { onRealHosts } from '../bench.ts';
import { sampleInsights } from '../insights.ts';
import { callMachine } from '../machine-call.ts';

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
  });

  test('a write-back is seen in it', async () => {
    const ticketId = bench.host.tickets.spare[2] ?? 0;
    const { status } = await bench.machine.put(ticketId, sampleInsights('Seen in health'));
    expect(status).toBe(200);
    const { lastWriteBackAt } = await ask();
    expect(Math.abs(Date.now() - Date.parse(lastWriteBackAt ?? ''))).toBeLessThan(120_000);
  });

  test('without the scope it says nothing', async () => {
    const answer = await callMachine(bench, 'GET', 'health', { scope: 'tickets:read' });
    expect(answer.status).toBe(403);
    expect(answer.text).not.toContain('osticket');
  });
});
