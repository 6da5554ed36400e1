// `npm run pack:worker`: builds the worker and packs it as `dist/worker/fai-worker-<version>.tgz`, to be installed from
// that file. It has no dependencies, so installing it asks no registry for anything. An argument names another folder.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const output = resolve(process.argv[2] ?? join(root, 'dist', 'worker'));
const folder = join(output, 'package');
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

await build({
  configFile: join(root, 'src', 'build', 'worker.config.ts'),
  logLevel: 'warn',
  build: { outDir: output },
});
mkdirSync(folder, { recursive: true });
for (const name of ['fai-worker.mjs', 'fai-worker-licences.txt']) cpSync(join(output, name), join(folder, name));
for (const name of ['fai-worker.service', 'Containerfile']) {
  cpSync(join(root, 'src', 'worker', 'deploy', name), join(folder, name));
}
cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest(about), null, 2)}\n`);

const packed = spawnSync('npm', ['pack', '--json', '--pack-destination', output, folder], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (packed.status !== 0) throw new Error(`npm pack failed:\n${packed.stderr}`);
const [{ filename, size }] = JSON.parse(packed.stdout);
const target = join(output, `fai-worker-${about.version}.tgz`);
renameSync(join(output, filename), target);
rmSync(folder, { recursive: true });
console.log(`${target} (${size.toLocaleString('en')} bytes)\nnpm install --global ${target}`);

/**
 * A scoped name, and private: nobody can publish this by accident, and nobody installs a stranger's package of a bare name
 * by leaving out the path.
 * @param {{ version: string, license: string, engines: object, description: string }} project
 */
function manifest({ version, license, engines }) {
  return {
    name: '@flexivity/fai-worker',
    version,
    private: true,
    description: 'Reads waiting osTicket tickets, has them analysed, writes the insights back',
    license,
    type: 'module',
    engines,
    bin: { 'fai-worker': 'fai-worker.mjs' },
  };
}
