import { describe, expect, it } from 'vitest';
import { generator, judgeGrowth } from './growth.ts';

const sizes = [1, 2, 4, 6, 8, 10];

/** Rounds as a busy machine gives them: a tenth more or less, one time in eight three times as long, some rounds slow. */
function rounds(count: number, msOf: (size: number) => number, seed: number): number[][] {
  const random = generator(seed);
  return Array.from({ length: count }, () => {
    const pace = random() < 0.2 ? 1.8 : 1;
    return sizes.map((size) => msOf(size) * pace * (0.95 + random() * 0.1) * (random() < 0.125 ? 3 : 1));
  });
}

describe('growth on a busy machine', () => {
  it.each([
    ['a line', (size: number) => 30 + 4 * size, 'at most linear'],
    ['nearly nothing', (size: number) => 48 + 0.03 * size, 'at most linear'],
    ['a root', (size: number) => 30 + 20 * Math.sqrt(size), 'at most linear'],
    ['a square', (size: number) => 30 + 0.6 * size ** 2, 'faster than linear'],
    ['a line with a square in it', (size: number) => 30 + size + 0.5 * size ** 2, 'faster than linear'],
  ])('%s is told from the others', (_what, msOf, verdict) => {
    for (const seed of [1, 2, 3]) expect(judgeGrowth(sizes, rounds(60, msOf, seed)).verdict).toBe(verdict);
  });

  it('is not judged by two rounds that contradict each other', () => {
    const noisy = [sizes.map((size) => 30 + size ** 2), sizes.map((size) => 130 - size ** 2)];
    expect(judgeGrowth(sizes, noisy).verdict).toBe('not decided: take more loads');
  });

  it('is given with what one more costs, and how straight it is', () => {
    const { medians, perUnit, linearShare, bend } = judgeGrowth(sizes, [sizes.map((size) => 10 + 2 * size)]);
    expect(medians).toEqual([12, 14, 18, 22, 26, 30]);
    expect(perUnit).toBeCloseTo(2);
    expect(linearShare).toBeCloseTo(1);
    expect(bend.share).toBeCloseTo(0);
    expect(judgeGrowth([0, 2, 4, 6, 8, 10], [[0, 4, 16, 36, 64, 100]]).bend.share).toBeCloseTo(0.25);
  });
});
