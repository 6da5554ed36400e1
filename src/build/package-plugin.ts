import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { phar } from './phar.ts';

/** The folder that an administrator finds in the zip and puts into osTicket's `include/plugins/`. */
const folderName = 'fai';
const unix = 3;
const readableFile = 0o100_644 << 16;

/**
 * Builds the plugin and packs it: `fai-VERSION.zip`, `fai-VERSION.phar` and a `.sha256` beside each, in the format of
 * `sha256sum --check`. The same sources give the same bytes, wherever and whenever.
 *
 * @param root of the repository
 * @param folder to write them to
 * @returns the paths of the two archives
 */
export function packagePlugin(root: string, folder: string): string[] {
  const name = `${folderName}-${readVersion(root)}`;
  const built = join(folder, 'plugin', folderName);
  build(root, built);
  const files = readFiles(built);
  mkdirSync(folder, { recursive: true });
  const archives = { [`${name}.zip`]: zip(files), [`${name}.phar`]: phar(files) };
  return Object.entries(archives).map(([file, bytes]) => {
    writeFileSync(join(folder, file), bytes);
    writeFileSync(join(folder, `${file}.sha256`), `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`);
    return join(folder, file);
  });
}

/** The manifest that osTicket reads and the package must name one version. */
function readVersion(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const manifest = readFileSync(join(root, 'php-shim', 'plugin.php'), 'utf8');
  if (!manifest.includes(`'version' => '${version}'`)) {
    throw new Error(`php-shim/plugin.php does not name the version of package.json, ${version}.`);
  }
  return version;
}

/** In a process of its own: Vite reads its mode from the environment. */
function build(root: string, folder: string): void {
  const { NODE_ENV: _, ...env } = process.env;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed: ${stderr}`);
}

/** All files below a folder by their path in it, in the order of their bytes. */
export function readFiles(folder: string): Map<string, Uint8Array> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // A zip holds local time, so this is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const [path, content] of files) {
    entries[`${folderName}/${path}`] = [content, { level: 9, mtime, os: unix, attrs: readableFile }];
  }
  return zipSync(entries);
}
