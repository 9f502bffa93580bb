import { foldText } from '../../facts/fold-text.ts';
import { monthNamed, readDate, zoneSeconds, type DateNumber, type DateReadings } from './calendar.ts';
import { durationSeconds, startsDuration } from './read-duration.ts';

/** A time stamp taken apart. */
export interface Clock {
  /** Seconds since midnight, or since the start where it counts the time that has passed. */
  readonly seconds: number;
  readonly date: DateReadings | null;
  /** Seconds east of UTC; null when it does not say. */
  readonly offsetSeconds: number | null;
  /** Written in the American way, where the month comes first: "5/1/2024 10:00:00 AM". */
  readonly isAmerican: boolean;
}

/** No time stamp is longer; bounds the work for one cell. */
const LONGEST = 64;
const HOUR_MARKS = ['h', 'hr', 'hrs', '時', '时', '点', '시', 'uhr', 'ч'].map(foldText);
const MINUTE_MARKS = ['m', 'min', '分', '분', 'м', 'мин'].map(foldText);
const SECOND_MARKS = ['s', 'sec', '秒', '초', 'с'].map(foldText);
const DATE_MARKS = ['t', '年', '月', '日', '년', '월', '일', 'de', 'of'].map(foldText);
const FORENOON = ['am', '上午', '午前', '오전'].map(foldText);
const AFTERNOON = ['pm', '下午', '午後', '오후'].map(foldText);
/** What stands between most numbers of most stamps. */
const MARKS = ':-./+, T';
const DIGIT_ZERO = 48;
const SECONDS_A_DAY = 86_400;

/** Numbers of a text and what stands between them. */
interface Pieces {
  readonly numbers: readonly DateNumber[];
  /** Before each number, and after the last one: one more than there are numbers. */
  readonly between: readonly string[];
}

/**
 * Reads a time stamp as programs and devices write it: ISO 8601 with its offset, day, month or year first, named months,
 * "14:50:00,006", "0:00.003", "10h00m00s004", "a. m.", "下午". Null when the text is none. One pass; no date alone is a clock.
 */
export function readClock(text: string): Clock | null {
  if (text.length > LONGEST || text.length < 2) return null;
  const days = passedDays(text);
  if (days !== null) return days;
  const pieces = takeApart(spreadStamp(text) ?? text);
  if (pieces === null || startsDuration(text)) return passed(text);
  const time = findTime(pieces);
  if (time === null) return passed(text);
  const { numbers, between } = pieces;
  const before = numbers.slice(0, time.from);
  const offset = findOffset(pieces, time.to);
  const after = numbers.slice(offset === null ? time.to : offset.to);
  const words = between.filter((_, index) => index <= time.from || index >= time.to).flatMap(wordsOf);
  let month: number | null = null;
  let half: 'am' | 'pm' | null = null;
  let zone: number | null = null;
  for (const word of words) {
    const named = monthNamed(word);
    if (FORENOON.some((start) => word.startsWith(start))) half = 'am';
    else if (AFTERNOON.some((start) => word.startsWith(start))) half = 'pm';
    else if (named !== null) month = named;
    else if (zoneSeconds(word) !== null) zone = zoneSeconds(word);
    else if (!DATE_MARKS.includes(word) && !(before.length + after.length > 0 && isWeekday(word, between[0])))
      return null;
  }
  const dateNumbers = [...before, ...after];
  const date = dateNumbers.length === 0 ? null : readDate(dateNumbers, month);
  if (date === null && dateNumbers.length > 0) return null;
  const hours = half === null ? time.hours : (time.hours % 12) + (half === 'pm' ? 12 : 0);
  const isNegative = date === null && between[0].trim() === '-';
  const seconds = hours * 3600 + time.minutes * 60 + time.seconds;
  return {
    seconds: isNegative ? -seconds : seconds,
    date,
    offsetSeconds: offset === null ? zone : (zone ?? 0) + offset.seconds,
    isAmerican: half !== null && between.includes('/') && !/[ap]\.\s?m/i.test(text),
  };
}

/** "20240506123456028" and "20240506123456.028" as "20240506 123456.028"; null when the digits are no such date and time. */
export function spreadStamp(text: string): string | null {
  const parts = /^((?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))((?:[01]\d|2[0-3])[0-5]\d[0-5]\d)[.,]?(\d{0,9})$/.exec(text);
  return parts === null ? null : `${parts[1]} ${parts[2]}.${parts[3] || '0'}`;
} // prettier-ignore

