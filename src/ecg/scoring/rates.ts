/** A rate in percent; null where it is undefined because nothing was there to count. */
export type Rate = number | null;

/** `part` of `whole` in percent, null when `whole` is 0. */
export function percentOf(part: number, whole: number): Rate {
  return whole === 0 ? null : (100 * part) / whole;
}

/** Mean of the defined values, null when there are none: the "average" row of EC57, where every record weighs the same. */
export function meanOfDefined(values: readonly Rate[]): Rate {
  const defined = values.filter((value) => value !== null);
  return defined.length === 0 ? null : defined.reduce((sum, value) => sum + value, 0) / defined.length;
}
