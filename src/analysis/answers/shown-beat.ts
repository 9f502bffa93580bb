import { BEAT_WINDOW } from '../../ecg/preparation/beat-window.ts';
import { windowOf } from '../../ecg/preparation/reference-beats.ts';
import type { PreparedBeats } from '../../ecg/preparation/prepare-beats.ts';
import { interpolate } from '../../ecg/signal/interpolate.ts';
import type { WindowTimes } from '../analysis.ts';

/** The network's window is drawn at twice its rate: 125 Hz hold all of a 40 Hz wave, but straight lines between them look it. */
const DENSITY = 2;
const SHOWN_SAMPLES = DENSITY * (BEAT_WINDOW.samples - 1) + 1;
/** Samples repeated beyond both ends, so that interpolation does not see a step to zero. */
const MARGIN = 8;

export const SHOWN_TIMES: WindowTimes = {
  windowStartSeconds: -BEAT_WINDOW.rSample / BEAT_WINDOW.rateHz,
  windowStepSeconds: 1 / (DENSITY * BEAT_WINDOW.rateHz),
};

/** One beat of the analysed lead and the recording's usual beat as the panel draws them, in millivolts; 249 samples each. */
export function shownBeat(
  { leads }: PreparedBeats,
  beat: number,
): { waveformMv: Float32Array; usualWaveformMv: Float32Array } {
  const [{ windows, usual }] = leads;
  return { waveformMv: smoothly(windowOf(windows, beat)), usualWaveformMv: smoothly(usual) };
}

/** Values over the network's window at the samples that are drawn, by straight lines: attributions have no band. */
export function shownCurve(values: Float32Array): Float32Array {
  return Float32Array.from({ length: SHOWN_SAMPLES }, (_, i) => {
    const left = Math.floor(i / DENSITY);
    const share = i / DENSITY - left;
    return share === 0 ? values[left] : values[left] * (1 - share) + values[left + 1] * share;
  });
}

function smoothly(window: Float32Array): Float32Array {
  const last = window.length - 1;
  const wide = Float32Array.from(
    { length: window.length + 2 * MARGIN },
    (_, i) => window[Math.max(0, Math.min(last, i - MARGIN))],
  );
  return Float32Array.from({ length: SHOWN_SAMPLES }, (_, i) => interpolate(wide, MARGIN + i / DENSITY));
}
