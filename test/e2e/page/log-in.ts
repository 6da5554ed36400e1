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

/**
 * Logs a staff member in with what the form would send, and shows no page: two that most specs do not look at. Throws
 * when osTicket refuses.
 */
export async function logInStaffUnseen({ request }: Page, url: string, person: Person): Promise<void> {
  const address = new URL('scp/login.php', url).href;
  const token = /name="__CSRFToken__" value="([^"]+)"/.exec(await (await request.get(address)).text())?.[1] ?? '';
  const answer = await request.post(address, {
    form: { __CSRFToken__: token, do: 'scplogin', userid: person.username, passwd: person.password },
    maxRedirects: 0,
  });
  const next = answer.headers().location ?? '';
  if (answer.status() !== 302 || next.includes('login.php')) {
    throw new Error(`${person.username} could not log in: ${answer.status()} ${next}`);
  }
}

/** Logs a customer in by the form of the customer portal. */
export async function logInCustomer(page: Page, url: string, person: Person): Promise<void> {
  await page.goto(new URL('login.php', url).href);
  await page.fill('#clientLogin input[name=luser]', person.username);
  await page.fill('#clientLogin input[name=lpasswd]', person.password);
  await page.click('#clientLogin input[type=submit]');
  await page.waitForSelector('a[href$="tickets.php"]');
}
