import type { Budget } from '../loop/budget.ts';
import type { TallyFigures } from '../loop/tally.ts';
import type { Time } from '../time.ts';
import { version } from '../version.ts';
import { type Status, statusPath, writeStatus } from './status-file.ts';

/** A running worker never keeps silent for longer. */
export const longestSilenceMs = 60_000;

/** Many tickets a second need not be as many files a second. */
const shortestSilenceMs = 1_000;

export interface StatusWriter {
  changed(figures: TallyFigures): void;
  stopping(): void;
  end(figures: TallyFigures): void;
}

/** Keeps the status of a running worker in `folder`; with null it keeps none. */
export function openStatusWriter(
  folder: string | null,
  { worker, model }: { worker: string; model: string },
  budget: Pick<Budget, 'figures'>,
  time: Time,
): StatusWriter {
  const startedAt = iso(time.now());
  const ended = new AbortController();
  let state: Status['state'] = 'running';
  let lastWriteAt = Number.NEGATIVE_INFINITY;
  let latest: TallyFigures | null = null;

  const write = () => {
    if (folder === null) return;
    lastWriteAt = time.now();
    const {
      done = 0,
      skipped = 0,
      failed = 0,
      lost = 0,
      released = 0,
      lastLookAt = null,
      lastFailure = null,
      modelFailure = null,
    } = latest ?? {};
    writeStatus(statusPath(folder, worker), {
      worker,
      version,
      pid: process.pid,
      model,
      state,
      startedAt,
      writtenAt: iso(lastWriteAt),
      lastLookAt: lastLookAt === null ? null : iso(lastLookAt),
      lastFailure,
      modelFailure,
      done,
      skipped,
      failed,
      lost,
      released,
      budget: budget.figures(),
    });
  };
  const beat = async () => {
    while (!ended.signal.aborted) {
      write();
      await time.wait(longestSilenceMs, ended.signal);
    }
  };
  void beat();

  return {
    changed(figures) {
      latest = figures;
      if (time.now() - lastWriteAt >= shortestSilenceMs) write();
    },
    stopping() {
      state = 'stopping';
      write();
    },
    end(figures) {
      ended.abort();
      latest = figures;
      state = 'stopped';
      write();
    },
  };
}

function iso(unixMs: number): string {
  return new Date(unixMs).toISOString();
}
