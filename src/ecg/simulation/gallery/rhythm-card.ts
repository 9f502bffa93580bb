import type { PathwayName } from '../../explanation/pathways.ts';
import type { Heart } from '../conduction/heart.ts';
import type { Noise } from '../noise/noise.ts';

/** What a slider changes. The app has a name for each. */
export const SLIDER_IDS = [
  'rate',
  'breathing',
  'coupling',
  'every',
  'ectopic-rate',
  'run-length',
  'atrial-rate',
  'ratio',
  'node-refractory',
  'delay',
  'escape-rate',
  'bundle-refractory',
  'pacing-rate',
  'av-delay',
  'misses-every',
  'pause',
  'st',
  'u',
  'height',
  'turn',
] as const;
export type SliderId = (typeof SLIDER_IDS)[number];

export interface Slider {
  readonly id: SliderId;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly start: number;
  readonly unit: 'per-minute' | 'ms' | 'percent' | 'mv' | 'count';
}

/** Where sliders stand, by id; those a card lacks are absent. */
export type SliderValues = Readonly<Partial<Record<SliderId, number>>>;

/** Families the gallery is ordered by. */
export const RHYTHM_FAMILIES = [
  'sinus',
  'atrial',
  'junctional',
  'block',
  'bundle',
  'ventricular',
  'paced',
  'artefact',
] as const;
export type RhythmFamily = (typeof RHYTHM_FAMILIES)[number];

/** What a card is about, as it is seen on a strip: a beat of its way, what leads to it, or what does not come. */
export type CardEvent =
  'beat' | 'beat-after-long-and-short' | 'run' | 'dropped-beat' | 'missed-spike' | 'pause' | 'ventricular-fibrillation';

/** A rhythm of the gallery: a heart that its sliders change, and how it is shown. Its words are the app's. */
export interface RhythmCard<Id extends string = string> {
  readonly id: Id;
  readonly family: RhythmFamily;
  readonly sliders: readonly Slider[];
  readonly heart: (value: (id: SliderId) => number) => Heart;
  readonly noise?: (value: (id: SliderId) => number) => Partial<Noise>;
  readonly armsSwapped?: true;
  /** The lead in which it shows best, and where a strip of ten seconds begins; a shorter one may begin elsewhere (`stripStart`). */
  readonly lead: 'II' | 'V1';
  readonly stripFromSeconds: number;
  /** The way of the beat it is about, for the heart. */
  readonly pathway: PathwayName;
  /** What a strip must show, `beat` unless said otherwise. */
  readonly event?: CardEvent;
  /** Others it is taken for. */
  readonly lookAlikes: readonly string[];
  /** 1: seen in the first lesson; 3: rare, or hard to tell. */
  readonly difficulty: 1 | 2 | 3;
}

/** Slider helpers of the cards. */
export function rateSlider(from: number, to: number, start: number, id: SliderId = 'rate'): Slider {
  return { id, from, to, step: 1, start, unit: 'per-minute' };
}

export function msSlider(id: SliderId, from: number, to: number, start: number): Slider {
  return { id, from, to, step: 5, start, unit: 'ms' };
}

export function countSlider(id: SliderId, from: number, to: number, start: number): Slider {
  return { id, from, to, step: 1, start, unit: 'count' };
}
