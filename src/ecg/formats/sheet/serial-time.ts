const DAY_SECONDS = 86_400;
/** Ticks of a tenth of a millisecond: a day number of today's dates tells about a thousandth of a millisecond apart. */
const TICKS = 10_000;
/** Days from the epoch of workbooks (1900, with the 29 February it never had) and of old Macs (1904) to 1970. */
const DAYS_1900 = 25_569;
const DAYS_1904 = 24_107;
const LAST_DAY = 2_958_466;

/** A day number of a workbook as text: "2024-05-01 09:30:00.0020", without the date below one day, hours going on if `elapsed`. */
export function timeOfSerial(serial: number, elapsed: boolean, is1904: boolean): string | null {
  if (!(serial >= 0 && serial < LAST_DAY)) return null;
  const ticks = Math.round(serial * DAY_SECONDS * TICKS);
  const days = elapsed ? 0 : Math.floor(ticks / (DAY_SECONDS * TICKS));
  const clock = clockOf(ticks - days * DAY_SECONDS * TICKS);
  if (days === 0) return clock;
  const date = new Date((days - (is1904 ? DAYS_1904 : DAYS_1900)) * DAY_SECONDS * 1000);
  return `${date.toISOString().slice(0, 10)} ${clock}`;
}

function clockOf(ticks: number): string {
  const seconds = Math.floor(ticks / TICKS);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const parts = [hours, minutes, seconds % 60].map((part) => String(part).padStart(2, '0'));
  return `${parts.join(':')}.${String(ticks % TICKS).padStart(4, '0')}`;
}
