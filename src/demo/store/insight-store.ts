import {
  type FurtherPart,
  furtherParts,
  type StoredInsights,
  type WriteBack,
  type WriteBackAnswer,
} from '../../contract/write-back.ts';
import { type ChangeLog, emptyLog, withChanges } from './change-log.ts';
import { compareEntries } from './thread.ts';
import type { Ticket } from './ticket.ts';

/** From which state of the thread a part was made, and by what. */
export type Origin = Pick<WriteBack, 'basedOnEntryId' | 'generatedAt' | 'language' | 'model'>;
export type StoredSummary = Origin & { content: NonNullable<WriteBack['summary']> };
export type StoredRecommendation = Origin & { content: NonNullable<WriteBack['recommendations']>[number] };

/** Kinds of insight beside the first two, as far as they are stored. */
export type StoredFurther = { [Part in FurtherPart]?: Origin & { content: NonNullable<WriteBack[Part]> } };

/** Everything kept for one ticket. */
export interface TicketInsights {
  summary: StoredSummary | null;
  recommendations: StoredRecommendation[];
  further: StoredFurther;
  /** What became of gist and assessment. */
  log: ChangeLog;
}

interface Kept extends TicketInsights {
  /** Of the newest write-back. It outlives the parts (a tombstone), so that a late, older one cannot bring them back. */
  newest: Origin;
}

/** Latest insights of each ticket (contract, section 4). */
export interface InsightStore {
  read(ticketId: number): TicketInsights;
  /** What is stored in the shape of the write-back, or null when nothing is. */
  readForMachine(ticketId: number): StoredInsights | null;
  /** `at` is when it comes in: now, but for what the stand-in starts with. */
  apply(ticket: Ticket, writeBack: WriteBack, at?: Date): WriteBackAnswer;
  remove(ticketId: number): void;
  /** Adds recommendations of an earlier analysis, which no write-back can leave behind: it replaces the whole set. */
  addEarlier(ticketId: number, writeBack: WriteBack): void;
}

/** An empty store. */
export function createInsightStore(now: () => Date): InsightStore {
  const kept = new Map<number, Kept>();

  return {
    read: (ticketId) => kept.get(ticketId) ?? nothing,
    readForMachine(ticketId) {
      const one = kept.get(ticketId);
      if (!one || (!one.summary && one.recommendations.length === 0 && Object.keys(one.further).length === 0))
        return null;
      const recommendations = one.recommendations.map((each) => each.content);
      const further = Object.entries(one.further).map(([part, { content }]) => [part, content]);
      return {
        ...one.newest,
        summary: one.summary?.content ?? null,
        recommendations,
        ...Object.fromEntries(further),
      };
    },
    apply(ticket, writeBack, at = now()) {
      const before = kept.get(ticket.ticketId);
      if (before && isOlder(ticket, writeBack, before.newest)) return { applied: false, reason: 'stale' };
      kept.set(ticket.ticketId, merge(before, writeBack, at));
      return { applied: true };
    },
    remove(ticketId) {
      const one = kept.get(ticketId);
      if (one) kept.set(ticketId, { newest: one.newest, ...nothing });
    },
    addEarlier(ticketId, writeBack) {
      kept.get(ticketId)?.recommendations.push(...merge(undefined, writeBack, now()).recommendations);
    },
  };
}

const nothing: TicketInsights = { summary: null, recommendations: [], further: {}, log: emptyLog };

/** Absent parts stay as they are, null removes, anything else replaces. */
function merge(before: Kept | undefined, writeBack: WriteBack, at: Date): Kept {
  const { basedOnEntryId, generatedAt, language, model, summary, recommendations } = writeBack;
  const newest: Origin = { basedOnEntryId, generatedAt, language, model };
  const after = {
    summary: summary === undefined ? (before?.summary ?? null) : summary && { ...newest, content: summary },
    further: mergeFurther(before?.further ?? {}, writeBack, newest),
  };
  return {
    ...after,
    newest,
    log: withChanges(before?.log ?? emptyLog, before ?? nothing, after, newest, at),
    recommendations:
      recommendations === undefined
        ? (before?.recommendations ?? [])
        : // A recommendation has a language of its own: a German reply beside an English summary.
          (recommendations ?? []).map((content) => ({ ...newest, language: content.language, content })),
  };
}

function mergeFurther(before: StoredFurther, writeBack: WriteBack, newest: Origin): StoredFurther {
  const further: Record<string, unknown> = { ...before };
  for (const part of Object.keys(furtherParts) as FurtherPart[]) {
    const content = writeBack[part];
    if (content) further[part] = { ...newest, content };
    else if (content === null) delete further[part];
  }
  return further;
}

/** By the entry's place in the thread, then by the time of making. */
function isOlder(ticket: Ticket, candidate: Origin, stored: Origin): boolean {
  const place = (origin: Origin) => ticket.entries.find((entry) => entry.entryId === origin.basedOnEntryId);
  const candidateEntry = place(candidate);
  const storedEntry = place(stored);
  const byEntry = candidateEntry && storedEntry ? compareEntries(candidateEntry, storedEntry) : 0;
  return byEntry < 0 || (byEntry === 0 && Date.parse(candidate.generatedAt) < Date.parse(stored.generatedAt));
}
