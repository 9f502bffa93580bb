import type { NetworkInputs } from '../../../src/classifier/model/network-inputs.ts';
import { WAVEFORM_CHANNELS } from '../../../src/ecg/preparation/prepare-beats.ts';
import { interpolate } from '../../../src/ecg/signal/interpolate.ts';
import type { Random } from '../../../src/ecg/simulation/random.ts';

/** Channels that hold a beat itself; the others are differences of it from the references. */
const BEAT_CHANNELS = [0, 3] as const;
const LATE_DIFFERENCE = 2;
/** Samples repeated beyond both ends, so that interpolation does not see a step to zero. */
const MARGIN = 8;

/** One beat moved by a part of a sample of 8 ms; its references stay where they are. */
export function shifted(beat: NetworkInputs, samples: number): NetworkInputs {
  return withWaves(beat, (wave) => {
    const last = wave.length - 1;
    const wide = Float32Array.from(
      { length: wave.length + 2 * MARGIN },
      (_, i) => wave[Math.max(0, Math.min(last, i - MARGIN))],
    );
    return wave.map((_, t) => interpolate(wide, MARGIN + t + samples));
  });
}

/** One beat with noise of a given power below its own, in decibels, of which most lies below 40 Hz as the filter leaves it. */
export function noisy(beat: NetworkInputs, decibels: number, random: Random): NetworkInputs {
  return withWaves(beat, (wave) => {
    const white = Float64Array.from(
      { length: wave.length + 2 },
      () => random.next() + random.next() + random.next() - 1.5,
    );
    const noise = Float64Array.from(wave, (_, t) => white[t] + 2 * white[t + 1] + white[t + 2]);
    const scale = Math.sqrt(variance(wave) / variance(noise)) * 10 ** (-decibels / 20);
    return wave.map((value, t) => value + scale * noise[t]);
  });
}

/** Changes the beat itself in each lead, and the differences with it. */
function withWaves(beat: NetworkInputs, change: (wave: Float32Array) => Float32Array): NetworkInputs {
  const waveform = beat.waveform.slice();
  for (const channel of BEAT_CHANNELS) {
    const wave = Float32Array.from({ length: waveform.length / WAVEFORM_CHANNELS }, (_, t) =>
      waveform[t * WAVEFORM_CHANNELS + channel],
    ); // prettier-ignore
    if (wave.every((value) => value === 0)) continue;
    change(wave).forEach((value, t) => {
      const at = t * WAVEFORM_CHANNELS + channel;
      const difference = value - wave[t];
      waveform[at] += difference;
      waveform[at + 1] += difference;
      if (channel === 0) waveform[at + LATE_DIFFERENCE] += difference;
    });
  }
  return { ...beat, waveform };
}

function variance(values: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (const value of Array.from(values)) {
    sum += value;
    squares += value ** 2;
  }
  return squares / values.length - (sum / values.length) ** 2;
}
