// `npm run bench:size`: what the page's two scripts weigh, and what Preact and signals weigh, in bytes of gzip -9.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';

ensureInstalled();
const { build } = await import('vite');

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist', 'plugin', 'fai');

await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
/** @param {RegExp} pattern */
const builtBytes = (pattern) =>
  gzipBytes(readFileSync(join(dist, readdirSync(dist).find((name) => pattern.test(name)) ?? '')));

/** @type {[string, number][]} */
const rows = [
  ['the first script', builtBytes(/^panels-.*\.js$/)],
  ['the second script, with Preact and signals', builtBytes(/^live-.*\.js$/)],
  [
    'preact alone',
    await entryBytes("import { render, createElement as h } from 'preact'; render(h('p'), document.body);"),
  ],
  [
    'preact and the core of signals',
    await entryBytes(
      "import { render, createElement as h } from 'preact'; import { effect, signal } from '@preact/signals-core';" +
        "const text = signal(''); effect(() => render(h('p', null, text.value), document.body));",
    ),
  ],
  [
    'preact and signals',
    await entryBytes(
      "import { render, createElement as h } from 'preact'; import { signal } from '@preact/signals';" +
        "render(h('p', null, signal('')), document.body);",
    ),
  ],
];
console.log('| script | gzip -9 bytes |\n|---|---|');
for (const [name, bytes] of rows) console.log(`| ${name} | ${bytes.toLocaleString('en')} |`);

/** @param {string} source the code of an entry module */
async function entryBytes(source) {
  const id = 'virtual:entry';
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'entry',
        resolveId: (wanted) => (wanted === id ? join(root, 'src', 'entry.js') : null),
        load: (path) => (path === join(root, 'src', 'entry.js') ? source : null),
      },
    ],
    build: { write: false, target: 'es2022', rolldownOptions: { input: id, output: { format: 'iife' } } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('Vite gave no output');
  return gzipBytes(output.output[0].type === 'chunk' ? output.output[0].code : '');
}

/** @param {string | Uint8Array} content */
function gzipBytes(content) {
  return gzipSync(content, { level: 9 }).length;
}
