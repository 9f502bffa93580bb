/** Rounding of times in a file, and the clock of a recorder, make a rate miss a whole number by no more than this share. */
const WHOLE_SHARE = 2e-4;

/** The rate in hertz, made whole when it all but is. */
export function wholeRate(rateHz: number): number {
  const whole = Math.round(rateHz);
  return Math.abs(rateHz - whole) <= WHOLE_SHARE * rateHz ? whole : rateHz;
}

/** Steps between rates of recorders, the roundest first. */
const ROUND_STEPS_HZ = [1000, 500, 100, 50, 10, 5, 2, 1];

/**
 * The rate whose interval, rounded to whole units, is this one: 3333 µs stand for 300 Hz, 977 for 1024. Above some hundred
 * hertz several whole rates have the same interval, of which the roundest is meant; where none has, the rate as it is.
 * @param unitsPerSecond 1,000,000 for microseconds.
 */
export function rateOfInterval(interval: number, unitsPerSecond: number): number {
  const exact = unitsPerSecond / interval;
  const rounded = ROUND_STEPS_HZ.map((step) => Math.round(exact / step) * step);
  return rounded.find((rate) => rate > 0 && Math.round(unitsPerSecond / rate) === interval) ?? wholeRate(exact);
}
