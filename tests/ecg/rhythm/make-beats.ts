import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import type { RhythmBeats } from '../../../src/ecg/rhythm/beat-sequence.ts';

export const RATE_HZ = 1000;

/**
 * Beats at 1000 Hz from their class letters and the intervals between them in milliseconds (one number: all alike), the first
 * at 500 ms. A small letter is a beat the network is not sure of, a "!" one in poor signal.
 */
export function makeBeats(letters: string, intervalsMs: number | readonly number[] = 800): RhythmBeats {
  const count = letters.length;
  const rPeakSample = new Int32Array(count);
  for (let beat = 0; beat < count; beat++) {
    const interval = typeof intervalsMs === 'number' ? intervalsMs : intervalsMs[beat - 1];
    rPeakSample[beat] = beat === 0 ? 500 : rPeakSample[beat - 1] + interval;
  }
  const classIndex = Uint8Array.from(letters, (letter) =>
    Math.max(
      0,
      BEAT_CLASSES.findIndex((name) => name === letter.toUpperCase()),
    ),
  );
  const notSureReason = Uint8Array.from(letters, (letter) =>
    letter === '!' ? 2 : Number(letter !== letter.toUpperCase()),
  );
  return { count, rPeakSample, classIndex, notSureReason, notSure: notSureReason.map((reason) => Number(reason > 0)) };
}

/** Length of a recording that ends one second after its last beat. */
export function durationOf({ rPeakSample, count }: RhythmBeats): number {
  return ((count > 0 ? rPeakSample[count - 1] : 0) + RATE_HZ) / RATE_HZ;
}
