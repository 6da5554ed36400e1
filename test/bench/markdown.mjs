// `npm run bench:markdown`: what texts that are hard to parse cost the page, in milliseconds for 1, 10 and
// 100 KB of them. Where the time is linear, ten times the text takes about ten times as long.
import { join } from 'node:path';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';

await ensureInstalled();
const { runnerImport } = await import('vite');

const root = join(import.meta.dirname, '..', '..');
/** @param {string} path */
const load = async (path) =>
  (await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })).module;
const { parseMarkdown } = await load('src/browser/markdown/parse-markdown.ts');
/** @type {{ families: string[] }} */
const { families } = await load('test/browser/markdown/families.ts');

const sizes = [1_000, 10_000, 100_000];
const sources = families.flatMap((family) => sizes.map((size) => family.repeat(size / family.length)));

const times = sources.map((source) => fastest(() => parseMarkdown(source)));
console.log('| text, repeated | 1 KB | 10 KB | 100 KB |\n|---|--:|--:|--:|');
families.forEach((family, row) => {
  const cells = times.slice(row * sizes.length, (row + 1) * sizes.length);
  const name = `\`${JSON.stringify(family).slice(1, -1).replaceAll('|', '\\|').replaceAll('`', '´')}\``;
  console.log(`| ${name} | ${cells.map((time) => time.toFixed(2)).join(' | ')} |`);
});
const growth = families.map((_, row) => (times[row * 3 + 2] ?? 0) / Math.max(times[row * 3 + 1] ?? 1, 0.05));
const slowest = Math.max(...times).toFixed(1);
console.log(`\n100 KB took at most ${slowest} ms, at most ${Math.max(...growth).toFixed(1)} times as long as 10 KB.`);

/** @param {() => unknown} work @returns {number} milliseconds of the fastest of three runs */
function fastest(work) {
  const times = [1, 2, 3].map(() => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  });
  return Math.min(...times);
}
