import { foldText } from '../../facts/fold-text.ts';

const SECONDS_A_DAY = 86_400;
/** Names of the months by their first letters, folded: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian. */
const MONTHS = [
  'jan ene gen sty янв', 'feb fev lut фев', 'mar mrz mrt maa мар', 'apr avr abr kwi апр', 'may mai mag maj mei мая май',
  'jun juin giu cze июн', 'jul juil lug lip июл', 'aug aou ago sie авг', 'sep set wrz сен', 'oct okt ott out paz окт',
  'nov lis ноя', 'dec dez dic gru дек',
].map((names) => names.split(' ')); // prettier-ignore
/** Offsets from UTC in hours of the zones that devices name; the same letters never stand for another one here. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0, utc: 0, gmt: 0, wet: 0, bst: 1, west: 1, cet: 1, mez: 1, cest: 2, mesz: 2, eet: 2, eest: 3, msk: 3, jst: 9, kst: 9,
  est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7,
}; // prettier-ignore

/**
 * Days since 1970 of a date under each order its numbers may have: day first, month first, year first. All the same where the
 * date can be read one way only, NaN where that order gives no date.
 */
export type DateReadings = readonly [dayFirst: number, monthFirst: number, yearFirst: number];

/** One number of a date, and how many digits it was written with. */
export interface DateNumber {
  readonly value: number;
  readonly digits: number;
}

/** The month a word names (1 to 12), or null. */
export function monthNamed(word: string): number | null {
  const folded = foldText(word);
  if (folded.length < 3) return null;
  const found = MONTHS.findIndex((names) => names.some((name) => folded.startsWith(name)));
  return found < 0 ? null : found + 1;
}

/** Seconds east of UTC of a time zone's letters, or null. */
export function zoneSeconds(letters: string): number | null {
  const folded = letters.toLowerCase();
  return Object.hasOwn(ZONES, folded) ? ZONES[folded] * 3600 : null;
}

/** A date of three numbers, of two and a named month, or of eight digits in one; null when it is none. */
export function readDate(numbers: readonly DateNumber[], month: number | null): DateReadings | null {
  const [a, b, c] = numbers;
  if (numbers.length === 1 && month === null && a.digits === 8) {
    const day = dayNumber(Math.floor(a.value / 10_000), Math.floor(a.value / 100) % 100, a.value % 100);
    return allSame(day);
  }
  if (numbers.length === 2 && month !== null) {
    return allSame(a.digits === 4 ? dayNumber(a.value, month, b.value) : dayNumber(fullYear(b), month, a.value));
  }
  if (numbers.length !== 3 || month !== null) return null;
  if (a.digits === 4) return allSame(dayNumber(a.value, b.value, c.value));
  const year = fullYear(c);
  const readings: DateReadings = [
    dayNumber(year, b.value, a.value),
    dayNumber(year, a.value, b.value),
    c.digits === 4 ? Number.NaN : dayNumber(fullYear(a), b.value, c.value),
  ];
  return readings.every(Number.isNaN) ? null : readings;
}

function allSame(day: number): DateReadings | null {
  return Number.isNaN(day) ? null : [day, day, day];
}

function fullYear({ value, digits }: DateNumber): number {
  if (digits > 2) return value;
  return value < 70 ? 2000 + value : 1900 + value;
}

function dayNumber(year: number, month: number, day: number): number {
  if (!(year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1)) return Number.NaN;
  const time = Date.UTC(year, month - 1, day);
  // The 31st of a month of 30 days would be the 1st of the next.
  return new Date(time).getUTCDate() === day ? time / 1000 / SECONDS_A_DAY : Number.NaN;
}
