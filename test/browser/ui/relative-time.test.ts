import { describe, expect, it } from 'vitest';
import { relativeTime, untilChange } from '../../../src/browser/ui/relative-time.ts';

const now = Date.parse('2026-11-21T10:00:00Z');
const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000];

describe('how long ago a moment is', () => {
  it.each([
    [0, 'now'],
    [59 * second, 'now'],
    [-59 * second, 'now'],
    [minute, '1 minute ago'],
    [2 * minute - 1, '1 minute ago'],
    [hour - 1, '59 minutes ago'],
    [hour, '1 hour ago'],
    [day - 1, '23 hours ago'],
    [2 * day - 1, '1 day ago'],
    [30 * day, '30 days ago'],
    [31 * day, '1 month ago'],
    [364 * day, '11 months ago'],
    [366 * day, '1 year ago'],
    [-90 * minute, 'in 1 hour'],
    [-3 * day, 'in 3 days'],
  ])('%i ms is told as %s', (ago, words) => {
    expect(relativeTime(now - ago, now, 'en-US')).toBe(words);
  });

  it('is told in the language of the panels', () => {
    expect(relativeTime(now - 3 * day, now, 'de')).toBe('vor 3 Tagen');
    expect(relativeTime(now - 5 * hour, now, 'pl')).toBe('5 godzin temu');
  });

  it('is told nowhere for what is no moment and in what is no language', () => {
    expect(relativeTime(Number.NaN, now, 'en')).toBe('');
    expect(relativeTime(now, now, 'no language')).toBe('');
  });
});

describe('the wait for other words', () => {
  it.each([
    [[now - 90 * second], 30 * second],
    [[now - 5 * hour - 10 * minute], 50 * minute],
    [[now - 5 * day - 23.5 * hour], 30 * minute],
    [[now + 90 * second], 30 * second + 1],
    [[now + hour], 1_000],
    [[now - 5 * day, now - 61 * second], 59 * second],
    [[now - 5 * day], hour],
    [[], hour],
    [[Number.NaN, now - 61 * second], 59 * second],
  ])('for %j ends when the first of them has others', (moments, wait) => {
    expect(untilChange(moments, now)).toBe(wait);
  });

  it('is never passed without other words, once an hour is no longer the bound', () => {
    for (let ago = -hour; ago < hour; ago += 7_919) {
      const at = now - ago;
      const wait = untilChange([at], now);
      const before = relativeTime(at, now, 'en');
      // Told "now" on both sides of the moment itself.
      if (ago < -minute || ago > 0) expect(relativeTime(at, now + wait, 'en'), `${ago}`).not.toBe(before);
      if (wait > 1_000) expect(relativeTime(at, now + wait - 1_000, 'en'), `${ago}`).toBe(before);
    }
  });
});
