import { textTokens } from '../../facts/text-tokens.ts';
import { means } from '../../facts/vocabulary.ts';
import { readClock } from '../time/read-clock.ts';

/** Words before the time at which a recording began; "Date of birth" and "End time" are none of them. */
const START_WORD =
  /^(start|begin|record|recorded|recording|measured|created|acquisition|aufnahme|beginn|gestartet|inicio|debut|enregistre)/;
const OTHER_WORD = /^(birth|end|stop|export|exported|modified|printed|geburt|ende|fin|dob)/;

/** Time of day, in seconds, at which a line says that the recording began ("Recorded Date,2026-05-30 16:32:18"), or null. */
export function statedStart(line: string): number | null {
  const words = textTokens(line.slice(0, 120)).filter(({ kind }) => kind === 'word').map(({ text }) => text.toLowerCase());
  if (words.some((word) => OTHER_WORD.test(word)) || !words.some((word) => START_WORD.test(word) || means(word, 'time'))) return null;
  for (const start of valueStarts(line)) {
    const clock = readClock(line.slice(start).replaceAll('"', '').trim());
    if (clock !== null && (clock.date !== null || clock.seconds < 86_400)) return clock.seconds;
  }
  return null;
} // prettier-ignore

/** Where the value of a line may begin: behind each mark that separates it from its name, a few at most. */
function valueStarts(line: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < line.length && starts.length < 4; at++) if (',;:=\t'.includes(line[at])) starts.push(at + 1);
  return starts;
}
