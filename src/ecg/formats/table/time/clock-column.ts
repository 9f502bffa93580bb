import type { DateReadings } from './calendar.ts';
import { readClock, readDay, type Clock } from './read-clock.ts';

const SECONDS_A_DAY = 86_400;

/**
 * Turns the time stamps of one column into seconds that never depend on the reader's own zone: offsets from UTC are taken
 * out, a time of day that starts again goes on into the next day. Where the order of a date's numbers is open, each change of
 * date is the shortest step that any order gives, so "01/05" → "02/05" is one day whichever order was meant.
 */
export class ClockColumn {
  #dates: DateReadings | null = null;
  #day = 0;
  #midnights = 0;
  #lastSeconds = Number.NaN;

  /** Seconds of the next stamp; `dateText` is the date where it stands in a column of its own. NaN when it is none. */
  secondsOf(text: string, dateText?: string): number {
    const clock = readClock(text);
    if (clock === null) return Number.NaN;
    const own = clock.date ?? (dateText === undefined ? null : readDay(dateText));
    return own === null ? this.#pastMidnight(clock) : this.#dated(clock, own);
  }

  #dated({ seconds, offsetSeconds, isAmerican }: Clock, dates: DateReadings): number {
    if (this.#dates === null) this.#day = firstDay(dates, isAmerican);
    else if (dates.some((day, order) => day !== this.#dates?.[order])) this.#day += shortestStep(this.#dates, dates);
    this.#dates = dates;
    return this.#day * SECONDS_A_DAY + seconds - (offsetSeconds ?? 0);
  }

  #pastMidnight({ seconds, offsetSeconds }: Clock): number {
    const time = seconds - (offsetSeconds ?? 0);
    if (this.#lastSeconds - time > SECONDS_A_DAY / 2 && time < SECONDS_A_DAY) this.#midnights++;
    this.#lastSeconds = time;
    return time + (time < SECONDS_A_DAY ? this.#midnights * SECONDS_A_DAY : 0);
  }
}

function firstDay([dayFirst, monthFirst, yearFirst]: DateReadings, isAmerican: boolean): number {
  const order = isAmerican ? [monthFirst, dayFirst, yearFirst] : [dayFirst, monthFirst, yearFirst];
  return order.find((day) => !Number.isNaN(day)) ?? 0;
}

/** Days between two dates in the order that makes them the fewest; forward where two are as short. */
function shortestStep(from: DateReadings, to: DateReadings): number {
  let best = Number.NaN;
  from.forEach((day, order) => {
    const step = to[order] - day;
    if (Number.isNaN(step)) return;
    if (Number.isNaN(best) || Math.abs(step) < Math.abs(best) || (step === -best && step > 0)) best = step;
  });
  return Number.isNaN(best) ? 0 : best;
}
