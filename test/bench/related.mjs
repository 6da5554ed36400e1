// `npm run bench:related`: how many of the first three related tickets are right, on a made set of two hundred tickets in
// twenty themes written into a real osTicket: in the order of its own search, ranked by words, and with a stand-in for an
// endpoint of embeddings. Needs what the end-to-end suite needs.
import { join } from 'node:path';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';

await ensureInstalled();
const { runnerImport } = await import('vite');
const helpdesks = await runnerImport(join(import.meta.dirname, 'real-helpdesk.ts'), { configFile: false });
const bench = await runnerImport(join(import.meta.dirname, 'related', 'run.ts'), { configFile: false });

const real = await helpdesks.module.openRealHelpdesk();
try {
  await bench.module.runRelated(real.helpdesk);
} finally {
  await real.close();
}
