// `npm test`: types, lint, PHPStan, Vitest, PHPUnit; alone, from a bare clone. Ends with real counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../src/build/ensure-installed.mjs';
import { runPhpstan } from './phpstan/run.mjs';

const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results');

await ensureInstalled();
mkdirSync(results, { recursive: true });

const { openPrivateMariadb } = await import('./private-mariadb.mjs');
const checks = [check('types', 'tsc', ['--noEmit']), check('lint', 'biome', ['check', '.']), phpstan()];
const vitest = runVitest();
const phpunit = await runPhpunit();

const counts = [...checks, vitest, phpunit].reduce((sum, one) => ({
  passed: sum.passed + one.passed,
  failed: sum.failed + one.failed,
  skipped: sum.skipped + one.skipped,
}));
writeFileSync(join(results, 'unit-counts.json'), JSON.stringify(counts));
console.log(`\n(${counts.skipped} skipped)\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/**
 * Runs a tool of the repository that either passes or fails as a whole.
 * @param {string} name
 * @param {string} tool
 * @param {string[]} args
 */
function check(name, tool, args) {
  console.log(`\n== ${name}`);
  const passed = run(join(root, 'node_modules', '.bin', tool), args) === 0;
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

function phpstan() {
  console.log('\n== PHPStan');
  const result = runPhpstan();
  return {
    passed: Number(result === 'passed'),
    failed: Number(result === 'failed'),
    skipped: Number(result === 'missing'),
  };
}

function runVitest() {
  console.log('\n== Vitest');
  const file = join(results, 'vitest.json');
  rmSync(file, { force: true });
  const status = run(join(root, 'node_modules', '.bin', 'vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ]);
  const report = readJson(file);
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests;
  return {
    passed: report.numPassedTests,
    // A file that cannot even be loaded has no tests to fail.
    failed: status !== 0 && failed === 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

async function runPhpunit() {
  console.log('\n== PHPUnit');
  if (!exists('php') || !exists('phpunit')) {
    console.log(
      'not run: PHP or PHPUnit is missing (Debian: apt-get install php-cli php-mbstring php-xml php-mysql phpunit)',
    );
    return { passed: 0, failed: 0, skipped: 0 };
  }
  const mariadb = await openPrivateMariadb();
  const file = join(results, 'phpunit.xml');
  rmSync(file, { force: true });
  try {
    const status = run('phpunit', ['-c', 'test/php-shim/phpunit.xml', '--log-junit', file], mariadb.environment);
    return junitCounts(file, status);
  } finally {
    await mariadb.close();
  }
}

/**
 * Reads the totals of PHPUnit's JUnit report: the outermost `testsuite` sums up all others.
 * @param {string} file
 * @param {number} status
 */
function junitCounts(file, status) {
  const total = /<testsuite [^>]*>/.exec(readText(file) ?? '')?.[0];
  if (total === undefined) return { passed: 0, failed: 1, skipped: 0 };
  /** @param {string} name */
  const count = (name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(total)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  const skipped = count('skipped');
  // A warning or a risky test fails the run without failing a test.
  return { passed: count('tests') - failed - skipped, failed: status !== 0 && failed === 0 ? 1 : failed, skipped };
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} environment
 * @returns {number} the exit status
 */
function run(command, args, environment = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment } });
  return status ?? 1;
}

/** @param {string} command */
function exists(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

/** @param {string} file */
function readJson(file) {
  const text = readText(file);
  return text === undefined ? undefined : JSON.parse(text);
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
