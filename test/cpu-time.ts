/**
 * Milliseconds of this process's CPU that `work` needs: the least of three tries. Unlike a clock it does not run on while
 * other programs have the machine.
 */
export async function cpuTimeOf(work: () => unknown): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 1; run <= 3; run += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
