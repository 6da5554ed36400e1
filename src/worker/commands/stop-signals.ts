import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { StopSignals } from '../loop/work-loop.ts';
import type { Host, StopSignal } from '../program.ts';

/** What is being worked on when the word comes has so long to be finished; a few seconds more to be given back. */
const drainMs = 20_000;

const forcedCodes: Record<StopSignal, ExitCode> = { SIGINT: exitCodes.interrupted, SIGTERM: exitCodes.terminated };

export interface StopListener {
  stop: StopSignals;
  /** The exit code of a program that was told to stop twice, else null. */
  forced(): ExitCode | null;
  end(): void;
}

/** The first signal ends leasing and, after a while, working; the second ends both at once. */
export function listenForStop({ onSignal, time }: Host, onFirst: (signal: StopSignal) => void): StopListener {
  const leasing = new AbortController();
  const working = new AbortController();
  const ended = new AbortController();
  let forced: ExitCode | null = null;
  const unlisten = onSignal((signal) => {
    if (leasing.signal.aborted) {
      forced = forcedCodes[signal];
      working.abort();
      return;
    }
    leasing.abort();
    void time.wait(drainMs, ended.signal).then(() => working.abort());
    onFirst(signal);
  });
  return {
    stop: { leasing: leasing.signal, working: working.signal },
    forced: () => forced,
    end() {
      unlisten();
      ended.abort();
    },
  };
}
