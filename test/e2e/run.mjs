// `npm run test:e2e`: the browser suite against the stand-in and every osTicket tree there is. More arguments go to
// Vitest, such as the name of a spec.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';

const root = join(import.meta.dirname, '..', '..');
const results = join(root, 'test-results');
// Named after the process: two runs at once must not read each other's.
const report = join(results, `e2e-${process.pid}.json`);

ensureInstalled();
await stopIfSomethingIsMissing();

mkdirSync(results, { recursive: true });
let isInterrupted = false;
const status = await runVitest();
if (isInterrupted) {
  rmSync(report, { force: true });
  process.exit(130);
}
const counts = readCounts(status);
rmSync(report, { force: true });
writeFileSync(join(results, 'e2e-counts.json'), JSON.stringify(counts));
console.log(`e2e: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** Says in one line what the machine lacks, before anything is started. */
async function stopIfSomethingIsMissing() {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(import.meta.dirname, 'hosts', 'what-is-missing.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  const missing = await module.whatIsMissing();
  if (missing === null) return;
  console.error(`e2e: ${missing}`);
  process.exit(1);
}

/** @returns {Promise<number>} the exit status */
function runVitest() {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const config = join('test', 'e2e', 'vitest.config.ts');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const child = spawn(process.execPath, [vitest, 'run', '--config', config, ...reporters, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  // A terminal sends its Ctrl-C to both; a plain kill reaches us alone. The servers end with the child: keeper.mjs.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      isInterrupted = true;
      child.kill('SIGTERM');
    });
  }
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

/**
 * @param {number} status
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
function readCounts(status) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: numPassedTests,
      // What fails outside of a test, in a setup or in loading a file, has no test to count.
      failed: status !== 0 && numFailedTests === 0 ? 1 : numFailedTests,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    // No report: Vitest did not get as far as that.
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
