import type { Page } from 'playwright-core';

/** What "More" offers for the ticked plugins. */
export type PluginAction = 'enable' | 'disable' | 'delete';

/** Name of the plugin in osTicket's lists, from its manifest. */
export const pluginName = 'Flexivity AI panels';

/** Manage → Plugins: the list of installed plugins. `url` is the helpdesk's address with a slash at its end. */
export async function openPluginList(page: Page, url: string): Promise<void> {
  await page.goto(new URL('scp/plugins.php', url).href);
}

/** Add New Plugin → Install, from the list of plugins. Leaves the page on the new plugin. */
export async function installPlugin(page: Page, url: string): Promise<void> {
  await openPluginList(page, url);
  await page.click('a:has-text("Add New Plugin")');
  await page.locator('tr', { hasText: pluginName }).locator('button:has-text("Install")').click();
  await page.waitForSelector('#msg_notice');
}

/** Ticks our plugin, takes an action from "More" and confirms it. */
export async function actOnPlugin(page: Page, url: string, action: PluginAction): Promise<void> {
  await openPluginList(page, url);
  await pluginRow(page).locator('input[type=checkbox]').check();
  await page.click('[data-dropdown="#action-dropdown-more"]');
  await page.click(`#actions a[data-name="${action}"]`);
  const loaded = page.waitForEvent('load');
  await page.click('#confirm-action input.confirm');
  await loaded;
}

/** "Enabled" or "Disabled" as the list says it, or null when our plugin is not installed. */
export async function pluginStatus(page: Page, url: string): Promise<string | null> {
  await openPluginList(page, url);
  const row = pluginRow(page);
  return (await row.count()) === 0 ? null : (await row.locator('td').nth(3).innerText()).trim();
}

function pluginRow(page: Page) {
  return page.locator('table.list tbody tr', { hasText: pluginName });
}
