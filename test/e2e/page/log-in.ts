import type { Page } from 'playwright-core';
import type { Person } from '../hosts/people.ts';

/** Logs a staff member in by the form of the staff panel; `url` is the helpdesk's address with a slash at its end. */
export async function logInStaff(page: Page, url: string, person: Person): Promise<void> {
  await page.goto(new URL('scp/login.php', url).href);
  await page.fill('#login input[name=userid]', person.username);
  await page.fill('#login input[name=passwd]', person.password);
  await page.click('#login button[type=submit]');
  await page.waitForSelector('#nav');
}

/** Logs a customer in by the form of the customer portal. */
export async function logInCustomer(page: Page, url: string, person: Person): Promise<void> {
  await page.goto(new URL('login.php', url).href);
  await page.fill('#clientLogin input[name=luser]', person.username);
  await page.fill('#clientLogin input[name=lpasswd]', person.password);
  await page.click('#clientLogin input[type=submit]');
  await page.waitForSelector('a[href$="tickets.php"]');
}
