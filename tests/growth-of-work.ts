/** Linear work grows four times over an input of four times the size, quadratic work sixteen times. */
export const MOST_GROWTH = 8;
const TIMES = 4;
const RUNS = 4;

/**
 * How many times more processor time a piece of work takes on an input of four times the size: the quickest of a few runs of each, in
 * turns, so that neither what else the machine does nor what the compiler still has to do decides. It says nothing of how long either takes.
 * @param prepare makes an input of a size, and the work on it that is measured.
 */
export function growthOfWork(prepare: (size: number) => () => unknown, size: number): number {
  const works = [prepare(size), prepare(TIMES * size)];
  const least = works.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < RUNS; run++) {
    works.forEach((work, index) => {
      const started = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(started);
      least[index] = Math.min(least[index], user + system);
    });
  }
  return least[1] / least[0];
}
