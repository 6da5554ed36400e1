import type { PageData } from '../../contract/page-data.ts';
import type { Outcome } from '../../contract/staff-actions.ts';
import type { Unsent } from './outbox.ts';

type Rating = 'up' | 'down' | null;

/** What each outcome makes of a recommendation, as the shim will say. */
export const statusAfter: Record<Outcome, 'used' | 'dismissed' | 'open'> = {
  inserted: 'used',
  copied: 'used',
  noted: 'used',
  dismissed: 'dismissed',
  restored: 'open',
};

/** Page data as it will be once what this person said has arrived: a click shows at once, whatever the network does. */
export function withUnsent(data: PageData, waiting: readonly Unsent[]): PageData {
  let { summary, recommendations } = data;
  for (const { ticketId, body } of waiting) {
    if (ticketId !== data.ticketId) continue;
    if ('target' in body) {
      const rating = body.rating as Rating;
      if (summary?.rating !== undefined && body.target === 'summary') summary = { ...summary, rating };
      recommendations = recommendations.map((one) => (one.id === body.target ? { ...one, rating } : one));
    } else {
      const status = statusAfter[body.outcome as Outcome];
      recommendations = recommendations.map((one) => (one.id === body.recommendationId ? { ...one, status } : one));
    }
  }
  return { ...data, summary, recommendations };
}
