import { expect, it } from 'vitest';
import { withUnsent } from '../../../src/browser/live/with-unsent.ts';
import { examplePageData, exampleSummary } from '../staff-page.ts';

const body = { target: 'summary', rating: 'down' } as const;
const waiting = [{ ticketId: 42, path: 'rating' as const, body, at: 0 }];

it('a rating that waits to be sent shows at once', () => {
  expect(withUnsent(examplePageData({ summary: exampleSummary({ rating: null }) }), waiting).summary?.rating).toBe(
    'down',
  );
});

it('but not on a summary that cannot be rated, which came in its place', () => {
  const { rating: _, ...ofField } = exampleSummary();
  expect(withUnsent(examplePageData({ summary: ofField }), waiting).summary).not.toHaveProperty('rating');
});
