import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'fai-package-'));
const tarball = join(folder, `fai-worker-${about.version}.tgz`);

beforeAll(() => {
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync(process.execPath, [join(root, 'src', 'build', 'pack-worker.mjs'), folder], { cwd: root, env });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed worker', () => {
  it('holds one program, its licences and how to run it as a service or a container', () => {
    mkdirSync(join(folder, 'unpacked'));
    execFileSync('tar', ['-xzf', tarball, '-C', join(folder, 'unpacked')]);
    expect(readdirSync(join(folder, 'unpacked', 'package')).sort()).toEqual([
      'Containerfile',
      'LICENSE',
      'fai-worker-licences.txt',
      'fai-worker.mjs',
      'fai-worker.service',
      'package.json',
    ]);
    const licences = readFileSync(join(folder, 'unpacked', 'package', 'fai-worker-licences.txt'), 'utf8');
    expect(licences).toMatch(/^jose [\s\S]*^zod /m);
  });

  it('has a scoped name that nobody can publish by accident, and depends on nothing', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'unpacked', 'package', 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ name: '@flexivity/fai-worker', private: true, version: about.version });
    expect(Object.keys(manifest).filter((key) => /dependencies|scripts/i.test(key))).toEqual([]);
  });

  it('installs from its file without any registry, and runs', () => {
    const prefix = join(folder, 'prefix');
    const offline = ['--offline', '--no-audit', '--no-fund', '--prefix', prefix];
    execFileSync('npm', ['install', '--global', ...offline, tarball], { stdio: 'ignore' });
    const ran = spawnSync(join(prefix, 'bin', 'fai-worker'), ['--version'], { encoding: 'utf8' });
    expect([ran.status, ran.stdout]).toEqual([0, `fai-worker ${about.version}\n`]);
    const wrong = spawnSync(join(prefix, 'bin', 'fai-worker'), ['rnu'], { encoding: 'utf8' });
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('There is no command "rnu".');
  }, 60_000);

  it('is the same, byte for byte, when it is packed again', () => {
    const again = join(folder, 'again');
    cpSync(tarball, join(folder, 'first.tgz'));
    const { NODE_ENV: _, ...env } = process.env;
    execFileSync(process.execPath, [join(root, 'src', 'build', 'pack-worker.mjs'), again], { cwd: root, env });
    const second = readFileSync(join(again, `fai-worker-${about.version}.tgz`));
    expect(second.equals(readFileSync(join(folder, 'first.tgz')))).toBe(true);
  }, 120_000);
});

it('the unit of systemd says nothing systemd does not know', () => {
  const unit = join(root, 'src', 'worker', 'deploy', 'fai-worker.service');
  const verified = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
  // Only where systemd is there to ask.
  if (verified.error) return;
  expect(verified.stderr.split('\n').filter((line) => line.includes('fai-worker.service'))).toEqual([]);
});