/** "0 days 00:00:00.020000", as pandas writes durations, and "1 day, 0:00:00.02", as Python does. */
function passedDays(text: string): Clock | null {
  const parts = /^\s?(?<sign>[-+]?)(?<days>\d{1,6}) days?,? (?=\d)/.exec(text);
  if (parts === null) return null;
  const clock = readClock(text.slice(parts[0].length));
  if (clock === null || clock.date !== null || clock.offsetSeconds !== null) return null;
  const days = Number(`${parts.groups?.sign}${parts.groups?.days}`);
  return { ...clock, seconds: days * SECONDS_A_DAY + clock.seconds };
}

/** The time that has passed, where the text is a duration. */
function passed(text: string): Clock | null {
  const seconds = durationSeconds(text);
  return seconds === null ? null : { seconds, date: null, offsetSeconds: null, isAmerican: false };
}

/** A date without a time ("2024-05-01", "01.05.24", "1 May 2024"), or null. */
export function readDay(text: string): DateReadings | null {
  if (text.length > LONGEST || text.length < 6) return null;
  const pieces = takeApart(text);
  if (pieces === null || pieces.between.some((part) => /[:+]/.test(part))) return null;
  const words = pieces.between.flatMap(wordsOf);
  const month = words.map(monthNamed).find((named) => named !== null) ?? null;
  if (words.some((word) => monthNamed(word) === null && !DATE_MARKS.includes(word))) return null;
  const isOneNumber = pieces.between.every((part, index) => index === 0 || index === pieces.numbers.length || part === '');
  return isOneNumber ? null : readDate(pieces.numbers, month);
} // prettier-ignore

function takeApart(text: string): Pieces | null {
  const numbers: DateNumber[] = [];
  const between: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length;) {
    const digit = text.charCodeAt(at) - DIGIT_ZERO;
    if (!(digit >= 0 && digit <= 9)) {
      at++;
      continue;
    }
    between.push(text.slice(from, at));
    const first = at;
    let value = 0;
    for (; at < text.length; at++) {
      const next = text.charCodeAt(at) - DIGIT_ZERO;
      if (!(next >= 0 && next <= 9)) break;
      value = value * 10 + next;
    }
    numbers.push({ value, digits: at - first });
    from = at;
  }
  // Date, time, fraction and offset are nine numbers.
  if (numbers.length < 2 || numbers.length > 9) return numbers.length === 1 ? { numbers, between: [...between, text.slice(from)] } : null; // prettier-ignore
  return { numbers, between: [...between, text.slice(from)] };
}

interface TimeOfDay {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Numbers [from, to) belong to it. */
  readonly from: number;
  readonly to: number;
}

function findTime(pieces: Pieces): TimeOfDay | null {
  const { numbers, between } = pieces;
  for (let from = 0; from + 1 < numbers.length; from++) {
    const mark = markOf(between[from + 1]);
    if (mark === ':') return clockTime(pieces, from);
    if (HOUR_MARKS.includes(mark)) return clockTime(pieces, from);
    if (from === 0 && (MINUTE_MARKS.includes(mark) || mark === "'")) return minutesAndSeconds(pieces, from);
    if (isDotted(pieces, from)) return clockTime(pieces, from);
    if (numbers[from].digits === 8 && numbers[from + 1].digits === 6 && /^[tT ]$/.test(between[from + 1])) {
      return compactTime(pieces, from + 1);
    }
  }
  return null;
}

/** "10.00.00,004": points between, where a fraction behind tells it from a date. */
function isDotted({ numbers, between }: Pieces, from: number): boolean {
  const isPair = (index: number) => numbers[index]?.digits === 2 && numbers[index].value < 60;
  return (
    between[from + 1] === '.' &&
    between[from + 2] === '.' &&
    (between[from + 3] === ',' || between[from + 3] === '.') &&
    numbers[from].value < 24 &&
    isPair(from) &&
    isPair(from + 1) &&
    isPair(from + 2) &&
    (numbers[from + 3]?.digits ?? 0) >= 3
  );
}

