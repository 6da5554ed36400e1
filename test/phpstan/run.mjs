// `npm run phpstan`: reads all PHP of the plugin with PHPStan, which Composer installs when it is missing. There is no lock
// file: this one package depends on nothing, its version is exact, and a lock file would be full of addresses.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = import.meta.dirname;
const vendor = join(folder, '..', '..', 'node_modules', '.cache', 'phpstan', 'vendor');
const configurations = ['lib.neon', 'entry.neon'];

/** @returns {'passed' | 'failed' | 'missing'} `missing` where PHP or Composer is, or the package cannot be had */
export function runPhpstan() {
  if (!canRun('php')) return missing('PHP is missing (Debian: apt-get install php-cli php-mysql)');
  if (!isInstalled()) {
    if (!canRun('composer')) return missing('Composer is missing (Debian: apt-get install composer unzip)');
    const install = ['update', `--working-dir=${folder}`, '--no-interaction', '--no-progress', '--no-audit', '--quiet'];
    if (start('composer', install) !== 0) return missing('Composer could not install it (see above)');
  }
  const phpstan = join(vendor, 'phpstan', 'phpstan', 'phpstan.phar');
  const results = configurations.map((name) => {
    const configuration = join(folder, name);
    return start('php', [phpstan, 'analyse', '-c', configuration, '--no-progress', '--memory-limit=1G']);
  });
  return results.every((status) => status === 0) ? 'passed' : 'failed';
}

/** Whether the version that composer.json names is there. */
function isInstalled() {
  try {
    const wanted = readJson(join(folder, 'composer.json'))['require-dev']['phpstan/phpstan'];
    const { packages } = readJson(join(vendor, 'composer', 'installed.json'));
    return packages.some((/** @type {{ name: string, version: string }} */ one) => {
      return one.name === 'phpstan/phpstan' && one.version === wanted;
    });
  } catch {
    // Nothing was installed yet, or not all of it.
    return false;
  }
}

/** @param {string} reason */
function missing(reason) {
  console.log(`not run: ${reason}`);
  return /** @type {const} */ ('missing');
}

/** @param {string} command */
function canRun(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * @param {string} command
 * @param {string[]} parameters
 */
function start(command, parameters) {
  return spawnSync(command, parameters, { stdio: 'inherit' }).status;
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = runPhpstan() === 'passed' ? 0 : 1;
}
