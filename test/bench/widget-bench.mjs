// `npm run bench:widgets -- [folder of widget-bench] [options of its bench.mjs]`: our bundle as one more row among other
// widgets. The benchmark is no part of this repository: it is copied to a folder of its own, where npm may install it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';

const root = join(import.meta.dirname, '..', '..');
const words = process.argv.slice(2);
const options = words.filter((word) => word.startsWith('--'));
const named = words.find((word) => !word.startsWith('--')) ?? process.env.WIDGET_BENCH;
const source = resolve(named ?? join(root, '..', 'shared', 'widget-bench'));
const copy = join(tmpdir(), 'fai-widget-bench');

if (!existsSync(join(source, 'bench.mjs'))) {
  console.error(
    `No widget-bench in ${source}. Name its folder: npm run bench:widgets -- FOLDER (or WIDGET_BENCH=FOLDER).`,
  );
  process.exit(1);
}
ensureInstalled();
run('node', [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], root);

cpSync(source, copy, { recursive: true });
// The original may be read-only, and a copy is as its original.
run('chmod', ['-R', 'u+w', copy], root);
if (!existsSync(join(copy, 'node_modules', 'vite'))) run('npm', ['install', '--no-audit', '--no-fund'], copy);

const { runnerImport } = await import('vite');
const { module } = await runnerImport(join(import.meta.dirname, 'widget-row.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const { version } = readJson(join(root, 'package.json'));
const row = module.widgetRow(join(root, 'dist', 'plugin', 'fai'), readJson(join(copy, 'fixture.json')), version);
const folder = join(copy, 'rows', module.rowName);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'row.json'), JSON.stringify(row));
run('node', ['bench.mjs', ...options], copy);

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 */
function run(command, args, cwd) {
  const { status, error } = spawnSync(command === 'node' ? process.execPath : command, args, { cwd, stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
