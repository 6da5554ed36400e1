import type { Coverage } from '../../contract/page-data.ts';
import { entriesSince, visibleEntries } from '../store/thread.ts';
import type { EntryType, ThreadEntry } from '../store/ticket.ts';

/** How much of the thread a summary based on `basedOnEntryId` has seen. */
export function coverageOf(entries: ThreadEntry[], basedOnEntryId: number): Coverage {
  const total = visibleEntries(entries).length;
  const since = entriesSince(entries, basedOnEntryId);
  const count = (type: EntryType) => since.filter((entry) => entry.type === type).length;
  return {
    covered: total - since.length,
    total,
    newMessages: count('M'),
    newResponses: count('R'),
    newNotes: count('N'),
    firstNewEntryId: since[0]?.entryId ?? null,
  };
}
