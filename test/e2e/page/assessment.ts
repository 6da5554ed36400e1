import type { Locator, Page } from 'playwright-core';
import { panel } from './panels.ts';

/** One fact of the strip, by its label. */
export function fact(page: Page, label: string): Locator {
  return panel(page, 'assessment')
    .locator('dl > div')
    .filter({ has: page.locator(`dt:text-is("${label}")`) });
}

/** What the strip says, by label, without its buttons. */
export function facts(page: Page): Promise<Record<string, string>> {
  return panel(page, 'assessment').evaluate((section) => {
    const said: Record<string, string> = {};
    for (const one of section.querySelectorAll('dl > div')) {
      const value = one.querySelector('dd')?.cloneNode(true) as Element | undefined;
      value?.querySelector('button')?.remove();
      said[one.querySelector('dt')?.textContent ?? ''] = (value?.textContent ?? '').trim();
    }
    return said;
  });
}

/** osTicket's dialog for a field, once it has its form. */
export async function fieldDialog(page: Page): Promise<Locator> {
  const form = page.locator('#popup form');
  await form.waitFor();
  return form;
}

/** Saves what the dialog holds, and waits until it has gone. */
export async function saveDialog(page: Page): Promise<void> {
  // By keyboard: osTicket's editor for the reason comes late, and moves the button away from under a mouse.
  await page.locator('#popup form input[type=submit]').press('Enter');
  await page.locator('#popup').waitFor({ state: 'hidden' });
}
