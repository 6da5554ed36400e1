// `npm run bench:capture`: what capturing events adds to the work of a real osTicket, and 8 clients on its queue over HTTP,
// some of them killed. Needs what the end-to-end suite needs. Arguments: rounds of the first, tickets of the second (0 leaves it out).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';

await ensureInstalled();
const { runnerImport } = await import('vite');
const { module } = await runnerImport(join(import.meta.dirname, 'real-helpdesk.ts'), { configFile: false });

const [turns = '200', tickets = '2000'] = process.argv.slice(2);
const real = await module.openRealHelpdesk();
try {
  console.log('| osTicket does | without | with the plugin | ratio (95 %) | without, twice |\n|---|---|---|---|---|');
  const script = join(import.meta.dirname, 'php', 'capture.php');
  spawnSync('php', ['-d', 'error_reporting=0', script, real.helpdesk.folder, turns], { stdio: 'inherit' });
  if (Number(tickets) > 0) {
    const crowd = await runnerImport(join(import.meta.dirname, 'http-crowd.ts'), { configFile: false });
    await crowd.module.runHttpCrowd(real, Number(tickets));
  }
} finally {
  await real.close();
}
