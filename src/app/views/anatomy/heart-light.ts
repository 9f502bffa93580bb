import type { HeartStructure } from '../../../ecg/explanation/heart-structure.ts';
import type { OriginSite } from '../../../ecg/explanation/pathways.ts';
import type { PlacedBeat } from '../../../ecg/explanation/place-activations.ts';

/** How far a structure has been activated (0…1), how brightly it still shows (1 activated, 0 recovered), and by which front. */
export interface Light {
  readonly progress: number;
  readonly glow: number;
  readonly front: number;
}

const ATRIA: readonly HeartStructure[] = ['right-atrium', 'left-atrium'];
const VENTRICLES: readonly HeartStructure[] = ['septum', 'left-ventricle', 'right-ventricle'];
/** A fibre of the conduction system shows this long after its activation, for the eye to follow the way. */
const TRAIL_SECONDS = 0.14;

/** The light of every structure the front has reached by a moment (seconds relative to R). */
export function lightAt(beat: PlacedBeat, timeSeconds: number): Map<HeartStructure, Light> {
  const lights = new Map<HeartStructure, Light>();
  for (const { structure, startSeconds, endSeconds, front } of beat.activations) {
    const progress = ramp(timeSeconds, startSeconds, endSeconds);
    if (progress === 0) continue;
    const [from, to] = recoverySpan(beat, structure, endSeconds);
    lights.set(structure, { progress, glow: 1 - ramp(timeSeconds, from, to), front });
  }
  return lights;
}

/** Origins in ventricular muscle, from which the front spreads as a circle. */
const MUSCLE_ORIGINS = ['ventricular-focus', 'pacing-electrode'] as const satisfies readonly OriginSite[];

/** The front that starts in ventricular muscle and where, null when all come by the conduction system. */
export function muscleFront(
  origins: readonly OriginSite[],
): { readonly front: number; readonly site: OriginSite } | null {
  for (const site of MUSCLE_ORIGINS) if (origins.includes(site)) return { front: origins.indexOf(site), site };
  return null;
}

/** How far a front that starts in ventricular muscle has crossed the ventricles, from its first to its last activation; null before it starts. */
export function ventricularSweep(beat: PlacedBeat, front: number, timeSeconds: number): number | null {
  const own = beat.activations.filter((entry) => entry.front === front && VENTRICLES.includes(entry.structure));
  const from = Math.min(...own.map(({ startSeconds }) => startSeconds));
  const to = Math.max(...own.map(({ endSeconds }) => endSeconds));
  return timeSeconds > from ? ramp(timeSeconds, from, to) : null;
}

/** Atria recover unseen during the QRS and just after it, ventricles in the T wave. */
function recoverySpan(beat: PlacedBeat, structure: HeartStructure, endSeconds: number): readonly [number, number] {
  if (VENTRICLES.includes(structure) && beat.recoverySeconds !== null) return beat.recoverySeconds;
  if (ATRIA.includes(structure)) return [beat.qrsSeconds[0], beat.qrsSeconds[1] + TRAIL_SECONDS];
  return [endSeconds, endSeconds + TRAIL_SECONDS];
}

function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
