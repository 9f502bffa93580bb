/** A whole number, one comma, and digits: one number with a decimal comma, or two cells. */
const TWO_PARTS = /^(?<whole>[-+\u2212]?\d{1,12}),(?<digits>\d{1,9})$/;
const FEWEST_ROWS = 8;
/** Steps of a second lead are small beside its range; those of digits behind a comma are not (of even chance: 1/3 of it). */
const LEAST_STEP_SHARE = 0.1;
/** A tenth of all whole numbers ends in 0; no fraction does that is written as short as possible. */
const ROWS_FOR_LAST_DIGITS = 60;

/**
 * True when rows such as "-145,000" read as one number with a decimal comma rather than two cells: never a sign behind the comma,
 * the part before it no running time or count, and the digits begin with zeros, always are as many and jump about, or never end
 * in zero. Rows without a comma ("12" among "-271,8") only a fraction leaves.
 */
export function isFractionColumn(lines: readonly string[]): boolean {
  const trimmed = lines.map((line) => line.trim());
  const rows = trimmed.map((line) => TWO_PARTS.exec(line)?.groups).filter((groups) => groups !== undefined);
  const wholeRows = trimmed.filter((line) => /^[-+\u2212]?\d{1,12}$/.test(line)).length;
  if (rows.length < FEWEST_ROWS || rows.length + wholeRows < lines.length * 0.9) return false;
  const wholes = rows.map(({ whole }) => Number(whole.replace('\u2212', '-')));
  if (wholes.every((whole, index) => index === 0 || whole > wholes[index - 1])) return false;
  const { length } = rows[0].digits;
  // No whole number is written "006".
  if (rows.some(({ digits }) => digits.length > 1 && digits.startsWith('0'))) return true;
  if (rows.some(({ digits }) => digits.length !== length)) {
    return wholeRows > 0 || (rows.length >= ROWS_FOR_LAST_DIGITS && rows.every(({ digits }) => !digits.endsWith('0')));
  }
  const fractions = rows.map(({ digits }) => Number(digits));
  const range = Math.max(...fractions) - Math.min(...fractions);
  const steps = fractions.slice(1).map((fraction, index) => Math.abs(fraction - fractions[index]));
  return steps.reduce((sum, step) => sum + step, 0) >= LEAST_STEP_SHARE * range * steps.length;
}
