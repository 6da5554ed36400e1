// `npm run bench:extractive`: what a summary without any model holds of the key facts of our own tickets, beside two
// baselines, and how often request, open questions, dates, next step and the best reference are right.
import { join } from 'node:path';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';

await ensureInstalled();
const { runnerImport } = await import('vite');

const root = join(import.meta.dirname, '..', '..');
/** @param {string} path */
const load = async (path) =>
  (await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })).module;
const { ticketFixtures, withAllReferences } = await load('test/worker/models/ticket-fixtures.ts');
const { measureTicket, totals } = await load('test/worker/models/measure-extractive.ts');
const { measureKinds } = await load('test/worker/models/measure-kinds.ts');
const { measureChecks } = await load('test/worker/models/measure-checks.ts');

/** @type {import('../worker/models/measure-extractive.ts').Measured[]} */
const measured = ticketFixtures().map(measureTicket);
/** @type {ReturnType<typeof import('../worker/models/measure-extractive.ts').totals>} */
const all = totals(measured);
/** @type {import('../worker/models/ticket-fixtures.ts').TicketFixture[]} */
const fixtures = ticketFixtures();
/** @type {import('../worker/models/measure-extractive.ts').Measured[]} */
const crowded = fixtures.map((one) => measureTicket(withAllReferences(one, fixtures)));
/** @param {number} part */
const percent = (part) => `${Math.round(part * 100)} %`;
/** @param {{ wanted: number, found: number, given: number }} hits */
const hits = ({ wanted, found, given }) => `${found} of ${wanted} found, ${given} given`;
/** @param {Record<string, number>} counts */
const list = (counts) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

if (process.argv.includes('--misses')) {
  for (const { language, name, misses } of [...measured, ...crowded])
    for (const miss of misses) console.log(`${language} ${name}: ${miss}`);
}
console.log(
  `${measured.length} tickets in ${new Set(measured.map((one) => one.language)).size} languages, ${all.facts} key facts\n`,
);
console.log('| | key facts covered | characters on average |\n|---|--:|--:|');
console.log(`| extractive | ${percent(all.covered)} | ${all.chars.summary} |`);
console.log(`| first three sentences | ${percent(all.firstSentences)} | ${all.chars.firstSentences} |`);
console.log(`| last message | ${percent(all.lastMessage)} | ${all.chars.lastMessage} |`);
console.log(`| (the whole ticket) | 100 % | ${all.chars.ticket} |\n`);
console.log('| what | right |\n|---|--:|');
console.log(`| request in the section | ${percent(all.request)} |`);
console.log(`| request in the one line on top | ${percent(all.gist)} |`);
console.log(`| whose turn it is | ${percent(all.waiting)} |`);
console.log(`| best reference, or none where none fits | ${percent(all.reference)} |`);
console.log(`| the same among 50 references of all tickets | ${percent(totals(crowded).reference)} |`);
console.log(`| open questions | ${hits(all.open)} |`);
console.log(`| dates | ${hits(all.dates)} |\n`);
console.log(`Confidence of responses: ${list(all.confidences)}. Support of statements: ${list(all.supports)}.`);
/** @type {import('../worker/models/measure-kinds.ts').MeasuredKinds} */
const kinds = measureKinds(fixtures);
const { urgency, titles } = kinds;
if (process.argv.includes('--misses')) for (const miss of kinds.misses) console.log(miss);
console.log('| further kinds | |\n|---|--:|');
console.log(
  `| timelines whose steps all stand in their entries | ${kinds.timelines} of ${kinds.tickets} (${kinds.steps} steps) |`,
);
console.log(
  `| urgent tickets found | ${urgency.found} of ${urgency.wanted}, ${urgency.sameLevel} at the labelled level |`,
);
console.log(`| told as urgent though nothing is | ${urgency.wrong} of ${kinds.tickets - urgency.wanted} |`);
console.log(
  `| reasons whose quoted words stand in the ticket | ${urgency.quoted} of ${urgency.found + urgency.wrong} |`,
);
console.log(`| titles for the subject "help" that are of the request | ${titles.right} of ${titles.given} |\n`);
const checks = measureChecks(ticketFixtures());
console.log(
  `Checks of a model that is right, wrong and vague in turn: support ${list(checks.supports)}; confidence ${list(checks.confidences)}; ${checks.right} of ${checks.marks} marks as they should be.`,
);
