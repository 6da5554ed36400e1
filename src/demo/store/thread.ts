import type { ThreadEntry } from './ticket.ts';

/** Order of a thread: by date, then by id. Not by id alone: an edited entry has a new id and its old date. */
export function compareEntries(a: ThreadEntry, b: ThreadEntry): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || a.entryId - b.entryId;
}

/** The entries staff see, oldest first. */
export function visibleEntries(entries: ThreadEntry[]): ThreadEntry[] {
  return entries.filter((entry) => entry.replacedBy === null).sort(compareEntries);
}

/** Visible entries later than `entryId`, oldest first; all of them when the thread has no such entry. */
export function entriesSince(entries: ThreadEntry[], entryId: number): ThreadEntry[] {
  const from = entries.find((entry) => entry.entryId === entryId);
  const visible = visibleEntries(entries);
  return from ? visible.filter((entry) => compareEntries(entry, from) > 0 && !replaces(entry, from, entries)) : visible;
}

/** The visible entry that stands where `entryId` stood, or null when the thread never had it. */
export function visibleEntryId(entries: ThreadEntry[], entryId: number): number | null {
  const entry = entries.find((one) => one.entryId === entryId);
  if (!entry) return null;
  return entry.replacedBy === null ? entry.entryId : visibleEntryId(entries, entry.replacedBy);
}

/** True when `entry` is an edit of `earlier`: same words in a better form, nothing new. */
function replaces(entry: ThreadEntry, earlier: ThreadEntry, entries: ThreadEntry[]): boolean {
  return earlier.replacedBy !== null && visibleEntryId(entries, earlier.entryId) === entry.entryId;
}
