/** A whole number, one comma, and digits: one number with a decimal comma, or two cells. */
const TWO_PARTS = /^\s*(?<whole>[-+\u2212]?\d+),(?<digits>\d{1,9})\s*$/;
const FEWEST_ROWS = 8;
/** Steps of a second lead are small beside its range; those of digits behind a comma are not (of even chance: 1/3 of it). */
const LEAST_STEP_SHARE = 0.1;

/**
 * True when rows such as "-145,000" read as one number with a decimal comma rather than two cells: always the same count of
 * digits behind the comma and never a sign, the part before it is no running time or count, and the digits begin with zeros or
 * jump about.
 */
export function isFractionColumn(lines: readonly string[]): boolean {
  const rows = lines.map((line) => TWO_PARTS.exec(line)?.groups).filter((groups) => groups !== undefined);
  if (rows.length < FEWEST_ROWS || rows.length < lines.length * 0.9) return false;
  const { length } = rows[0].digits;
  if (rows.some(({ digits }) => digits.length !== length)) return false;
  const wholes = rows.map(({ whole }) => Number(whole.replace('\u2212', '-')));
  if (wholes.every((whole, index) => index === 0 || whole > wholes[index - 1])) return false;
  // No whole number is written "006".
  if (length > 1 && rows.some(({ digits }) => digits.startsWith('0'))) return true;
  const fractions = rows.map(({ digits }) => Number(digits));
  const range = Math.max(...fractions) - Math.min(...fractions);
  const steps = fractions.slice(1).map((fraction, index) => Math.abs(fraction - fractions[index]));
  return steps.reduce((sum, step) => sum + step, 0) >= LEAST_STEP_SHARE * range * steps.length;
}
