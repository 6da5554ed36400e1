import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Database } from './database.ts';
import type { Helpdesk } from './helpdesk.ts';
import { seededPeople } from './people.ts';

/**
 * Lets the support agent work in another language than the helpdesk, until the answer is called.
 *
 * A language is installed when `include/i18n` has a folder of its name (class.i18n.php:226): osTicket's own words stay
 * English without a catalogue in it. It counts for a person when it is among the system's languages (class.i18n.php:257)
 * and it is the one of their profile (class.i18n.php:380).
 *
 * @param pack name of the language pack, such as `ar_EG`
 */
export async function useStaffLanguage(helpdesk: Helpdesk, pack: string): Promise<() => Promise<void>> {
  const database = new Database(helpdesk.database);
  const folder = join(helpdesk.folder, 'include', 'i18n', pack);
  const config = database.table('config');
  const set = (secondaryLanguages: string, language: string) =>
    database.query(`
      DELETE FROM ${config} WHERE namespace = 'core' AND \`key\` = 'secondary_langs';
      INSERT INTO ${config} (namespace, \`key\`, value) VALUES ('core', 'secondary_langs', '${secondaryLanguages}');
      UPDATE ${database.table('staff')} SET lang = ${language} WHERE username = '${seededPeople.supportAgent.username}';
    `);
  await mkdir(folder);
  await set(pack, `'${pack}'`);
  return async () => {
    await set('', 'NULL');
    await rm(folder, { recursive: true });
  };
}
