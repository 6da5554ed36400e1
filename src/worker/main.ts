import { randomUUID } from 'node:crypto';
import { createAnalyst } from './create-analyst.ts';
import { exitCodes } from './exit-codes.ts';
import { framesOf } from './log/log.ts';
import type { Output } from './output.ts';
import { runProgram, type StopSignal } from './program.ts';
import { systemTime } from './time.ts';

/** The only module of the worker that acts when it is imported. */

function outputTo(stream: NodeJS.WriteStream): Output {
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY === true };
}

// Whoever reads our lines may go away (`| head`); that is no reason to leave a ticket half done.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

try {
  process.exitCode = await runProgram({
    args: process.argv.slice(2),
    variables: process.env,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    fetch: globalThis.fetch,
    time: systemTime,
    createId: randomUUID,
    createAnalyst,
    onSignal(listener) {
      let times = 0;
      const listen = (signal: NodeJS.Signals) => {
        times += 1;
        // Told three times: whatever still runs is stuck, and leases end by themselves.
        if (times > 2) process.exit(signal === 'SIGINT' ? exitCodes.interrupted : exitCodes.terminated);
        listener(signal as StopSignal);
      };
      process.on('SIGINT', listen).on('SIGTERM', listen);
      return () => void process.off('SIGINT', listen).off('SIGTERM', listen);
    },
  });
} catch (error) {
  // Not the message: it may quote a ticket.
  process.stderr.write(`${JSON.stringify({ level: 'error', event: 'bug', frames: framesOf(error) })}\n`);
  process.exitCode = exitCodes.bug;
}
