import { cpSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { onRealHosts } from '../bench.ts';
import { Database } from '../hosts/database.ts';
import { runPhpScript } from '../hosts/php-script.ts';
import { sampleInsights } from '../insights.ts';
import { clickToggle, isOpen, panelState, toggle, untilStill } from '../page/panels.ts';
import { openTicket, ticketHtml } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

describe('what may happen to a plugin', () => {
  onRealHosts((bench, helpdesk) => {
    const database = new Database(helpdesk.database);
    const { main } = helpdesk.tickets;
    const pluginFolder = join(helpdesk.folder, 'include', 'plugins', 'fai');
    let visit: Visit;

    beforeAll(async () => {
      visit = await bench.visit();
      await bench.machine.put(main, sampleInsights());
    });

    const html = () => ticketHtml(visit.page, bench.host, main);

    test.each(['environment.php', 'config.php', 'class.FaiPanelsPlugin.php', 'panels.php'])(
      'while an upgrade has not copied %s yet, the ticket page goes on without panels',
      async (name) => {
        const file = join(pluginFolder, name);
        renameSync(file, `${file}.away`);
        try {
          expect(await html()).toContain('id="ticket_tabs"');
          expect(await html()).not.toContain('fai-panels');
        } finally {
          renameSync(`${file}.away`, file);
        }
        expect(await html()).toContain('fai-panels');
      },
    );

    test('a second copy, installed by mistake, neither breaks a page nor shows the panels twice', async () => {
      const copy = join(helpdesk.folder, 'include', 'plugins', 'fai-copy');
      cpSync(pluginFolder, copy, { recursive: true });
      const plugin = database.table('plugin');
      try {
        await database.query(
          `INSERT INTO ${plugin} (name, install_path, isphar, isactive, version, installed)
           SELECT name, 'plugins/fai-copy', 0, 1, version, NOW() FROM ${plugin} WHERE install_path = 'plugins/fai'`,
        );
        await openTicket(visit.page, bench.host, main);
        expect((await panelState(visit.page)).mounts).toBe(1);
      } finally {
        await database.query(`DELETE FROM ${plugin} WHERE install_path = 'plugins/fai-copy'`);
        rmSync(copy, { recursive: true });
      }
    });

    test('a table that was lost costs the panels until the next request, and never the page', async () => {
      await database.query('DROP TABLE fai_summaries');
      expect(await html()).toContain('id="ticket_tabs"');
      expect((await bench.machine.put(main, sampleInsights())).json()).toEqual({ applied: true });
      expect(await html()).toContain('fai-panels');
    });

    test('tables of a newer version of the plugin are read and not written', async () => {
      const version = `UPDATE ${database.table('config')} SET value = 'VALUE'
        WHERE \`key\` = 'schema_version' AND namespace LIKE 'plugin.%.instance.%'`;
      const [[known = ''] = []] = await database.query('SELECT version FROM fai_schema_version');
      const stored = () =>
        database.query('SELECT * FROM fai_summaries; SELECT * FROM fai_incidents; SELECT * FROM fai_facts');
      await bench.machine.put(main, sampleInsights());
      await database.query(version.replace('VALUE', '9999'));
      try {
        const before = await stored();
        expect(await html()).toContain('fai-panels');
        expect((await bench.machine.get(main)).status).toBe(200);
        for (const write of [bench.machine.put(main, sampleInsights('Newer')), bench.machine.delete(main)])
          expect((await write).status).toBe(503);
        const refused = await bench.machine.send(main, { headers: { authorization: 'Bearer a.b.c' } });
        expect([refused.status, refused.headers.get('x-content-type-options')]).toEqual([401, 'nosniff']);
        expect(await stored()).toEqual(before);
      } finally {
        await database.query(version.replace('VALUE', known));
      }
      expect((await bench.machine.put(main, sampleInsights())).status).toBe(200);
    });

    test('a ticket that is deleted takes its insights along', async () => {
      // No other spec counts on this one.
      const ticketId = helpdesk.spare.at(-2) ?? 0;
      await bench.machine.put(ticketId, sampleInsights());
      await runPhpScript('delete-ticket', helpdesk.folder, { ticketId });
      const rows = `SELECT ticket_id FROM fai_summaries WHERE ticket_id = ${ticketId}
        UNION ALL SELECT ticket_id FROM fai_recommendations WHERE ticket_id = ${ticketId}`;
      expect(await database.query(rows)).toEqual([]);
    });

    test('a second script that is gone is told to who clicks, and found as soon as it is back', async () => {
      const { page } = visit;
      await openTicket(page, bench.host, main);
      await untilStill(page);
      const before = await isOpen(page, 'summary');
      const files = readdirSync(pluginFolder).filter((name) => name.startsWith('live-'));
      expect(files.length).toBeGreaterThan(0);
      for (const name of files) renameSync(join(pluginFolder, name), join(pluginFolder, `away-${name}`));
      try {
        await toggle(page, 'summary').click();
        await page.locator('#fai-panels').getByText('This page is out of date. Please reload it.').waitFor();
        expect(await isOpen(page, 'summary')).toBe(before);
      } finally {
        for (const name of files) renameSync(join(pluginFolder, `away-${name}`), join(pluginFolder, name));
      }
      await clickToggle(page, 'summary');
      expect(await page.locator('#fai-panels .said').count()).toBe(0);
    });

    test('a script that was only half copied is not sent, so that no browser keeps it', async () => {
      const script = /fai\/assets\/(panels-\w+\.js)/.exec(await html())?.[1] ?? '';
      for (const name of [script, `${script}.gz`]) cpSync(join(pluginFolder, name), join(pluginFolder, `${name}.away`));
      try {
        for (const name of [script, `${script}.gz`]) writeFileSync(join(pluginFolder, name), 'half');
        const answer = await visit.page.request.get(`${bench.host.url}scp/ajax.php/fai/assets/${script}`);
        expect([answer.status(), answer.headers()['cache-control']]).toEqual([404, 'no-store']);
      } finally {
        for (const name of [script, `${script}.gz`])
          renameSync(join(pluginFolder, `${name}.away`), join(pluginFolder, name));
      }
    });
  });
});

describe('requests that core would answer in its own way', () => {
  onRealHosts((bench, helpdesk) => {
    const { main } = helpdesk.tickets;

    test('a good token without the scope gets 403, although PHP would make it a 401', async () => {
      const authorization = `Bearer ${await bench.machine.token({ scope: 'insights:read' })}`;
      const answer = await bench.machine.send(main, { method: 'DELETE', headers: { authorization } });
      expect([answer.status, answer.json()]).toMatchObject([403, { code: 'insufficient_scope' }]);
    });

    test.each(['?_method=DELETE', '?_method[]=DELETE'])('%s is refused, not followed', async (query) => {
      const answer = await bench.machine.send(main, { query });
      expect([answer.status, answer.json()]).toMatchObject([400, { code: 'bad_request' }]);
    });

    test.each(['%252e', '%2531', '1%0d%0aX', '0', '01', '4294967296000'])('tickets/%s is no ticket', async (id) => {
      const authorization = `Bearer ${await bench.machine.token()}`;
      const answer = await fetch(`${bench.host.url}api/http.php/fai/v1/tickets/${id}/insights`, {
        headers: { authorization },
      });
      expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'not_found' }]);
    });
  });
});
