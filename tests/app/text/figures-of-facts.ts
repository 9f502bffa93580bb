import type { BeatFacts } from '../../../src/ecg/explanation/remark-on-beat.ts';

/** Every figure that may be written about these facts, rounded as the sentences round. */
export function figuresOf(facts: BeatFacts): string[] {
  const ms = (value: number): number => Math.round(value * 1000);
  const { rrBeforeSeconds: before, rrAfterSeconds: after, rrUsualSeconds: usual, zoneShares: shares } = facts;
  return [
    ...[before, after, usual].map((value) => `${value.toFixed(2)} s`),
    `${Math.round(Math.abs(before / usual - 1) * 100)} %`,
    ...[
      ms(facts.qrsSeconds),
      ms(facts.usualQrsSeconds),
      Math.abs(ms(facts.qrsSeconds) - ms(facts.usualQrsSeconds)),
    ].map((value) => `${value} ms`),
    ...(facts.wideUsual === null
      ? []
      : [
          `${ms(facts.wideUsual.qrsSeconds)} ms`,
          `${Math.round(facts.wideUsual.pWaveShare * 100)} %`,
          `${Math.round(facts.wideUsual.pacedShare * 100)} %`,
        ]),
    ...(shares === null
      ? []
      : roundedTogether([shares.beforeQrs, shares.qrs, shares.afterQrs]).map((percent) => `${percent} %`)),
    // Neither up to certainty nor down to nothing: "0.99", "< 0.01".
    ...[...Array.from(facts.probabilities), facts.probabilityOnTime].map((value) =>
      (value > 0 && value < 1 ? Math.max(0.01, Math.min(value, 0.99)) : value).toFixed(2),
    ),
  ];
}

/**
 * Shares in whole percent that add up to what they are together: of all ways to round each of them up or down, the one
 * whose errors are smallest.
 */
function roundedTogether(shares: readonly number[]): readonly number[] {
  const percents = shares.map((share) => share * 100);
  const total = Math.round(percents.reduce((sum, percent) => sum + percent, 0));
  let best = { error: Infinity, rounded: [] as number[] };
  for (let ups = 0; ups < 2 ** percents.length; ups++) {
    const rounded = percents.map((percent, i) => Math.floor(percent) + ((ups >> i) & 1));
    const error = rounded.reduce((sum, whole, i) => sum + (whole - percents[i]) ** 2, 0);
    const isWhole = rounded.reduce((sum, whole) => sum + whole, 0) === total;
    if (isWhole && error < best.error - 1e-9) best = { error, rounded };
  }
  return best.rounded;
}
