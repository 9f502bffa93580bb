import type { BeatInputs } from '../../src/classifier/model/network-inputs.ts';
import { cutWindows, WINDOW_SAMPLES } from '../../src/ecg/preparation/cut-windows.ts';
import { normaliseWindow } from '../../src/ecg/preparation/normalise-window.ts';
import { fillGaps } from '../../src/ecg/signal/fill-gaps.ts';

/** Beats as the network that the project set out from takes them (`--model notebook`): one lead, z-normalised windows of 200 samples, no features. */
export function notebookInputs(
  filteredMv: Float32Array,
  sampleRateHz: number,
  rPeakSamples: ArrayLike<number>,
): BeatInputs {
  const windows = cutWindows(fillGaps(filteredMv), sampleRateHz, rPeakSamples);
  return {
    count: rPeakSamples.length,
    batch: (first, count) => {
      const waveform = windows.slice(first * WINDOW_SAMPLES, (first + count) * WINDOW_SAMPLES);
      for (let beat = 0; beat < count; beat++) {
        const own = waveform.subarray(beat * WINDOW_SAMPLES, (beat + 1) * WINDOW_SAMPLES);
        own.set(normaliseWindow(own));
      }
      const none = new Float32Array(0);
      return { count, waveform, features: none, before: none, after: none };
    },
  };
}
