import { StrapError } from './strap-error.ts';

/** What the strap itself says of the heart. */
export interface HeartRate {
  /** Beats a minute. */
  readonly rate: number;
  /** Whether the electrodes touch the skin; null where the strap does not tell. */
  readonly contact: boolean | null;
  /** Intervals between the beats since the message before, seconds. */
  readonly rrSeconds: readonly number[];
}

const WIDE_RATE = 0x01;
const CONTACT = 0x02;
const CONTACT_KNOWN = 0x04;
const ENERGY = 0x08;
const INTERVALS = 0x10;
const INTERVALS_A_SECOND = 1024;

/**
 * Reads a Heart Rate Measurement (0x2A37). Throws a `StrapError` where bytes are missing. Source: Bluetooth SIG, Heart Rate
 * Service 1.0, 3.1.
 */
export function readHeartRate(message: DataView): HeartRate {
  if (message.byteLength < 2) throw new StrapError('bad-data', `a heart rate of ${message.byteLength} bytes`);
  const flags = message.getUint8(0);
  const isWide = (flags & WIDE_RATE) !== 0;
  const intervalsAt = 1 + (isWide ? 2 : 1) + ((flags & ENERGY) !== 0 ? 2 : 0);
  if (message.byteLength < intervalsAt) throw new StrapError('bad-data', 'a heart rate that is cut off');
  const rrSeconds: number[] = [];
  if ((flags & INTERVALS) !== 0) {
    for (let at = intervalsAt; at + 2 <= message.byteLength; at += 2)
      rrSeconds.push(message.getUint16(at, true) / INTERVALS_A_SECOND);
  }
  return {
    rate: isWide ? message.getUint16(1, true) : message.getUint8(1),
    contact: (flags & CONTACT_KNOWN) !== 0 ? (flags & CONTACT) !== 0 : null,
    rrSeconds,
  };
}
