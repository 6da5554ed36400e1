// `npm run bench:pii`: recall and precision of the scrubber on the shared vectors, as a Markdown table; then every miss.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';

ensureInstalled();
const { runnerImport } = await import('vite');

const root = join(import.meta.dirname, '..', '..');
const file = join(process.env.FAI_SHARED ?? join(root, '..', 'shared'), 'vectors', 'pii.json');
if (!existsSync(file)) {
  console.error(`No vectors at ${file}. Say where they are: FAI_SHARED=/path npm run bench:pii`);
  process.exit(1);
}

const { module } = await runnerImport(join(root, 'test', 'worker', 'scrub', 'measure-pii.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const results = module.measurePii(JSON.parse(readFileSync(file, 'utf8')));

console.log(
  '| data | values | recall | taken out under any name | precision | wrong in hard rows |\n|---|---|---|---|---|---|',
);
for (const one of results) {
  const cells = [
    one.entity,
    one.values,
    module.recallOf(one).toFixed(3),
    (one.masked / one.values).toFixed(3),
    module.precisionOf(one).toFixed(3),
    one.wrongHard,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
for (const { entity, misses } of results) for (const miss of misses) console.log(`${entity} ${JSON.stringify(miss)}`);
