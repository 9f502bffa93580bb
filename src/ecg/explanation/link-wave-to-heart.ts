import type { HeartStructure } from './heart-structure.ts';
import type { PlacedBeat } from './place-activations.ts';
import type { WaveZone } from './zone-shares.ts';

const VENTRICLES: readonly HeartStructure[] = ['septum', 'left-ventricle', 'right-ventricle'];

/** Structures at work in a part of the wave: activated before or in the QRS, or recovering after it. */
export function structuresInZone(beat: PlacedBeat, zone: WaveZone): HeartStructure[] {
  if (zone === 'afterQrs') return beat.recoverySeconds === null ? [] : [...VENTRICLES];
  const [onset] = beat.qrsSeconds;
  return beat.activations
    .filter(({ startSeconds, endSeconds }) => (startSeconds + endSeconds) / 2 < onset === (zone === 'beforeQrs'))
    .map(({ structure }) => structure);
}

/** Spans of the wave (seconds relative to R) in which a structure is activated, and for the ventricles also recovers. Empty: not on the path. */
export function spansOfStructure(beat: PlacedBeat, structure: HeartStructure): (readonly [number, number])[] {
  const spans = beat.activations
    .filter((activation) => activation.structure === structure)
    .map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds] as const);
  const recovers = spans.length > 0 && VENTRICLES.includes(structure);
  return recovers && beat.recoverySeconds !== null ? [...spans, beat.recoverySeconds] : spans;
}
