import { z } from 'zod';
import type { Time } from '../time.ts';
import type { JournalFiles } from './journal-files.ts';

/**
 * An analysis that was made: no text, only ids, numbers and a hash. `fingerprint` is null when it came to nothing but
 * was paid for.
 */
const line = z.object({
  ticketId: z.int(),
  fingerprint: z.string().nullable(),
  basedOnEntryId: z.int(),
  /** Unix milliseconds: `generatedAt` of what was written back. */
  generatedAt: z.int(),
  model: z.string(),
  tokens: z.int().min(0),
});
export type JournalLine = z.output<typeof line>;

/**
 * Remembers what was analysed and what it took, over restarts and between the workers of one machine: each appends a
 * line to the day's file and reads what the others appended.
 */
export interface Journal {
  add(line: JournalLine): void;
  /** The latest analysis of a ticket that came to something, within a week. */
  latest(ticketId: number): JournalLine | null;
  tokensToday(): number;
  tokensTodayOf(ticketId: number): number;
}

/** More tickets than this are not remembered: forgetting one costs an analysis at worst. */
const maxTickets = 5_000;
const rememberedMs = 7 * 86_400_000;

export function openJournal(files: JournalFiles, time: Time): Journal {
  const latest = new Map<number, JournalLine>();
  let today = '';
  let tokensToday = 0;
  let tokensByTicket = new Map<number, number>();

  const remember = (text: string) => {
    const lines = text.split('\n').flatMap((one) => parseLine(one) ?? []);
    for (const one of lines) {
      if (one.fingerprint === null) continue;
      // Taken out first, so that the map is in the order of the last analysis.
      latest.delete(one.ticketId);
      latest.set(one.ticketId, one);
      if (latest.size > maxTickets) latest.delete(latest.keys().next().value as number);
    }
    return lines;
  };
  const count = (lines: JournalLine[]) => {
    for (const { ticketId, tokens } of lines) {
      tokensToday += tokens;
      tokensByTicket.set(ticketId, (tokensByTicket.get(ticketId) ?? 0) + tokens);
    }
  };
  const catchUp = () => {
    const day = dayOf(time.now());
    if (day !== today) {
      today = day;
      tokensToday = 0;
      tokensByTicket = new Map();
      files.removeBefore(dayOf(time.now() - rememberedMs));
    }
    count(remember(files.readNew(day)));
  };

  for (const day of files.days()) {
    if (day < dayOf(time.now())) remember(files.readNew(day));
  }

  return {
    add(added) {
      catchUp();
      const text = `${JSON.stringify(added)}\n`;
      // On a full disk the worker goes on with what it remembers by itself.
      if (files.append(today, text)) catchUp();
      else count(remember(text));
    },
    latest(ticketId) {
      catchUp();
      return latest.get(ticketId) ?? null;
    },
    tokensToday() {
      catchUp();
      return tokensToday;
    },
    tokensTodayOf(ticketId) {
      catchUp();
      return tokensByTicket.get(ticketId) ?? 0;
    },
  };
}

/** Null for a line that a full disk or a killed process left half written. */
function parseLine(text: string): JournalLine | null {
  try {
    return line.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The day in UTC, as `2026-11-21`. */
export function dayOf(unixMs: number): string {
  return new Date(unixMs).toISOString().slice(0, 10);
}

/** Milliseconds until the next day in UTC begins. */
export function untilTomorrowMs(unixMs: number): number {
  return 86_400_000 - (unixMs % 86_400_000);
}
