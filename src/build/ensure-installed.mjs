// Makes a bare clone ready to run. Plain JavaScript without dependencies, since it runs before there are any.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs `npm ci` unless what `package-lock.json` asks for is installed already. Ends the process with one sentence when
 * Node is too old or npm fails.
 */
export function ensureInstalled() {
  const needed = readJson('package.json').engines.node;
  if (!isNewEnough(process.versions.node, needed)) {
    stop(`This project needs Node ${needed}; this is Node ${process.versions.node}.`);
  }
  if (isInstalled()) return;
  console.log('Installing what the project needs (npm ci) …');
  const { status, error } = runNpm(['ci', '--prefer-offline']);
  if (error) stop(`npm could not be started (${error.message}). It comes with Node; is it on the PATH?`);
  if (status !== 0) stop('npm ci failed. Its own message stands above; the first run needs a package registry.');
}

/**
 * Compares what npm left in node_modules with the lock file. Dates would not do: git gives files the date of the
 * checkout.
 */
function isInstalled() {
  try {
    const wanted = readJson('package-lock.json').packages;
    const installed = readJson('node_modules/.package-lock.json').packages;
    return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
      // Optional packages are for one platform each; only some of them are ever installed.
      const mayBeMissing = path === '' || optional === true || devOptional === true;
      return installed[path] ? installed[path].version === version : mayBeMissing;
    });
  } catch {
    // One of the files is missing or broken: installing mends both.
    return false;
  }
}

/** @param {string[]} parameters */
function runNpm(parameters) {
  const viaNode = process.env.npm_execpath;
  if (viaNode?.endsWith('.js')) {
    return spawnSync(process.execPath, [viaNode, ...parameters], { cwd: root, stdio: 'inherit' });
  }
  // On Windows npm is a .cmd file, which only a shell can start.
  return spawnSync('npm', parameters, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

/**
 * @param {string} version
 * @param {string} range of the form `>=20.19`
 */
function isNewEnough(version, range) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = range.replace('>=', '').split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(`${root}/${path}`, 'utf8'));
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
