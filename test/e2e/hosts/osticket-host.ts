import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { changeInstance } from '../admin/plugin-instance.ts';
import { panelValues } from '../admin/settings.ts';
import { logInStaffUnseen } from '../page/log-in.ts';
import { openVisit, type Visit } from '../page/visit.ts';
import { Database } from './database.ts';
import type { Helpdesk } from './helpdesk.ts';
import type { Host } from './host.ts';
import { people } from './people.ts';
import { runPhpScript } from './php-script.ts';
import { ensurePlugin } from './plugin-state.ts';

/** A running osTicket as a host; the administrator's window is opened when first needed. */
export async function openOsticketHost(helpdesk: Helpdesk, browser: Browser): Promise<Host> {
  const url = `${helpdesk.origin}${helpdesk.rootPath}`;
  const database = new Database(helpdesk.database);
  const staffVisit: Host['staffVisit'] = async (role = 'supportAgent') => {
    const visit = await openVisit(browser);
    await logInStaffUnseen(visit.page, url, people[role]);
    return visit;
  };
  let administrator: Promise<Visit> | undefined;
  const openAdministrator = () => {
    administrator ??= staffVisit('administrator');
    return administrator;
  };
  await ensurePlugin(helpdesk, inject('pluginFolder'), async () => (await openAdministrator()).page);

  return {
    kind: 'osticket',
    url,
    machine: helpdesk.machine,
    tickets: { ...helpdesk.tickets, spare: helpdesk.spare },
    staffVisit,
    async usePanels(settings) {
      const { page } = await openAdministrator();
      await changeInstance(page, url, panelValues(settings));
    },
    async addCustomerMessage(ticketId, text) {
      const answer = await runPhpScript('add-entry', helpdesk.folder, { ticketId, type: 'M', text });
      return (answer as { entryId: number }).entryId;
    },
    async newestEntryId(ticketId) {
      const entry = database.table('thread_entry');
      const thread = database.table('thread');
      const rows = await database.query(
        `SELECT e.id FROM ${entry} e JOIN ${thread} t ON t.id = e.thread_id
         WHERE t.object_type = 'T' AND t.object_id = ${ticketId} ORDER BY e.created DESC, e.id DESC LIMIT 1`,
      );
      return Number(rows[0]?.[0]);
    },
    async close() {
      await (await administrator)?.close();
    },
  };
}
