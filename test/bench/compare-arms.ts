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

/** How many times as long one arm takes as another, and where 95 % of resampled runs put that. */
export interface Ratio {
  ratio: number;
  low: number;
  high: number;
}

/**
 * The ratio of the times that a share of the runs does not exceed (0.5: the medians), with a bootstrap over rounds
 * (percentile method): what a round did to one arm, it did to the other.
 */
export function ratioOf(times: Times, arm: string, base: string, share = 0.5, resamples = 2_000): Ratio {
  const [of, to] = [times[arm] ?? [], times[base] ?? []];
  const drawn = Array.from({ length: resamples }, () => {
    const rounds = Array.from(of, () => Math.floor(Math.random() * of.length));
    const pick = (all: number[]) =>
      percentile(
        rounds.map((round) => all[round] ?? 0),
        share,
      );
    return pick(of) / pick(to);
  });
  const ratio = percentile(of, share) / percentile(to, share);
  return { ratio, low: percentile(drawn, 0.025), high: percentile(drawn, 0.975) };
}

/** The middle of some numbers. */
export const median = (values: number[]): number => percentile(values, 0.5);

/** The value that a share of the values (0 to 1) does not exceed. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

/** What the columns of {@link comparisonRow} are called. */
export const comparisonHead = (base: string, arm: string): string =>
  `| what | ${base}, ms: tenth, median, p95 | ${arm} | ratio of medians (95 %) | ratio of the fastest tenths (95 %) |\n|---|---|---|---|---|`;

/**
 * A Markdown row about two arms. The fastest tenth says what the work costs where nothing else keeps the machine busy; on
 * a machine that is, the medians say more about the others.
 */
export function comparisonRow(what: string, times: Times, arm: string, base: string): string {
  const ms = (name: string) =>
    [0.1, 0.5, 0.95].map((share) => percentile(times[name] ?? [], share).toFixed(1)).join(', ');
  const ratios = [0.5, 0.1].map((share) => {
    const { ratio, low, high } = ratioOf(times, arm, base, share);
    return `${ratio.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
  });
  return `| ${what} | ${ms(base)} | ${ms(arm)} | ${ratios.join(' | ')} |`;
}

function shuffled<T>(values: T[]): T[] {
  return values
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
