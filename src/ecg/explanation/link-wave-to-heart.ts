import type { HeartStructure } from './heart-structure.ts';
import type { PlacedBeat } from './place-activations.ts';
import type { WavePart } from './wave-parts.ts';
import type { WaveZone } from './zone-shares.ts';

const VENTRICLES: readonly HeartStructure[] = ['septum', 'left-ventricle', 'right-ventricle'];

/** The wave each structure belongs to in a beat that comes from above. The AV node is reached within the P wave, but its delay is the PR segment. */
const PARTS: Readonly<Record<HeartStructure, 'p' | 'pr' | 'qrs'>> = {
  'sa-node': 'p',
  'right-atrium': 'p',
  'internodal-paths': 'p',
  'bachmann-bundle': 'p',
  'left-atrium': 'p',
  'av-node': 'pr',
  'his-bundle': 'pr',
  'left-bundle': 'pr',
  'anterior-fascicle': 'pr',
  'posterior-fascicle': 'pr',
  'right-bundle': 'pr',
  'purkinje-fibres': 'qrs',
  septum: 'qrs',
  'left-ventricle': 'qrs',
  'right-ventricle': 'qrs',
};

/** Structures at work in a part of the wave: activated in it, or still active (ST) and recovering (T) after it. */
export function structuresInPart(beat: PlacedBeat, part: WavePart): HeartStructure[] {
  if (part === 'st' || part === 't') return beat.recoverySeconds === null ? [] : [...VENTRICLES];
  return beat.activations
    .filter(({ structure, startSeconds }) => {
      // What the atria do after QRS onset (a beat from the AV junction) is hidden in the QRS.
      const shows = PARTS[structure] === 'p' && startSeconds >= beat.qrsSeconds[0] ? 'qrs' : PARTS[structure];
      return shows === part;
    })
    .map(({ structure }) => structure);
}

/** Structures at work before, in or after the QRS. */
export function structuresInZone(beat: PlacedBeat, zone: WaveZone): HeartStructure[] {
  if (zone === 'afterQrs') return structuresInPart(beat, 't');
  if (zone === 'qrs') return structuresInPart(beat, 'qrs');
  return [...structuresInPart(beat, 'p'), ...structuresInPart(beat, 'pr')];
}

/** Spans of the wave (seconds relative to R) in which a structure is activated, and for the ventricles also recovers. Empty: not on the path. */
export function spansOfStructure(beat: PlacedBeat, structure: HeartStructure): (readonly [number, number])[] {
  const spans = beat.activations
    .filter((activation) => activation.structure === structure)
    .map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds] as const);
  const recovers = spans.length > 0 && VENTRICLES.includes(structure);
  return recovers && beat.recoverySeconds !== null ? [...spans, beat.recoverySeconds] : spans;
}
