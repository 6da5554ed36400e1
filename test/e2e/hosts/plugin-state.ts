import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { addInstance } from '../admin/plugin-instance.ts';
import { actOnPlugin, installPlugin } from '../admin/plugin-list.ts';
import { settingsFor } from '../admin/settings.ts';
import { giveToWebServer } from './apache.ts';
import { Database } from './database.ts';
import type { Helpdesk } from './helpdesk.ts';

/**
 * Leaves the plugin installed, enabled and with default settings, through the admin pages. Does nothing when a spec
 * before left it so; otherwise the database starts over from its pristine dump, so no spec inherits another's leavings.
 */
export async function ensurePlugin(
  helpdesk: Helpdesk,
  builtFolder: string,
  administratorPage: () => Promise<Page>,
): Promise<void> {
  if (await isReady(helpdesk)) return;
  await startOver(helpdesk);
  await placePluginFolder(helpdesk, builtFolder);
  const url = `${helpdesk.origin}${helpdesk.rootPath}`;
  const page = await administratorPage();
  await installPlugin(page, url);
  await addInstance(page, url, settingsFor(helpdesk.machine));
  await actOnPlugin(page, url, 'enable');
}

/** Puts the database back to what it was before the plugin first came, and takes the plugin's folder away. */
export async function startOver(helpdesk: Helpdesk): Promise<void> {
  removePluginFolder(helpdesk);
  await new Database(helpdesk.database).restore(readFileSync(helpdesk.pristineDump, 'utf8'));
}

/** Drops the built plugin into osTicket's `include/plugins/`, as an administrator would. */
export async function placePluginFolder(helpdesk: Helpdesk, builtFolder: string): Promise<void> {
  cpSync(builtFolder, pluginFolderOf(helpdesk), { recursive: true });
  await giveToWebServer(pluginFolderOf(helpdesk));
}

/** Deletes the plugin's folder, the last step of removing it by hand. */
export function removePluginFolder(helpdesk: Helpdesk): void {
  rmSync(pluginFolderOf(helpdesk), { recursive: true, force: true });
}

function pluginFolderOf(helpdesk: Helpdesk): string {
  return join(helpdesk.folder, 'include', 'plugins', 'fai');
}

async function isReady(helpdesk: Helpdesk): Promise<boolean> {
  if (!existsSync(pluginFolderOf(helpdesk))) return false;
  const database = new Database(helpdesk.database);
  const plugin = database.table('plugin');
  const instance = database.table('plugin_instance');
  const running = await database.query(
    `SELECT i.id FROM ${plugin} p JOIN ${instance} i ON i.plugin_id = p.id
     WHERE p.install_path = 'plugins/fai' AND p.isactive = 1 AND i.flags & 1`,
  );
  if (running.length !== 1) return false;
  const settings = await database.query(
    `SELECT \`key\`, value FROM ${database.table('config')} WHERE namespace LIKE 'plugin.%.instance.%'
       AND \`key\` IN ('show_summary', 'show_recommendations', 'initial_state')`,
  );
  const values = Object.fromEntries(settings.map(([key, value]) => [key, value]));
  return (
    values.show_summary === '1' &&
    values.show_recommendations === '1' &&
    (values.initial_state?.includes('remember') ?? false)
  );
}
