const minuteMs = 60_000;
const hourMs = 3_600_000;

/** From the longest; months and years as long as they are on average. */
const units = [
  ['year', 31_556_952_000],
  ['month', 2_629_746_000],
  ['day', 86_400_000],
  ['hour', hourMs],
  ['minute', minuteMs],
] as const;

/**
 * How long ago a moment is, or how far ahead, in the words of a language: whole units that have passed, so never
 * "yesterday", which is a matter of calendar and zone. Empty for what is no moment, and in a language the browser refuses.
 */
export function relativeTime(atMs: number, nowMs: number, language: string): string {
  const distance = atMs - nowMs;
  const isNow = Math.abs(distance) < minuteMs;
  try {
    const [unit, unitMs] = unitOf(distance);
    const format = new Intl.RelativeTimeFormat(language, { numeric: isNow ? 'auto' : 'always' });
    return isNow ? format.format(0, 'second') : format.format(Math.trunc(distance / unitMs), unit);
  } catch {
    return ''; // a moment that is none, or a language tag that is none
  }
}

/** In how many milliseconds those words change for the first of some moments: at least a second, at most an hour. */
export function untilChange(moments: readonly number[], nowMs: number): number {
  const waits = moments.map((atMs) => {
    const distance = atMs - nowMs;
    const [, unitMs] = unitOf(distance);
    const passed = Math.abs(distance) % unitMs;
    return Math.max(distance > 0 ? passed + 1 : unitMs - passed, 1_000);
  });
  return Math.min(hourMs, ...waits.filter((wait) => wait > 0));
}

/** The longest unit that has passed at least once; minutes for what is nearer. */
function unitOf(distance: number): (typeof units)[number] {
  return units.find(([, unitMs]) => Math.abs(distance) >= unitMs) ?? ['minute', minuteMs];
}
