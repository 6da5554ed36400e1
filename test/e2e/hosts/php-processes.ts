import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Helpdesk } from './helpdesk.ts';

/**
 * The processes of a helpdesk's private Apache that hold a database connection: with mod_php and without persistent
 * connections those are the ones in the middle of a request. (Its database is reached by a local socket only.)
 */
export function phpProcessesAtWork({ errorLog }: Pick<Helpdesk, 'errorLog'>): number[] {
  const parent = readFileSync(join(dirname(errorLog), 'apache.pid'), 'utf8').trim();
  const localSockets = new Set(
    readFileSync('/proc/net/unix', 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/)[6]),
  );
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .filter((pid) => socketsOf(pid).some((inode) => localSockets.has(inode)))
    .map(Number);
}

function parentOf(pid: string): string | undefined {
  // "pid (name) state ppid": the name may hold anything (proc_pid_stat(5)).
  return whileItLives(
    () =>
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) \S /s, '')
        .split(' ')[0],
  );
}

function socketsOf(pid: string): string[] {
  const fds = whileItLives(() => readdirSync(`/proc/${pid}/fd`)) ?? [];
  return fds.flatMap((fd) => {
    const inode = /^socket:\[(\d+)\]$/.exec(whileItLives(() => readlinkSync(`/proc/${pid}/fd/${fd}`)) ?? '')?.[1];
    return inode === undefined ? [] : [inode];
  });
}

/** Undefined when the process, or its file, is gone meanwhile. */
function whileItLives<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
