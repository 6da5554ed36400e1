import type { PageRecommendation } from '../../contract/page-data.ts';
import { entriesSince } from '../store/thread.ts';
import type { ThreadEntry } from '../store/ticket.ts';

/**
 * Whether a recommendation still fits the thread: retired once staff have answered, outdated once the customer has
 * written more. An answer counts for more, since what was recommended has then been dealt with.
 */
export function recommendationStatus(entries: ThreadEntry[], basedOnEntryId: number): PageRecommendation['status'] {
  const since = entriesSince(entries, basedOnEntryId);
  if (since.some((entry) => entry.type === 'R')) return 'retired';
  if (since.some((entry) => entry.type === 'M')) return 'outdated';
  return 'open';
}
