// `npm run bench:pii`: recall and precision of the scrubber on the shared vectors, as a Markdown table; then what is left in mails of our
// own, those the rules were mended with and those they never saw; with --misses every miss.
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

/** @param {string} name */
const load = async (name) =>
  (await runnerImport(join(root, 'test', 'worker', 'scrub', name), { root, configFile: false, logLevel: 'error' }))
    .module;
const module = await load('measure-pii.ts');
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

const { measureMails, readMails } = await load('measure-mails.ts');
const seen = readMails('mails');
const unseen = readMails('mails-unseen');
/** @type {import('../worker/scrub/measure-mails.ts').MailResult[]} */
const before = measureMails(seen);
/** @type {import('../worker/scrub/measure-mails.ts').MailResult[]} */
const fresh = measureMails(unseen);
/** @param {import('../worker/scrub/measure-mails.ts').MailResult[]} all @param {string} kind */
const recallIn = (all, kind) => {
  const one = all.find((each) => each.kind === kind);
  return one === undefined || one.values === 0
    ? ''
    : `${one.masked} of ${one.values} (${(one.masked / one.values).toFixed(2)})`;
};
console.log(
  `\n| in mails of our own, taken out as a whole | ${seen.length} mails the rules were mended with | ${unseen.length} mails of rare names they never saw | words taken out that are none |\n|---|---|---|--:|`,
);
for (const { kind } of before) {
  const wrong = [...before, ...fresh].filter((one) => one.kind === kind).reduce((sum, one) => sum + one.wrong, 0);
  console.log(`| ${kind} | ${recallIn(before, kind)} | ${recallIn(fresh, kind)} | ${wrong} |`);
}
if (process.argv.includes('--misses')) {
  for (const { entity, misses } of results) for (const miss of misses) console.log(`${entity} ${JSON.stringify(miss)}`);
  for (const { kind, misses } of [...before, ...fresh]) for (const miss of misses) console.log(`${kind} ${miss}`);
}
