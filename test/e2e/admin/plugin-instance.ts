import type { Page } from 'playwright-core';
import { openPluginList, pluginName } from './plugin-list.ts';
import type { SettingsValues } from './settings.ts';
import { fillSettings, readSettings } from './settings-form.ts';

/** What "More" on a plugin's Instances tab offers. */
export type InstanceAction = 'enable' | 'disable' | 'delete';

/** Add New Instance: name, status enabled, settings. Throws with the form's own messages when it is refused. */
export async function addInstance(page: Page, url: string, values: SettingsValues): Promise<void> {
  await openInstances(page, url);
  await page.click('a:has-text("Add New Instance")');
  await page.click('#instance-tabs a[href="#instance"]');
  await page.fill('#instance input[name=name]', 'Panels');
  await page.selectOption('#instance select[name=isactive]', '1');
  await saveSettings(page, values);
}

/** Opens the one instance and saves it with other settings; those not named stay as they are. */
export async function changeInstance(page: Page, url: string, values: SettingsValues): Promise<void> {
  await openInstance(page, url);
  await saveSettings(page, values);
}

/** Opens the one instance and returns its settings as the form shows them. */
export async function readInstance(page: Page, url: string): Promise<SettingsValues> {
  await openInstance(page, url);
  return readSettings(page);
}

/** Opens the one instance on the tab of its settings. Its address is read off the lists, which are not shown. */
export async function openInstance(page: Page, url: string): Promise<void> {
  const list = new URL('scp/plugins.php', url);
  const plugin = await linkIn(page, list, /href="(plugins\.php\?id=\d+)"/g, pluginName);
  const instance = await linkIn(page, plugin, /href="(plugins\.php\?id=\d+&xid=\d+)"/g);
  await page.goto(instance.href);
  await page.click('#instance-tabs a[href="#config"]');
}

/** Ticks the one instance, takes an action from "More" and confirms it. */
export async function actOnInstance(page: Page, url: string, action: InstanceAction): Promise<void> {
  await openInstances(page, url);
  await page.locator('#plugin-instances input[type=checkbox]').check();
  await page.click('#instances [data-dropdown="#action-dropdown-more"]');
  await page.click(`#instances a.instances-action[href="#${action}"]`);
  const loaded = page.waitForEvent('load');
  await page.click('#popup input[value="OK"]');
  await loaded;
}

/** Where the first link of a page leads whose address fits, and whose words hold `words`. */
async function linkIn(page: Page, address: URL, fits: RegExp, words = ''): Promise<URL> {
  const html = await (await page.request.get(address.href)).text();
  for (const match of html.matchAll(fits)) {
    const text = html.slice(match.index, html.indexOf('</a>', match.index));
    if (text.includes(words)) return new URL(match[1] ?? '', address);
  }
  throw new Error(`no link to ${words || 'an instance'} on ${address}`);
}

async function openInstances(page: Page, url: string): Promise<void> {
  await openPluginList(page, url);
  await page.click(`table.list a:has-text("${pluginName}")`);
  await page.click('#plugin-tabs a[href="#instances"]');
}

async function saveSettings(page: Page, values: SettingsValues): Promise<void> {
  await page.click('#instance-tabs a[href="#config"]');
  await fillSettings(page, values);
  const loaded = page.waitForEvent('load');
  await page.click('form.save input[type=submit]');
  await loaded;
  if ((await page.locator('#msg_notice').count()) > 0) return;
  const messages = await page.locator('#msg_error, #config .error, #instance .error').allInnerTexts();
  throw new Error(`the settings were refused: ${messages.join(' ').replace(/[\s*]+/g, ' ')}`);
}
