/** Rounding of times in a file, and the clock of a recorder, make a rate miss a whole number by no more than this share. */
const WHOLE_SHARE = 2e-4;

/** The rate in hertz, made whole when it all but is. */
export function wholeRate(rateHz: number): number {
  const whole = Math.round(rateHz);
  return Math.abs(rateHz - whole) <= WHOLE_SHARE * rateHz ? whole : rateHz;
}
