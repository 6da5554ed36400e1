import { findProgram } from '../e2e/hosts/programs.ts';
import { disagreement } from './agreement.ts';
import { fuzzBodies } from './bodies.ts';

/** Sends `count` bodies of `seed` through parser and validator and prints what came of it; false when anything is wrong. */
export async function runFuzz(count: number, seed: number): Promise<boolean> {
  const php = findProgram('php');
  if (php === undefined) throw new Error('php is missing (Debian: apt-get install php-cli php-mbstring php-xml)');
  const startedAt = performance.now();
  const answers = new Map<string, number>();
  const differences: string[] = [];
  let number = 0;
  console.log(`seed ${seed}, ${count} bodies`);
  for await (const body of fuzzBodies(php, { seed, count })) {
    const answer = `${body.status}${body.code === null ? ' taken' : ` ${body.code}`}`;
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    const difference = await disagreement(body);
    if (difference !== null) differences.push(`body ${number} (${body.shape}, ${body.kind}): ${difference}`);
    number += 1;
  }
  for (const [answer, times] of [...answers].sort()) console.log(`${String(times).padStart(8)}  ${answer}`);
  console.log(`${number} answered in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  console.log(`${differences.length} answered otherwise by the schemas`);
  for (const difference of differences.slice(0, 20)) console.log(`  ${difference}`);
  return number === count && differences.length === 0;
}
