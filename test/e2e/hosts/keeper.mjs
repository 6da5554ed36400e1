// Runs programs for as long as its own standard input stays open, then stops them and removes the run's folder.
// The operating system closes that pipe however its owner ends (a crash, Ctrl-C, SIGKILL), so no server outlives a run.
// One JSON request a line comes in: { id, command, args, cwd, logFile }, at an orderly end { close: true }; one event a
// line goes out:
// { id, event: 'started', pid } | { id, event: 'failed', message } | { id, event: 'exited', code }.
import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

const graceMs = 10_000;
const lingerMs = 10_000;
const folder = process.argv[2];
/** @type {{ pid: number, exited: Promise<void> }[]} */
const children = [];
let isOrderly = false;

// A terminal's Ctrl-C is the owner's business; the closed pipe that follows is ours.
process.on('SIGINT', () => {});
process.on('SIGTERM', stopAll);
// The owner may be gone when we report: nobody is left to read it.
process.stdout.on('error', () => {});

const requests = createInterface({ input: process.stdin });
requests.on('line', (line) => {
  const request = JSON.parse(line);
  if (request.close) isOrderly = true;
  else start(request);
});
requests.on('close', stopAll);

/** @param {{ id: number, command: string, args: string[], cwd: string, logFile: string }} request */
function start({ id, command, args, cwd, logFile }) {
  const log = openSync(logFile, 'a');
  // A group of its own, so that a server's helpers can be ended with it.
  const child = spawn(command, args, { cwd, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => {
    child.on('error', (error) => {
      tell({ id, event: 'failed', message: error.message });
      resolve();
    });
    child.on('exit', (code) => {
      tell({ id, event: 'exited', code });
      resolve();
    });
  });
  if (child.pid === undefined) return;
  children.push({ pid: child.pid, exited });
  tell({ id, event: 'started', pid: child.pid });
}

let stopping = false;

async function stopAll() {
  if (stopping) return;
  stopping = true;
  // Last started, first stopped: a web server before the database it talks to.
  for (const child of children.reverse()) {
    signal(child.pid, 'SIGTERM');
    const deadline = new AbortController();
    await Promise.race([child.exited, wait(graceMs, undefined, { signal: deadline.signal }).catch(() => {})]);
    deadline.abort();
    signal(-child.pid, 'SIGKILL');
  }
  removeFolder();
  // After a crash a browser of the run may need some seconds to notice, and make its profile folder anew meanwhile.
  for (const end = Date.now() + lingerMs; !isOrderly && Date.now() < end; ) {
    await wait(500);
    removeFolder();
  }
  process.exit(0);
}

function removeFolder() {
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
}

/**
 * @param {number} pid a process, or with a minus its whole group
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // Already gone, which is what is wanted.
  }
}

/** @param {object} event */
function tell(event) {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}
