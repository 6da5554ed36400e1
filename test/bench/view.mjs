// `npm run bench:view`: what the plugin adds to requests of a real osTicket, by turns with and without it: ticket pages,
// mails that come in, and our staff route beside osTicket's own. Needs what the end-to-end suite needs. Argument: rounds.
import { join } from 'node:path';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';

await ensureInstalled();
const { runnerImport } = await import('vite');
const helpdesks = await runnerImport(join(import.meta.dirname, 'real-helpdesk.ts'), { configFile: false });
const pages = await runnerImport(join(import.meta.dirname, 'page-views.ts'), { configFile: false });

const [rounds = '200'] = process.argv.slice(2);
const real = await helpdesks.module.openRealHelpdesk();
try {
  await pages.module.measurePageViews(real, Number(rounds));
} finally {
  await real.close();
}
