const CLOCK =
  /^\D?(?:(?<year>\d{4})[-/.](?<month>\d\d?)[-/.](?<day>\d\d?)[T ]+|\d\d?[-/.]\d\d?[-/.]\d{2,4}[T, ]+)?(?:(?<hours>\d{1,3}):)?(?<minutes>\d{1,3}):(?<seconds>\d\d?(?:[.,:]\d+)?)(?:\s*(?<half>[AP])M)?(?:\s*(?:Z|UTC|[-+]\d\d:?\d\d|\d\d?[-/.]\d\d?[-/.]\d{2,4}))?\D?$/i;
const SECONDS_A_DAY = 86_400;
/** No time stamp is longer; bounds the matching. */
const LONGEST = 48;

/**
 * Seconds of a time stamp: "2024-05-05T14:50:00.006" counts from 1970, "14:50:00,006", "0:00.003" and stamps with a date
 * in any other order from midnight. NaN when the text is no time stamp. The offset from UTC is left out: only differences count.
 */
export function parseClock(text: string): number {
  if (text.length > LONGEST || !text.includes(':')) return Number.NaN;
  const groups = CLOCK.exec(text)?.groups;
  if (groups === undefined) return Number.NaN;
  const days =
    groups.year === undefined
      ? 0
      : Date.UTC(Number(groups.year), Number(groups.month) - 1, Number(groups.day)) / 1000 / SECONDS_A_DAY;
  const hours = Number(groups.hours ?? 0);
  const afternoon = groups.half === undefined ? hours : (hours % 12) + (groups.half.toUpperCase() === 'P' ? 12 : 0);
  const seconds = Number(groups.seconds.replace(/[,:]/, '.'));
  return days * SECONDS_A_DAY + afternoon * 3600 + Number(groups.minutes) * 60 + seconds;
}
