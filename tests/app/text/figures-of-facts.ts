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
      : [shares.beforeQrs, shares.qrs, shares.afterQrs].map((value) => `${Math.round(value * 100)} %`)),
    // Neither up to certainty nor down to nothing: "0.99", "< 0.01".
    ...[...Array.from(facts.probabilities), facts.probabilityOnTime].map((value) =>
      (value > 0 && value < 1 ? Math.max(0.01, Math.min(value, 0.99)) : value).toFixed(2),
    ),
  ];
}
