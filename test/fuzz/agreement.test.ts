import { describe, expect, it } from 'vitest';
import { findProgram } from '../e2e/hosts/programs.ts';
import { disagreement } from './agreement.ts';
import { fuzzBodies } from './bodies.ts';

const php = findProgram('php');
const count = 2_000;
const seed = 20_261_121;

describe.skipIf(php === undefined)('request bodies of all kinds', () => {
  it('are taken and refused by the shim exactly as by the schemas it is made from', async () => {
    const statuses = new Set<number>();
    let answered = 0;
    for await (const body of fuzzBodies(php ?? '', { seed, count })) {
      statuses.add(body.status);
      answered += 1;
      expect(await disagreement(body), `body ${answered - 1}, ${body.shape}, ${body.kind}`).toBeNull();
    }
    expect(answered).toBe(count);
    expect([...statuses].sort()).toEqual([200, 400, 413, 415, 422]);
  }, 120_000);
});
