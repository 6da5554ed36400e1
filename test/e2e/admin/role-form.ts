import type { Page } from 'playwright-core';

/** Agents → Roles: gives our permission to a role by its name, or takes it away, and saves the role. */
export async function setPanelPermission(page: Page, url: string, role: string, granted: boolean): Promise<void> {
  await page.goto(new URL('scp/roles.php', url).href);
  await page.click(`table.list a:text-is("${role}")`);
  await page.click('a[href="#permissions"]');
  await page.locator('#permissions input[value="fai.panels"]').setChecked(granted);
  const loaded = page.waitForEvent('load');
  await page.click('form input[type=submit][name=submit]');
  await loaded;
}
