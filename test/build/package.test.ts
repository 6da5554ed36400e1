import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packagePlugin } from '../../src/build/package-plugin.ts';
import { phar } from '../../src/build/phar.ts';

const root = join(import.meta.dirname, '..', '..');
const hasPhp = spawnSync('php', ['-r', 'exit(extension_loaded("Phar") ? 0 : 1);']).status === 0;

describe('the package', () => {
  const folders: string[] = [];
  let archives: string[];
  let built: Record<string, Buffer>;

  const pack = (zone: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'fai-package-'));
    folders.push(folder);
    const { TZ: before } = process.env;
    process.env.TZ = zone;
    try {
      return packagePlugin(root, folder);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  };

  beforeAll(() => {
    archives = pack('Pacific/Kiritimati');
    const folder = join(folders[0] ?? '', 'plugin', 'fai');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    built = Object.fromEntries(
      files.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1), readFileSync(path)];
      }),
    );
  }, 120_000);
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  test('is a zip and a phar, named after the version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(archives.map((path) => basename(path))).toEqual([`fai-${version}.zip`, `fai-${version}.phar`]);
  });

  test('has the same bytes when it is made again, in another time zone', () => {
    const again = pack('America/Caracas');
    expect(again.map(sha256)).toEqual(archives.map(sha256));
  }, 120_000);

  test('comes with checksums that sha256sum takes', () => {
    for (const path of archives) {
      expect(readFileSync(`${path}.sha256`, 'utf8')).toBe(`${sha256(path)}  ${basename(path)}\n`);
    }
  });

  test('as a zip holds the built folder, under the name it must have, and nothing else', () => {
    const files = unzipSync(readFileSync(archives[0] ?? ''));
    const plain = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes)]));
    expect(plain).toEqual(Object.fromEntries(Object.entries(built).map(([path, bytes]) => [`fai/${path}`, bytes])));
  });

  test('holds the plugin, the bundle, the licences and no file of the workshop', () => {
    const paths = Object.keys(built);
    for (const path of ['plugin.php', 'panels.php', 'config.php', 'assets.json', 'LICENSE', 'panels-licences.txt']) {
      expect(paths).toContain(path);
    }
    expect(paths.filter((path) => /(^|\/)\.|\.(ts|map|md)$|node_modules|(^|\/)tests?\//.test(path))).toEqual([]);
  });

  test.skipIf(!hasPhp)('as a phar is one that PHP opens, with its signature and every file whole', () => {
    const code = `
      $phar = new Phar($argv[1]);
      $files = [];
      foreach (new RecursiveIteratorIterator($phar) as $file) {
        $files[substr($file->getPathname(), strlen('phar://' . $argv[1]) + 1)] = [hash('sha256', file_get_contents($file->getPathname())), $file->getMTime()];
      }
      echo json_encode([$phar->getSignature()['hash_type'], $phar->getMetadata(), $phar->getAlias(), $files]);`;
    const { stdout, stderr } = spawnSync('php', ['-r', code, archives[1] ?? ''], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const [hashType, metadata, , files] = JSON.parse(stdout) as [
      string,
      null,
      unknown,
      Record<string, [string, number]>,
    ];
    expect([hashType, metadata]).toEqual(['SHA-256', null]);
    const expected = Object.entries(built).map(([path, bytes]) => [path, [hash(bytes), 315_532_800]]);
    expect(files).toEqual(Object.fromEntries(expected));
  });

  test.skipIf(!hasPhp)('as a phar is refused by PHP when one byte was changed', () => {
    const bytes = Buffer.from(phar(new Map([['a.php', Buffer.from('<?php echo 1;')]])));
    const at = bytes.indexOf('echo 1');
    bytes.write('echo 2', at);
    const code =
      'file_put_contents($argv[1], stream_get_contents(STDIN)); try { new Phar($argv[1]); echo "opened"; } catch (UnexpectedValueException $e) { echo "refused"; }';
    const path = join(folders[0] ?? '', 'changed.phar');
    const run = (input: Buffer) => spawnSync('php', ['-r', code, path], { input, encoding: 'utf8' }).stdout;
    expect(run(bytes)).toBe('refused');
    bytes.write('echo 1', at);
    rmSync(path);
    expect(run(bytes)).toBe('opened');
  });
});

function sha256(path: string): string {
  return hash(readFileSync(path));
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
