import { secondsPerUnit } from '../../facts/unit.ts';

/** Seconds in one of each designator of ISO 8601, before and behind its T; years and months have no fixed length. */
const DATE_PARTS: Readonly<Record<string, number>> = { W: 604_800, D: 86_400 };
const TIME_PARTS: Readonly<Record<string, number>> = { H: 3600, M: 60, S: 1 };
const NUMBER_LETTERS = '0123456789.,';

/** Whether a text begins as a duration of ISO 8601 does, which no time of day does. */
export function startsDuration(text: string): boolean {
  return /^\s*[-+]?P(?:T|\d)/i.test(text);
}

/** Seconds that a text says have passed: "PT0.02S", "-P0DT1M0,5S" (ISO 8601), "0.004 sec" (MATLAB), "4ms"; null when it says none. */
export function durationSeconds(text: string): number | null {
  return startsDuration(text) ? isoSeconds(text.trim()) : numberAndUnit(text.trim());
}

function isoSeconds(text: string): number | null {
  const sign = text.startsWith('-') ? -1 : 1;
  let parts = DATE_PARTS;
  let seconds = 0;
  let number = '';
  let found = false;
  for (const letter of text.slice(text.search(/p/i) + 1).toUpperCase()) {
    if (NUMBER_LETTERS.includes(letter)) number += letter === ',' ? '.' : letter;
    else if (letter === 'T' && number === '' && parts === DATE_PARTS) parts = TIME_PARTS;
    else {
      const size = Object.hasOwn(parts, letter) ? parts[letter] : Number.NaN;
      const value = number === '' ? Number.NaN : Number(number) * size;
      if (Number.isNaN(value)) return null;
      seconds += value;
      number = '';
      found = true;
    }
  }
  return found && number === '' ? sign * seconds : null;
}

function numberAndUnit(text: string): number | null {
  let end = text.length;
  while (end > 0 && !(text[end - 1] >= '0' && text[end - 1] <= '9')) end--;
  const unit = end === text.length ? undefined : secondsPerUnit(text.slice(end));
  const number = Number(text.slice(0, end).replace(',', '.'));
  return unit === undefined || end === 0 || Number.isNaN(number) ? null : number * unit;
}