function clockTime({ numbers, between }: Pieces, from: number): TimeOfDay | null {
  const isThird = /^(:|\.)$/.test(markOf(between[from + 1])) ? markOf(between[from + 2]) === markOf(between[from + 1]) : MINUTE_MARKS.includes(markOf(between[from + 2])) || between[from + 2] === ':'; // prettier-ignore
  const hasHours = isThird || HOUR_MARKS.includes(markOf(between[from + 1]));
  const [first, second] = [numbers[from].value, numbers[from + 1].value];
  const third = isThird ? numbers[from + 2]?.value : undefined;
  let to = from + (third === undefined ? 2 : 3);
  const whole = hasHours ? (third ?? 0) : second;
  let seconds = whole;
  if (isFraction(between[to]) && numbers[to] !== undefined) {
    seconds += numbers[to].value / 10 ** numbers[to].digits;
    to++;
  }
  const [hours, minutes] = hasHours ? [first, second] : [0, first];
  if ((hasHours && minutes > 59) || whole > 60 || hours > 999 || minutes > 999) return null;
  return { hours, minutes, seconds, from, to };
}

/** "1m02.5s", "1'02". */
function minutesAndSeconds({ numbers, between }: Pieces, from: number): TimeOfDay | null {
  const isFractional = isFraction(between[from + 2]) && numbers[from + 2] !== undefined;
  const fraction = isFractional ? numbers[from + 2].value / 10 ** numbers[from + 2].digits : 0;
  const seconds = numbers[from + 1].value + fraction;
  return { hours: 0, minutes: numbers[from].value, seconds, from, to: from + (isFractional ? 3 : 2) };
}

function compactTime({ numbers, between }: Pieces, at: number): TimeOfDay | null {
  const { value } = numbers[at];
  const isFractional = isFraction(between[at + 1]) && numbers[at + 1] !== undefined;
  const fraction = isFractional ? numbers[at + 1].value / 10 ** numbers[at + 1].digits : 0;
  const [hours, minutes, seconds] = [Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100];
  if (hours > 23 || minutes > 59 || seconds > 60) return null;
  return { hours, minutes, seconds: seconds + fraction, from: at, to: at + (isFractional ? 2 : 1) };
}

function isFraction(between: string | undefined): boolean {
  return between === '.' || between === ',' || between === ':' || SECOND_MARKS.includes(markOf(between));
}

/** "+01:00", "-0500", "+01" behind the time. */
function findOffset({ numbers, between }: Pieces, at: number): { seconds: number; to: number } | null {
  const mark = (between[at] ?? '').trimEnd();
  const sign = mark.endsWith('+') ? 1 : mark.endsWith('-') || mark.endsWith('\u2212') ? -1 : 0;
  const first = numbers[at];
  if (sign === 0 || first === undefined) return null;
  const left = numbers.length - at;
  if (first.digits === 4 && left === 1) {
    return { seconds: sign * (Math.floor(first.value / 100) * 3600 + (first.value % 100) * 60), to: at + 1 };
  }
  if (first.digits > 2 || first.value > 14) return null;
  if (between[at + 1] === ':' && left >= 2) {
    return { seconds: sign * (first.value * 3600 + numbers[at + 1].value * 60), to: at + 2 };
  }
  return left === 1 ? { seconds: sign * first.value * 3600, to: at + 1 } : null;
}

/** What separates two numbers, without spaces and case. */
function markOf(between: string | undefined): string {
  if (between === ':' || between === '.' || between === undefined) return between ?? '';
  return foldText(between.trim());
}

/** The words between numbers, folded; "a. m." is one word. */
function wordsOf(between: string): string[] {
  if (between.length < 2 && MARKS.includes(between)) return [];
  if (!/\p{L}/u.test(between)) return [];
  // "[Europe/Berlin]" repeats what the offset says.
  const text = foldText(between.split('[')[0]).replace(/([ap])\.\s?m\.?/, '$1m');
  return text.split(/[^\p{L}]+/u).filter((word) => word !== '' && !SECOND_MARKS.includes(word) && !MINUTE_MARKS.includes(word) && !HOUR_MARKS.includes(word)); // prettier-ignore
}

/** The one word a time stamp may begin with: "Sun May 5 …", "Mo, 06.05.2024 …". */
function isWeekday(word: string, start: string): boolean {
  return word.length <= 10 && foldText(start).trimStart().startsWith(word);
}
