import { decodeUtf8 } from '../utf8.ts';

const END = 0;
const DURATION = '\u0015';
const TEXT = '\u0014';

export interface TimeStamped {
  readonly onsetSeconds: number;
  /** Empty for the time-keeping entry that begins every record. */
  readonly text: string;
}

/** Time-stamped annotation lists (TALs) of one record: `+onset[␕duration]␔text␔…␀`. Unreadable ones are passed over. */
export function readTimeStamped(bytes: Uint8Array): TimeStamped[] {
  const found: TimeStamped[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== END) continue;
    if (at > start) found.push(...readList(decodeUtf8(bytes.subarray(start, at))));
    start = at + 1;
  }
  return found;
}

function readList(list: string): TimeStamped[] {
  const [time, ...texts] = list.split(TEXT);
  const onsetSeconds = Number(time.split(DURATION, 1)[0]);
  if (!/^[+-]/.test(time) || !Number.isFinite(onsetSeconds)) return [];
  // The text ends with a separator of its own, which leaves an empty piece behind it.
  return texts.slice(0, Math.max(1, texts.length - 1)).map((text) => ({ onsetSeconds, text: text.trim() }));
}
