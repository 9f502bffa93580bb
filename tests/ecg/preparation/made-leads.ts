import { BEAT_WINDOW } from '../../../src/ecg/preparation/beat-window.ts';
import { qrsHeight, type LeadBeats } from '../../../src/ecg/preparation/lead-beats.ts';
import { rrIntervals, type RrIntervals } from '../../../src/ecg/preparation/rr-intervals.ts';
import type { Bump } from './made-windows.ts';

/** P, QRS and T of a plain beat as the network's window sees it. */
export const SINUS_P: Bump = [0.15, -0.16, 0.02];
export const NARROW_QRS: readonly Bump[] = [
  [1, 0, 0.015],
  [0.25, 0.26, 0.045],
];
export const SINUS: readonly Bump[] = [SINUS_P, ...NARROW_QRS];
/** A QRS four times as wide that points the other way, without P. */
export const BROAD: readonly Bump[] = [
  [-1.3, 0.01, 0.06],
  [0.4, 0.3, 0.05],
];

/** The network's window of a beat made of Gaussian waves, millivolts. */
export function beatOf(bumps: readonly Bump[]): Float32Array {
  return Float32Array.from({ length: BEAT_WINDOW.samples }, (_, t) => {
    const seconds = (t - BEAT_WINDOW.rSample) / BEAT_WINDOW.rateHz;
    return bumps.reduce((sum, [height, at, width]) => sum + height * Math.exp(-(((seconds - at) / width) ** 2) / 2), 0);
  });
}

/** The beats of one lead, with their references given rather than found. */
export function leadOf(beats: readonly Float32Array[], usual: Float32Array, late = usual): LeadBeats {
  const windows = new Float32Array(beats.length * BEAT_WINDOW.samples);
  beats.forEach((beat, i) => windows.set(beat, i * BEAT_WINDOW.samples));
  return { windows, usual, late, scale: qrsHeight(usual) || 1 };
}

/** RR intervals of beats that follow each other at the intervals given, in milliseconds. */
export function rrOf(intervalsMs: readonly number[]): RrIntervals {
  const peaks = intervalsMs.reduce((all, interval) => [...all, all[all.length - 1] + interval], [1000]);
  return rrIntervals(peaks, 1000);
}

/** Rows of features by name. */
export function namedRows<Name extends string>(names: readonly Name[], values: Float32Array): Record<Name, number>[] {
  return Array.from(
    { length: values.length / names.length },
    (_, row) =>
      Object.fromEntries(names.map((name, i) => [name, values[row * names.length + i]])) as Record<Name, number>,
  );
}
