// `npm run demo`: installs what is missing, builds the bundle, serves the stand-in ticket page until Ctrl-C.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from '../build/ensure-installed.mjs';

ensureInstalled();

const root = join(import.meta.dirname, '..', '..');
const port = Number(process.env.PORT ?? 5173);
const rebuildDelayMs = 150;

/**
 * Runs one of the two builds of `npm run build`, in a process of its own; true when it succeeded.
 * @param {string} config
 */
function build(config = 'vite.config.ts') {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const parameters = [vite, 'build', '--config', config, '--logLevel', 'warn'];
  const child = spawn(process.execPath, parameters, { cwd: root, stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code === 0)));
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 0 || port > 65535) stop(`PORT must be a port number, not "${process.env.PORT}".`);
const built = await Promise.all([build(), build('src/build/worker.config.ts')]);
if (built.includes(false)) stop('The bundle could not be built; see above.');

const { runnerImport } = await import('vite');
const { module: demo } = await runnerImport(join(import.meta.dirname, 'demo.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
const standIn = await demo
  .startStandIn({ port, analyst: 'worker' })
  .catch((/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code === 'EADDRINUSE') stop(`Port ${port} is taken. Choose another: PORT=5174 npm run demo`);
    throw error;
  });
console.log(await demo.guide(standIn));
console.log('A worker runs beside it: write as the customer, and the panels follow. What it does:\n');
const program = join(root, 'dist', 'worker', 'fai-worker.mjs');
const worker = demo.startWorker(standIn, program, process.env, (/** @type {number | null} */ code) => {
  console.error(`The worker has ended (${code}); the panels stay as they are.`);
});

/** @type {NodeJS.Timeout | undefined} */
let rebuild;
watch(join(root, 'src', 'browser'), { recursive: true }, () => {
  clearTimeout(rebuild);
  rebuild = setTimeout(async () => {
    if (await build()) console.log('Built again; reload the page.');
  }, rebuildDelayMs);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await worker.stop();
    await standIn.close();
    process.exit(0);
  });
}
