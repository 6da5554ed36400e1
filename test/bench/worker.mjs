// `npm run bench:worker`: what the worker itself costs: start, throughput beside the bare requests it needs, memory, weight.
import { spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from '../../src/build/ensure-installed.mjs';
import { startHelpdesk } from './worker/helpdesk.mjs';

ensureInstalled();

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'fai-bench-'));
const events = Number(process.argv[2] ?? 10_000);
const roundEvents = Math.min(1_000, Math.ceil(events / 10));
const hands = 4;

try {
  await bench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function bench() {
  spawnSync(process.execPath, [join(root, 'src', 'build', 'pack-worker.mjs'), folder], { stdio: 'inherit' });
  const program = join(folder, 'fai-worker.mjs');
  const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  const start = median(15, () => timeOf([program, '--version']));
  const nothing = median(15, () => timeOf(['-e', '0']));

  const helpdesk = await startHelpdesk();
  const bare = join(import.meta.dirname, 'worker', 'bare.mjs');
  // In turns, since the machine may be busy with other things now and then.
  const rounds = [];
  for (let round = 0; round < 5; round += 1) {
    const parameters = [bare, helpdesk.url, String(roundEvents), String(hands)];
    const alone = await run(helpdesk, parameters, roundEvents);
    const worked = await run(helpdesk, [program, 'once'], roundEvents);
    rounds.push({ worked, alone, ratio: worked.ms / alone.ms });
  }
  rounds.sort((one, other) => one.ratio - other.ratio);
  const long = await run(helpdesk, [program, 'once'], events);
  helpdesk.close();

  const middle = rounds[2];
  if (!middle) throw new Error('no rounds');
  print([
    [
      'start (`--version`)',
      `${start.toFixed(0)} ms, ${(start / nothing).toFixed(2)} times \`node -e 0\` (${nothing.toFixed(0)} ms)`,
    ],
    ['requests of one event', (middle.worked.asked / roundEvents).toFixed(2)],
    [`one event, ${hands} at once`, `${(middle.worked.ms / roundEvents).toFixed(2)} ms`],
    ['the same requests by nothing but `fetch`', `${(middle.alone.ms / roundEvents).toFixed(2)} ms`],
    [
      'ratio, median of five rounds',
      `${middle.ratio.toFixed(2)} (${rounds.map(({ ratio }) => ratio.toFixed(2)).join(', ')})`,
    ],
    ['memory (RSS)', long.memory.map(([after, mb]) => `${mb} MB after ${after.toLocaleString('en')}`).join(', ')],
    ['the one file', `${statSync(program).size.toLocaleString('en')} bytes`],
    ['the packed file', `${statSync(join(folder, `fai-worker-${version}.tgz`)).size.toLocaleString('en')} bytes`],
  ]);
}

/**
 * Runs a program against the helpdesk until it ends; `ms` from its first acknowledgement to its last, start left out.
 * @param {Awaited<ReturnType<typeof startHelpdesk>>} helpdesk
 * @param {string[]} parameters
 * @param {number} tickets
 */
async function run(helpdesk, parameters, tickets) {
  const memory = /** @type {[number, number][]} */ ([]);
  const child = spawn(process.execPath, parameters, { env: variables(helpdesk.url), stdio: 'ignore' });
  let firstAt = 0;
  let lastAt = 0;
  helpdesk.startOver(tickets, (count) => {
    lastAt = performance.now();
    if (count === 1) firstAt = lastAt;
    if (count % Math.ceil(tickets / 5) === 0) memory.push([count, residentMegabytes(child.pid)]);
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`${parameters[0]} ended with ${code}`);
  return { memory, ms: lastAt - firstAt, asked: helpdesk.asked() };
}

/** @param {string} url */
function variables(url) {
  const state = mkdtempSync(join(folder, 'state-'));
  const keyFile = join(state, 'key.pem');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  const names = { FAI_ISSUER: 'bench', FAI_ORGANIZATION_ID: 'bench', FAI_INSTANCE_ID: 'bench', FAI_KEY_ID: 'bench' };
  return {
    PATH: process.env.PATH,
    ...names,
    FAI_OSTICKET_URL: url,
    FAI_PRIVATE_KEY_FILE: keyFile,
    FAI_STATE_FOLDER: state,
    FAI_CONCURRENCY: String(hands),
  };
}

/** @param {number | undefined} pid */
function residentMegabytes(pid) {
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1_024);
}

/** @param {string[]} parameters @returns {number} milliseconds */
function timeOf(parameters) {
  const startedAt = performance.now();
  spawnSync(process.execPath, parameters, { stdio: 'ignore' });
  return performance.now() - startedAt;
}

/** @param {number} times @param {() => number} measure */
function median(times, measure) {
  const values = Array.from({ length: times }, measure).sort((one, other) => one - other);
  return values[times >> 1] ?? 0;
}

/** @param {[string, string][]} rows */
function print(rows) {
  console.log('| what | figure |\n|---|---|');
  for (const [name, figure] of rows) console.log(`| ${name} | ${figure} |`);
}
