import type { Analyst } from '../../../src/worker/analyst.ts';
import { openJournal } from '../../../src/worker/journal/journal.ts';
import { journalInMemory } from '../../../src/worker/journal/journal-files.ts';
import type { Log, LogFields, LogLevel } from '../../../src/worker/log/log.ts';
import { type BudgetLimits, createBudget } from '../../../src/worker/loop/budget.ts';
import type { LoopContext } from '../../../src/worker/loop/handle-lease.ts';
import { createTally } from '../../../src/worker/loop/tally.ts';
import { type LoopEnd, workLoop } from '../../../src/worker/loop/work-loop.ts';
import { createShimClient } from '../../../src/worker/shim-client/shim-client.ts';
import type { TokenSource } from '../../../src/worker/shim-client/token-source.ts';
import { createFakeAnalyst, type FakeAnalyst } from './fake-analyst.ts';
import { createFakeShim, type FakeShim, shimUrl } from './fake-shim.ts';
import { fakeTicket } from './fake-ticket.ts';
import { VirtualTime } from './virtual-time.ts';

export interface Line extends LogFields {
  level: string;
  event: string;
}

/** A worker of its own on a helpdesk that several may share. */
export interface Bench {
  time: VirtualTime;
  shim: FakeShim;
  analyst: FakeAnalyst;
  context: LoopContext;
  lines: Line[];
  tokensRenewed: number;
  stopLeasing(): void;
  stopWorking(): void;
  /** The loop, to its end. */
  work(options?: { untilEmpty: boolean }): Promise<LoopEnd>;
  /** Puts tickets with waiting events on the helpdesk. */
  waiting(...ticketIds: number[]): void;
}

export interface BenchOptions {
  time?: VirtualTime;
  shim?: FakeShim;
  limits?: BudgetLimits;
  concurrency?: number;
  /** Instead of the fake one. */
  readBy?: (time: VirtualTime) => Analyst;
  /** Gets every line as well. */
  log?: Log;
}

export function openBench({ limits, concurrency = 2, readBy, log: alsoTo, ...shared }: BenchOptions = {}): Bench {
  const time = shared.time ?? new VirtualTime();
  const shim = shared.shim ?? createFakeShim(time);
  const analyst = createFakeAnalyst(time);
  const lines: Line[] = [];
  const log = recordingLog(lines, alsoTo);
  const journal = openJournal(journalInMemory(), time);
  const leasing = new AbortController();
  const working = new AbortController();
  const tokens: TokenSource = {
    token: async () => 'token',
    renew: () => {
      bench.tokensRenewed += 1;
    },
    clockOffsetMs: 0,
  };
  const context: LoopContext = {
    client: createShimClient({ url: shimUrl, tokens, fetch: shim.fetch, time }),
    analyst: readBy?.(time) ?? analyst,
    journal,
    budget: createBudget(limits ?? { tokensPerDay: null, tokensPerTicket: null }, journal, time, log),
    time,
    log,
    worker: 'bench',
    concurrency,
    leaseSeconds: 60,
    pollSeconds: 5,
    minTextChars: 20,
  };
  const bench: Bench = {
    time,
    shim,
    analyst,
    context,
    lines,
    tokensRenewed: 0,
    stopLeasing: () => leasing.abort(),
    stopWorking: () => working.abort(),
    work: (options = { untilEmpty: true }) =>
      workLoop(context, options, { leasing: leasing.signal, working: working.signal }, createTally(time)),
    waiting(...ticketIds) {
      for (const ticketId of ticketIds) {
        shim.tickets.set(ticketId, fakeTicket(ticketId, 3));
        shim.queue.add(ticketId, 'message');
      }
    },
  };
  return bench;
}

function recordingLog(lines: Line[], alsoTo?: Log): Log {
  const at =
    (level: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      lines.push({ level, event, ...fields });
      alsoTo?.[level](event, fields);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
