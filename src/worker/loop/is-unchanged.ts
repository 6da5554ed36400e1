import type { Lease } from '../../contract/queue.ts';
import type { StoredInsights } from '../../contract/write-back.ts';
import type { ModelName } from '../analyst.ts';
import type { JournalLine } from '../journal/journal.ts';

/** Two clocks are involved, and a token is accepted when they differ by 30 s at most (contract, section 5). */
const clockMarginMs = 31_000;

export interface Found {
  lease: Lease;
  /** What is on the helpdesk now; null: nothing. */
  stored: StoredInsights | null;
  /** This machine's own last analysis of the ticket. */
  latest: JournalLine | null;
  newestEntryId: number;
  fingerprint: string;
  /** Those whose answer would be taken. */
  models: readonly ModelName[];
}

/**
 * True when an analysis would say what is stored already. A person who asked for one gets one.
 * - What this machine wrote is still stored, and nothing that it depends on has changed.
 * - Or any worker with one of these models read the ticket after the last thing that happened to it, down to the same entry: then
 *   the event was worked off, and only its acknowledgement was lost.
 */
export function isUnchanged({ lease, stored, latest, newestEntryId, fingerprint, models }: Found): boolean {
  if (stored === null || lease.kinds.includes('refresh')) return false;
  const model = modelKey(stored.model);
  if (!models.some((one) => modelKey(one) === model)) return false;
  if (stored.basedOnEntryId !== newestEntryId) return false;
  const storedAt = Date.parse(stored.generatedAt);
  if (storedAt - Date.parse(lease.lastAt) > clockMarginMs) return true;
  return (
    latest !== null &&
    latest.fingerprint === fingerprint &&
    latest.model === model &&
    latest.basedOnEntryId === newestEntryId &&
    // The helpdesk may keep whole seconds.
    Math.floor(latest.generatedAt / 1_000) === Math.floor(storedAt / 1_000)
  );
}

/** A model in one word. */
export function modelKey({ provider, name }: ModelName): string {
  return `${provider}/${name}`;
}
