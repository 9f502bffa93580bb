/**
 * Parts of a whole in whole percent, so that they add up to what they are together (or to `total`) and never to 101: the
 * largest remainders are rounded up. Of two parts the larger one is never told as the smaller. Shares 0…1; what is no number counts as none.
 */
export function wholePercents(shares: readonly number[], total?: number): number[] {
  const percents = shares.map((share) => (Number.isFinite(share) ? 100 * share : 0));
  const together = sum(percents);
  const due = total ?? Math.round(together);
  // Where they are to be something else together than they are, each gives or takes in proportion.
  const scale = total === undefined || together === 0 ? 1 : total / together;
  const exact = percents.map((percent) => percent * scale);
  const floors = exact.map(Math.floor);
  const missing = together === 0 ? 0 : due - sum(floors);
  const byRemainder = [...exact.keys()].sort((a, b) => exact[b] - floors[b] - (exact[a] - floors[a]));
  const raised = new Set(byRemainder.slice(0, missing));
  return floors.map((floor, i) => floor + Number(raised.has(i)));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
