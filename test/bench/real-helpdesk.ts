import { join } from 'node:path';
import type { Helpdesk } from '../e2e/hosts/helpdesk.ts';
import { startHelpdesk } from '../e2e/hosts/helpdesk.ts';
import { startMariadb } from '../e2e/hosts/mariadb.ts';
import { people } from '../e2e/hosts/people.ts';
import { ensurePlugin } from '../e2e/hosts/plugin-state.ts';
import { findPrograms } from '../e2e/hosts/programs.ts';
import { runCommand } from '../e2e/hosts/run-command.ts';
import { openRunFolder } from '../e2e/hosts/run-folder.ts';
import { findTrees } from '../e2e/hosts/trees.ts';
import { openBrowser } from '../e2e/page/browser.ts';
import { logInStaff } from '../e2e/page/log-in.ts';
import { openVisit } from '../e2e/page/visit.ts';

/** A real osTicket with the plugin enabled, for measuring. */
export interface RealHelpdesk {
  helpdesk: Helpdesk;
  close(): Promise<void>;
}

/** Installs the newest osTicket there is, and the plugin as it is built now. Throws when there is no osTicket. */
export async function openRealHelpdesk(): Promise<RealHelpdesk> {
  const tree = findTrees()[0];
  if (tree === undefined) throw new Error('no osTicket tree in OSTICKET_DIR or ~/.cache/fai-osticket');
  const { folder, keeper } = openRunFolder();
  try {
    const programs = await findPrograms();
    const built = join(folder, 'plugin', 'fai');
    const vite = join(import.meta.dirname, '..', '..', 'node_modules', 'vite', 'bin', 'vite.js');
    await runCommand(process.execPath, [vite, 'build', '--outDir', built, '--logLevel', 'warn'], {
      cwd: join(import.meta.dirname, '..', '..'),
    });
    const server = await startMariadb(programs, keeper, folder);
    const helpdesk = await startHelpdesk(tree, {
      programs,
      keeper,
      server,
      folder: join(folder, 'helpdesk'),
      rootPath: '/',
    });
    const browser = await openBrowser([], { windowed: true });
    const visit = await openVisit(browser);
    await ensurePlugin(helpdesk, built, async () => {
      await logInStaff(visit.page, `${helpdesk.origin}/`, people.administrator);
      return visit.page;
    });
    await browser.close();
    return { helpdesk, close: () => keeper.close() };
  } catch (error) {
    await keeper.close();
    throw error;
  }
}
