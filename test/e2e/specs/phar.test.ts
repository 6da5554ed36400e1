import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readFiles } from '../../../src/build/package-plugin.ts';
import { phar } from '../../../src/build/phar.ts';
import { addInstance, changeInstance, readInstance } from '../admin/plugin-instance.ts';
import { actOnPlugin, installPlugin, pluginStatus } from '../admin/plugin-list.ts';
import { settingsFor } from '../admin/settings.ts';
import { onRealHosts } from '../bench.ts';
import { listTables } from '../database/snapshot.ts';
import { giveToWebServer } from '../hosts/apache.ts';
import { Database } from '../hosts/database.ts';
import { startOver } from '../hosts/plugin-state.ts';
import { sampleInsights } from '../insights.ts';
import { panel } from '../page/panels.ts';
import { openTicket } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

describe('the plugin as one file', () => {
  onRealHosts((bench, helpdesk) => {
    const file = join(helpdesk.folder, 'include', 'plugins', 'fai.phar');
    const ours = async () =>
      (await listTables(new Database(helpdesk.database))).filter((name) => name.startsWith('fai_'));
    let administrator: Visit;

    beforeAll(async () => {
      await startOver(helpdesk);
      writeFileSync(file, phar(readFiles(inject('pluginFolder'))));
      await giveToWebServer(file);
      administrator = await bench.visit('administrator');
    });
    afterAll(async () => {
      rmSync(file, { force: true });
      await startOver(helpdesk);
    });

    test('is installed, configured and enabled like a folder', async () => {
      const { page } = administrator;
      await installPlugin(page, bench.host.url);
      await addInstance(page, bench.host.url, settingsFor(helpdesk.machine));
      await actOnPlugin(page, bench.host.url, 'enable');
      expect(await pluginStatus(page, bench.host.url)).toBe('Enabled');
    });

    test('takes write-backs and shows them, with its script out of the archive', async () => {
      const answer = await bench.machine.put(helpdesk.tickets.main, sampleInsights('Out of a phar'));
      expect(answer.json()).toEqual({ applied: true });
      const { page } = await bench.visit();
      const script = page.waitForResponse(/fai\/assets\/panels-[0-9a-f]+\.js$/);
      await openTicket(page, bench.host, helpdesk.tickets.main);
      expect((await script).status()).toBe(200);
      expect((await (await script).text()).length).toBeGreaterThan(10_000);
      expect(await panel(page, 'summary').innerText()).toContain('Out of a phar');
    });

    test('keeps what is changed in its settings', async () => {
      const { page } = administrator;
      await changeInstance(page, bench.host.url, { initial_state: 'collapsed' });
      expect(await readInstance(page, bench.host.url)).toMatchObject({ initial_state: 'collapsed' });
    });

    test('has its status page, with what belongs to it', async () => {
      const { page } = administrator;
      await page.goto(`${bench.host.url}scp/ajax.php/fai/admin`);
      await page.locator('#fai-probe.good').waitFor();
      expect(await page.locator('#versions').innerText()).toMatch(/\d+\.\d+\.\d+/);
    });

    test('leaves nothing when it is deleted', async () => {
      expect(await ours()).not.toEqual([]);
      await actOnPlugin(administrator.page, bench.host.url, 'delete');
      expect(await ours()).toEqual([]);
    });
  });
});
