// `npm run bench:cost [-- --loads=40]`: what it costs to show more, on the stand-in at a fourth of this machine's speed, and
// whether it grows faster than what is shown.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';

ensureInstalled();
const root = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({ options: { loads: { type: 'string', default: '40' } } });
const { build, runnerImport } = await import('vite');
await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
const { module } = await runnerImport(join(import.meta.dirname, 'cost-of-more.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
console.log(await module.costOfMore(Number(values.loads)));
process.exit(0);
