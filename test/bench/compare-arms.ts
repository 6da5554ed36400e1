/** One of the things that are compared: does it once and tells how long it took, in milliseconds. */
export type Arm = () => Promise<number>;

/** Milliseconds by the name of the arm, one for each round, so that the same place in two lists is the same round. */
export type Times = Record<string, number[]>;

/**
 * Runs all arms once a round, in an order drawn anew each time: all meet the same weather, and none always follows the
 * same other. The first rounds only warm up.
 */
export async function compareArms(arms: Record<string, Arm>, rounds: number, warmUps = 5): Promise<Times> {
  const times: Times = Object.fromEntries(Object.keys(arms).map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [name, arm] of shuffled(Object.entries(arms))) {
      const ms = await arm();
      if (round >= 0) times[name]?.push(ms);
    }
  }
  return times;
}

/** How many times as long one arm takes as another: ratio of the medians, and where 95 % of resampled runs put it. */
export interface Ratio {
  ratio: number;
  low: number;
  high: number;
}

/** A bootstrap over rounds (percentile method): what a round did to one arm, it did to the other. */
export function ratioOf(times: Times, arm: string, base: string, resamples = 2_000): Ratio {
  const [of, to] = [times[arm] ?? [], times[base] ?? []];
  const drawn = Array.from({ length: resamples }, () => {
    const rounds = Array.from(of, () => Math.floor(Math.random() * of.length));
    return median(rounds.map((round) => of[round] ?? 0)) / median(rounds.map((round) => to[round] ?? 0));
  });
  return { ratio: median(of) / median(to), low: percentile(drawn, 0.025), high: percentile(drawn, 0.975) };
}

/** The middle of some numbers. */
export const median = (values: number[]): number => percentile(values, 0.5);

/** The value that a share of the values (0 to 1) does not exceed. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

/** A Markdown row: medians and 95th percentiles of both, and the ratio with its interval. */
export function comparisonRow(what: string, times: Times, arm: string, base: string): string {
  const { ratio, low, high } = ratioOf(times, arm, base);
  const ms = (name: string) => {
    const all = times[name] ?? [];
    return `${median(all).toFixed(1)} (${percentile(all, 0.95).toFixed(1)})`;
  };
  return `| ${what} | ${ms(base)} | ${ms(arm)} | ${ratio.toFixed(3)} | ${low.toFixed(3)} to ${high.toFixed(3)} |`;
}

function shuffled<T>(values: T[]): T[] {
  return values
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
