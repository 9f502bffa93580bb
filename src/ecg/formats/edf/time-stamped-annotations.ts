import { decodeUtf8 } from '../utf8.ts';

const END = 0;
const DURATION = '\u0015';
const TEXT = '\u0014';

export interface TimeStamped {
  readonly onsetSeconds: number;
  /** 0 when the entry states none. */
  readonly durationSeconds: number;
  /** Empty for the time-keeping entry that begins every record. */
  readonly text: string;
}

/** Time-stamped annotation lists (TALs) of one record: `+onset[␕duration]␔text␔…␀`. Unreadable ones are passed over. */
export function readTimeStamped(bytes: Uint8Array): TimeStamped[] {
  const found: TimeStamped[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== END) continue;
    if (at > start) for (const stamp of readList(decodeUtf8(bytes.subarray(start, at)))) found.push(stamp);
    start = at + 1;
  }
  return found;
}

function readList(list: string): TimeStamped[] {
  const [time, ...texts] = list.split(TEXT);
  const [onset, duration = ''] = time.split(DURATION, 2);
  const onsetSeconds = Number(onset);
  if (!/^[+-]/.test(onset) || !Number.isFinite(onsetSeconds)) return [];
  const durationSeconds = Number(duration) > 0 ? Number(duration) : 0;
  // The text ends with a separator of its own, which leaves an empty piece behind it.
  return texts
    .slice(0, Math.max(1, texts.length - 1))
    .map((text) => ({ onsetSeconds, durationSeconds, text: text.trim() }));
}
