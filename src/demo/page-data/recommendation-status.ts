import type { PageRecommendation } from '../../contract/page-data.ts';
import type { Mark } from '../store/staff-marks.ts';
import { compareEntries, entriesSince, visibleEntries } from '../store/thread.ts';
import type { ThreadEntry } from '../store/ticket.ts';

/**
 * Whether a recommendation still stands (contract, section 2), the first that fits: dismissed or used by staff, restored
 * with nothing new since, retired once staff have answered, outdated once the customer has written more.
 */
export function recommendationStatus(
  entries: ThreadEntry[],
  basedOnEntryId: number,
  mark: Mark | null,
): PageRecommendation['status'] {
  if (mark?.state === 'dismissed' || mark?.state === 'used') return mark.state;
  if (mark?.state === 'restored' && !hasNewer(entries, mark.newestEntry)) return 'open';
  const since = entriesSince(entries, basedOnEntryId);
  if (since.some((entry) => entry.type === 'R')) return 'retired';
  if (since.some((entry) => entry.type === 'M')) return 'outdated';
  return 'open';
}

function hasNewer(entries: ThreadEntry[], than: ThreadEntry | null): boolean {
  const newest = visibleEntries(entries).at(-1);
  return newest !== undefined && (than === null || compareEntries(newest, than) > 0);
}
