import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Database } from '../e2e/hosts/database.ts';
import type { Helpdesk } from '../e2e/hosts/helpdesk.ts';
import { type Person, people } from '../e2e/hosts/people.ts';
import { logInStaff } from '../e2e/page/log-in.ts';
import type { RealHelpdesk } from './real-helpdesk.ts';
import { TimedVisitor } from './timed-visitor.ts';

/** Names the database a request is meant for. */
const twinHeader = 'x-fai-twin';

/** One of several helpdesks that share web server, files and database server, and differ in what is installed. */
export interface Twin {
  helpdesk: Helpdesk;
  database: Database;
  /** To be sent with each request. */
  headers: Record<string, string>;
  /** Logs somebody in. */
  visitor(browser: Browser, person?: Person): Promise<TimedVisitor>;
}

/**
 * The helpdesk as it is, and beside it one to which the plugin never came: the same tickets, processes and opcodes, so
 * that requests of both can take turns. Which of them answers is for each request to say, by a line in the configuration.
 */
export async function twinsOf({
  helpdesk,
}: RealHelpdesk): Promise<{ twin(name: string, dump?: string): Promise<Twin> }> {
  const configuration = join(helpdesk.folder, 'include', 'ost-config.php');
  const text = readFileSync(configuration, 'utf8');
  const fixed = `define('DBNAME','${helpdesk.database.name}');`;
  if (!text.includes(fixed)) throw new Error(`${configuration} does not say ${fixed}`);
  const key = `HTTP_${twinHeader.toUpperCase().replaceAll('-', '_')}`;
  writeFileSync(
    configuration,
    text.replace(fixed, `define('DBNAME', $_SERVER['${key}'] ?? '${helpdesk.database.name}');`),
  );
  const url = `${helpdesk.origin}${helpdesk.rootPath}`;

  return {
    /** @param dump what its database starts from; the original's database when absent */
    async twin(name, dump) {
      const address = { ...helpdesk.database, name: dump === undefined ? helpdesk.database.name : `twin_${name}` };
      const database = new Database(address);
      if (dump !== undefined) {
        const grant = `GRANT ALL ON \`${address.name}\`.* TO '${address.user}'@'localhost'`;
        await new Database(helpdesk.database).query(`CREATE DATABASE \`${address.name}\`; ${grant}`);
        await database.restore(dump);
      }
      const headers = { [twinHeader]: address.name };
      return {
        helpdesk: { ...helpdesk, database: address },
        database,
        headers,
        async visitor(browser, person = people.administrator) {
          const context = await browser.newContext({ extraHTTPHeaders: headers });
          const page = await context.newPage();
          await logInStaff(page, url, person);
          const userAgent = await page.evaluate(() => navigator.userAgent);
          const cookies = await context.cookies();
          await context.close();
          return new TimedVisitor(url, { ...headers, 'user-agent': userAgent }, cookies);
        },
      };
    },
  };
}
