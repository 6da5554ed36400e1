import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What to run: an absolute or `PATH` command, and the file that gets both of its output streams. */
export interface Program {
  command: string;
  args: string[];
  cwd: string;
  logFile: string;
}

/** A program that was started. `exited` settles when it ends, whoever ended it. */
export interface Running {
  pid: number;
  exited: Promise<void>;
}

/** Starts programs that end, and whose folder goes, with this process: see `keeper.mjs`. */
export interface Keeper {
  /** Throws when the program cannot be started at all. */
  start(program: Program): Promise<Running>;
  /** Stops all programs, last started first, and removes the folder. */
  close(): Promise<void>;
}

type KeeperEvent = { id: number } & (
  | { event: 'started'; pid: number }
  | { event: 'failed'; message: string }
  | { event: 'exited' }
);

/** Opens a keeper that owns `folder`: the folder is removed when this process closes the keeper or ends. */
export function openKeeper(folder: string): Keeper {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'keeper.mjs'), folder], {
    // Outside the terminal's group: Ctrl-C must not end it before it has cleaned up.
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = new Map<number, (event: KeeperEvent) => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const event = JSON.parse(line) as KeeperEvent;
    waiting.get(event.id)?.(event);
  });
  let lastId = 0;

  return {
    start(program) {
      lastId += 1;
      const id = lastId;
      return new Promise<Running>((resolve, reject) => {
        let markExited = () => {};
        const exited = new Promise<void>((done) => {
          markExited = done;
        });
        waiting.set(id, (event) => {
          if (event.event === 'started') resolve({ pid: event.pid, exited });
          else if (event.event === 'failed') reject(new Error(`${program.command}: ${event.message}`));
          else markExited();
        });
        child.stdin.write(`${JSON.stringify({ id, ...program })}\n`);
      });
    },
    async close() {
      const ended = once(child, 'exit');
      child.stdin.end(`${JSON.stringify({ close: true })}\n`);
      await ended;
    },
  };
}
