import { secondsPerUnit } from '../facts/unit.ts';

const TIME_STAMP = /^(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d(?:\.\d{1,9})?)?(?:[-+]\d{2,4})?$/;
/** Seconds since 1970 of an HL7 time stamp ("20021122091000.122"), without its offset from UTC; NaN when it is none. */
export function hl7Seconds(text: string): number {
  const parts = TIME_STAMP.exec(text);
  if (parts === null) return Number.NaN;
  const [year, month, day, hours, minutes, seconds] = parts.slice(1, 7).map((part) => Number(part || Number.NaN));
  const orElse = (value: number, fallback: number) => (Number.isNaN(value) ? fallback : value);
  const minute = Date.UTC(year, orElse(month, 1) - 1, orElse(day, 1), orElse(hours, 0), orElse(minutes, 0));
  return minute / 1000 + orElse(seconds, 0);
}

/** A quantity of time in seconds; NaN when the number or the unit makes no sense. */
export function quantitySeconds(value: string, unit: string): number {
  const size = secondsPerUnit(unit) ?? Number.NaN;
  return value === '' ? Number.NaN : Number(value) * size;
}
