import { expect, it } from 'vitest';
import { SHOWN_TIMES, shownBeat, shownCurve } from '../../../src/analysis/answers/shown-beat.ts';
import { BEAT_WINDOW } from '../../../src/ecg/preparation/beat-window.ts';
import { rrIntervals } from '../../../src/ecg/preparation/rr-intervals.ts';
import { beatOf, leadOf, SINUS } from '../../ecg/preparation/made-leads.ts';

const { windowStartSeconds, windowStepSeconds } = SHOWN_TIMES;
const secondsOf = (sample: number) => windowStartSeconds + sample * windowStepSeconds;

// Oracle: the waves as functions of time, at the times that are stated.
it('shows a beat and the usual one at twice the network’s rate, on the times stated', () => {
  const at = (seconds: number) =>
    SINUS.reduce((sum, [height, when, width]) => sum + height * Math.exp(-(((seconds - when) / width) ** 2) / 2), 0);
  const [early, usual] = [beatOf(SINUS.map(([height, when, width]) => [2 * height, when, width])), beatOf(SINUS)];
  const lead = leadOf([usual, early], usual);
  const prepared = { count: 2, features: new Float32Array(0), leads: [lead], waves: [], rr: rrIntervals([0, 1], 1) };
  const { waveformMv, usualWaveformMv } = shownBeat(prepared, 1);
  expect(waveformMv).toHaveLength(2 * BEAT_WINDOW.samples - 1);
  usualWaveformMv.forEach((value, i) => {
    // A QRS of 15 ms width ends at the edge of what 125 Hz hold.
    expect(Math.abs(value - at(secondsOf(i)))).toBeLessThan(0.02);
    expect(Math.abs(waveformMv[i] - 2 * at(secondsOf(i)))).toBeLessThan(0.04);
  });
  expect(secondsOf(2 * BEAT_WINDOW.rSample)).toBeCloseTo(0, 10);
});

// Oracle: straight lines between the network's samples.
it('draws values over the window by straight lines', () => {
  const values = Float32Array.from({ length: BEAT_WINDOW.samples }, (_, t) => t ** 2);
  const shown = shownCurve(values);
  expect(shown).toHaveLength(2 * BEAT_WINDOW.samples - 1);
  expect([shown[0], shown[1], shown[2], shown[3], shown[248]]).toEqual([0, 0.5, 1, 2.5, 124 ** 2]);
});
