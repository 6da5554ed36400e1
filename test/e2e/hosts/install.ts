import { copyFileSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { giveToWebServer } from './apache.ts';
import type { DatabaseAddress } from './database.ts';
import { administrator } from './people.ts';

/** Copies a pristine osTicket tree to `folder`, ready for its web installer. */
export async function copyTree(source: string, folder: string): Promise<void> {
  await cp(source, folder, { recursive: true });
  copyFileSync(join(folder, 'include', 'ost-sampleconfig.php'), join(folder, 'include', 'ost-config.php'));
  await giveToWebServer(folder);
}

/** Goes through the web installer at `url` (the helpdesk's address, with a slash at its end) as a person would. */
export async function installThroughWeb(url: string, folder: string, database: DatabaseAddress): Promise<void> {
  const installer = new URL('setup/install.php', url);
  const cookie = await startSession(installer);
  await post(installer, cookie, { s: 'prereq' });
  await post(installer, cookie, { s: 'config' });
  const page = await post(installer, cookie, {
    s: 'install',
    name: 'Harbour Helpdesk',
    email: 'support@helpdesk.test',
    lang_id: 'en_US',
    fname: 'Hedda',
    lname: 'Admin',
    admin_email: administrator.email,
    username: administrator.username,
    passwd: administrator.password,
    passwd2: administrator.password,
    prefix: database.tablePrefix,
    dbhost: `localhost:${database.socket}`,
    dbname: database.name,
    dbuser: database.user,
    dbpass: database.password,
    timezone: 'Europe/Berlin',
  });
  if (!page.includes('Congratulations'))
    throw new Error(`the installer did not finish: ${plainText(page).slice(0, 1_500)}`);
  rmSync(join(folder, 'setup'), { recursive: true });
}

async function startSession(installer: URL): Promise<string> {
  const answer = await fetch(installer);
  await answer.text();
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

async function post(installer: URL, cookie: string, fields: Record<string, string>): Promise<string> {
  const answer = await fetch(installer, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) });
  return answer.text();
}

function plainText(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}
