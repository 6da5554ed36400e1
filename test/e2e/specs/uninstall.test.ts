import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { actOnInstance, addInstance, openInstance } from '../admin/plugin-instance.ts';
import { actOnPlugin, installPlugin, pluginStatus } from '../admin/plugin-list.ts';
import { settingsFor } from '../admin/settings.ts';
import { onRealHosts } from '../bench.ts';
import { listTables, takeSnapshot } from '../database/snapshot.ts';
import { Database } from '../hosts/database.ts';
import { people } from '../hosts/people.ts';
import { placePluginFolder, removePluginFolder, startOver } from '../hosts/plugin-state.ts';
import { sampleInsights } from '../insights.ts';
import { logInStaff } from '../page/log-in.ts';
import { openTicket, ticketHtml } from '../page/ticket-page.ts';
import type { Visit } from '../page/visit.ts';

describe('removing the plugin', () => {
  onRealHosts((bench, helpdesk) => {
    const database = new Database(helpdesk.database);
    let administrator: Visit;
    let ownTables: string[];

    // Each way of removing starts from a helpdesk that has never seen the plugin: leavings of an earlier removal
    // would otherwise stand in both snapshots.
    beforeEach(async () => {
      await startOver(helpdesk);
      administrator ??= await bench.visit('administrator');
      await administrator.context.clearCookies();
      await logInStaff(administrator.page, bench.host.url, people.administrator);
    });
    afterAll(() => startOver(helpdesk));

    const install = async () => {
      const { page } = administrator;
      await placePluginFolder(helpdesk, inject('pluginFolder'));
      await installPlugin(page, bench.host.url);
      await addInstance(page, bench.host.url, settingsFor(helpdesk.machine));
      await actOnPlugin(page, bench.host.url, 'enable');
    };
    const installAndUse = async () => {
      const { page } = administrator;
      await install();
      await bench.machine.put(helpdesk.tickets.main, sampleInsights());
      await openTicket(page, bench.host, helpdesk.tickets.main);
      ownTables = (await listTables(database)).filter((name) => name.includes('fai_'));
    };

    const waysToGo: [string, () => Promise<void>][] = [
      ['while it is enabled', async () => {}],
      ['while it is disabled', () => actOnPlugin(administrator.page, bench.host.url, 'disable')],
      ['while its instance is disabled', () => actOnInstance(administrator.page, bench.host.url, 'disable')],
      ['after its instance was deleted', () => actOnInstance(administrator.page, bench.host.url, 'delete')],
      ['after a half-finished migration', halfMigrate],
    ];

    /** As a process leaves it that is killed in the middle; the plugin is off, or the next request would finish it. */
    async function halfMigrate() {
      await actOnPlugin(administrator.page, bench.host.url, 'disable');
      const made = ['fai_schema_version', 'fai_event_queue', 'fai_summaries'];
      await database.query(
        `DROP TABLE ${ownTables.filter((name) => !made.includes(name)).join(', ')};
         UPDATE fai_schema_version SET version = 2;
         UPDATE ${database.table('config')} SET value = '0' WHERE \`key\` = 'schema_version' AND namespace LIKE 'plugin.%.instance.%'`,
      );
    }

    test.each(waysToGo)('%s leaves tables and rows as they were before it came', async (_state, prepare) => {
      const before = await takeSnapshot(database);
      await installAndUse();
      expect(ownTables).toEqual(expect.arrayContaining(['fai_recommendations', 'fai_schema_version', 'fai_summaries']));
      await prepare();
      await actOnPlugin(administrator.page, bench.host.url, 'delete');
      expect(await pluginStatus(administrator.page, bench.host.url)).toBeNull();
      const after = await takeSnapshot(database);
      expect(after.schema).toEqual(before.schema);
      expect(after.rows).toEqual(before.rows);
    });

    test('beside a second helpdesk in the same database it takes its own tables only', async () => {
      const copies = ['ticket', 'config', 'plugin', 'plugin_instance'].map(
        (name) => `CREATE TABLE second_${name} AS SELECT * FROM ${database.table(name)};`,
      );
      await database.query(
        `${copies.join('\n')} CREATE TABLE fai_of_somebody_else (id INT); CREATE TABLE second_fai_summaries (id INT)`,
      );
      const before = await takeSnapshot(database);
      await installAndUse();
      await actOnPlugin(administrator.page, bench.host.url, 'delete');
      expect(await takeSnapshot(database)).toEqual(before);
    });

    test('where a second helpdesk has the plugin it does nothing, says why, and leaves the tables', async () => {
      await installAndUse();
      await database.query("UPDATE fai_schema_version SET table_prefix = 'second_'");
      await actOnPlugin(administrator.page, bench.host.url, 'delete');
      const before = await takeSnapshot(database);
      expect(before.rows.fai_summaries, 'what the second one has stored').toHaveLength(1);

      await install();
      expect(await ticketHtml(administrator.page, bench.host, helpdesk.tickets.main)).not.toContain('fai-panels');
      await openInstance(administrator.page, bench.host.url);
      const refused = await bench.machine.send(helpdesk.tickets.main, { headers: { authorization: 'Bearer a.b.c' } });
      expect(refused.status).toBe(401);
      const notice = administrator.page.locator('#config').getByText('Another helpdesk in this database');
      expect(await notice.count()).toBe(1);
      await actOnPlugin(administrator.page, bench.host.url, 'delete');
      expect(await takeSnapshot(database)).toEqual(before);
    });

    test('one row left behind in a table of osTicket would be noticed', async () => {
      const before = await takeSnapshot(database);
      await database.query(`INSERT INTO ${database.table('config')} SET namespace = 'left', \`key\` = 'behind'`);
      expect((await takeSnapshot(database)).rows).not.toEqual(before.rows);
    });

    test('deleting the instance alone keeps what is stored', async () => {
      await installAndUse();
      await actOnInstance(administrator.page, bench.host.url, 'delete');
      expect((await listTables(database)).filter((name) => name.includes('fai_'))).toEqual(ownTables);
    });

    test('without its folder the pages go on working, whether or not it was deleted first', async () => {
      await installAndUse();
      const expectOrdinaryPages = async () => {
        expect(await ticketHtml(administrator.page, bench.host, helpdesk.tickets.main)).toMatch(/ticket_tabs/);
        expect(await ticketHtml(administrator.page, bench.host, helpdesk.tickets.main)).not.toMatch(/fai-panels/);
        const portal = await administrator.page.request.get(bench.host.url);
        expect(portal.status()).toBe(200);
        expect(await portal.text()).toContain('Harbour Helpdesk');
        expect((await bench.machine.get(helpdesk.tickets.main)).status).toBe(400);
      };
      removePluginFolder(helpdesk);
      await expectOrdinaryPages();
      await placePluginFolder(helpdesk, inject('pluginFolder'));
      await actOnPlugin(administrator.page, bench.host.url, 'delete');
      removePluginFolder(helpdesk);
      await expectOrdinaryPages();
    });
  });
});
