/** How a time grows with a size. */
export interface Growth {
  /** One for each size, in milliseconds. */
  medians: number[];
  /** Slope of the straight line through them (least squares): what one more costs, in milliseconds. */
  perUnit: number;
  /** What share of the whole growth a straight line explains of the medians (R²). */
  linearShare: number;
  /**
   * How far the curve hangs below the straight line between its ends, in the middle, as a share of what is between them:
   * 0 for a line, less for what grows ever more slowly, 25 % for a square from 0 on, 9 % for `n log n` from 1 to 10.
   * With the bounds between which it lies in 95 of 100 draws of the rounds.
   */
  bend: { share: number; low: number; high: number };
  verdict: 'at most linear' | 'faster than linear' | 'not decided: take more loads';
}

/** More bend than this share of the growth is no noise of a line: less than that of `n log n`. */
const mostBend = 0.07;
/**
 * And more than this share of the whole time: where nearly nothing grows, the shape of nearly nothing is chance. A curve that
 * is worth the name hangs by more: 10 of 60 ms in the mildest one of the tests.
 */
const leastBend = 0.04;
const draws = 2_000;

/**
 * Judges times that were taken in rounds, each with every size once: `rounds[round][size]`, in milliseconds. A slow round
 * is made as fast as the others: the machine was busy, whatever the size. Busy moments fall on few of its times, so medians
 * over rounds are compared, and rounds are drawn anew (a bootstrap) to see how much chance there is in the result. The draws
 * are the same each time.
 */
export function judgeGrowth(sizes: readonly number[], taken: readonly (readonly number[])[]): Growth {
  const rounds = atOnePace(taken);
  const medians = mediansOf(sizes, rounds);
  const random = generator(1);
  const bends = Array.from({ length: draws }, () => {
    const drawn = rounds.map(() => rounds[Math.floor(random() * rounds.length)] ?? []);
    return bendOf(sizes, mediansOf(sizes, drawn));
  });
  const least = leastBend * median(medians);
  /** Above zero where the bend is more than noise; unlike a share it is steady where nearly nothing grows. */
  const excesses = bends.map(({ ms, growth }) => ms - Math.max(mostBend * growth, least)).sort((a, b) => a - b);
  const shares = bends.map(({ ms, growth }) => ms / growth).sort((a, b) => a - b);
  const { ms, growth } = bendOf(sizes, medians);
  const [intercept = 0, perUnit = 0] = fit(sizes, medians, 1);
  const mean = medians.reduce((sum, one) => sum + one, 0) / medians.length;
  const rest = sum(medians.map((one, index) => (one - intercept - perUnit * (sizes[index] ?? 0)) ** 2));
  return {
    medians,
    perUnit,
    linearShare: 1 - rest / sum(medians.map((one) => (one - mean) ** 2)),
    bend: { share: ms / growth, low: quantile(shares, 0.025), high: quantile(shares, 0.975) },
    verdict:
      quantile(excesses, 0.975) <= 0
        ? 'at most linear'
        : quantile(excesses, 0.025) > 0
          ? 'faster than linear'
          : 'not decided: take more loads',
  };
}

function atOnePace(rounds: readonly (readonly number[])[]): number[][] {
  const paces = rounds.map(median);
  const usual = median(paces);
  return rounds.map((round, index) => round.map((ms) => (ms * usual) / (paces[index] ?? usual)));
}

function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

function mediansOf(sizes: readonly number[], rounds: readonly (readonly number[])[]): number[] {
  return sizes.map((_size, index) => median(rounds.map((round) => round[index] ?? Number.NaN)));
}

/** By the square that fits best: how far its middle hangs below its chord, and what it grows by, in milliseconds. */
function bendOf(sizes: readonly number[], times: readonly number[]): { ms: number; growth: number } {
  const [, slope = 0, square = 0] = fit(sizes, times, 2);
  const [from, to] = [Math.min(...sizes), Math.max(...sizes)];
  return { ms: (square * (to - from) ** 2) / 4, growth: slope * (to - from) + square * (to ** 2 - from ** 2) };
}

/** Coefficients of the polynomial of that degree with the least squares, by the normal equations. */
function fit(sizes: readonly number[], times: readonly number[], degree: number): number[] {
  const powers = Array.from({ length: degree + 1 }, (_, power) => power);
  const rows = powers.map((row) => [
    ...powers.map((column) => sum(sizes.map((size) => size ** (row + column)))),
    sum(sizes.map((size, index) => size ** row * (times[index] ?? 0))),
  ]);
  for (const [at, row] of rows.entries()) {
    const pivot = row[at] ?? 1;
    for (const [column, value] of row.entries()) row[column] = value / pivot;
    for (const other of rows) {
      if (other === row) continue;
      const factor = other[at] ?? 0;
      for (const [column, value] of other.entries()) other[column] = value - factor * (row[column] ?? 0);
    }
  }
  return rows.map((row) => row.at(-1) ?? 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}

/** Of sorted values, between two of them where none is in the place. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}

/** Numbers from 0 to 1 that look random and are the same for each seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
