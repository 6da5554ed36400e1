// `npm run fuzz`: request bodies of all kinds against the shim's parser and validator, each answer beside that of the zod
// schemas. Arguments: how many (100,000), and the seed (of the day, printed, so that a run can be had again).
import { join } from 'node:path';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';

await ensureInstalled();
const { runnerImport } = await import('vite');

const [count = '100000', seed = new Date().toISOString().slice(0, 10).replaceAll('-', '')] = process.argv.slice(2);
const { module } = await runnerImport(join(import.meta.dirname, 'run-fuzz.ts'), {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = (await module.runFuzz(Number(count), Number(seed))) ? 0 : 1;
