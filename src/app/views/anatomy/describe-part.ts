import { STRUCTURE_FACTS } from '../../../ecg/explanation/heart-structure.ts';
import { spansOfStructure, structuresInZone } from '../../../ecg/explanation/link-wave-to-heart.ts';
import type { PlacedBeat } from '../../../ecg/explanation/place-activations.ts';
import type { WaveZone } from '../../../ecg/explanation/zone-shares.ts';
import type { Part } from './pointed-part.svelte.ts';

export interface Caption {
  readonly head: string;
  readonly text: string;
}

const ZONE_CAPTIONS: Readonly<Record<WaveZone, Caption>> = {
  beforeQrs: {
    head: 'Before the QRS.',
    text: 'Atria first, then the AV node and the bundle of His hand the impulse down.',
  },
  qrs: { head: 'QRS.', text: 'Both ventricles are activated.' },
  afterQrs: { head: 'After the QRS.', text: 'The ventricles recover: ST segment and T wave.' },
};

/** What a structure does and when, or which structures a part of the wave stands for. */
export function describePart(beat: PlacedBeat, part: Part): Caption {
  if (part.kind === 'zone') {
    if (structuresInZone(beat, part.zone).length > 0) return ZONE_CAPTIONS[part.zone];
    const text =
      beat.activations.length === 0
        ? 'The path of this class is not known.'
        : 'Nothing of this beat yet: it begins in the ventricles. Atrial activity here would be of another beat.';
    return { head: ZONE_CAPTIONS[part.zone].head, text };
  }
  const { name, role } = STRUCTURE_FACTS[part.structure];
  const [span] = spansOfStructure(beat, part.structure);
  if (span === undefined) {
    const missing =
      beat.activations.length === 0 ? 'No path is drawn for this class.' : 'Not on the path drawn for this beat.';
    return { head: `${name}.`, text: `${role} ${missing}` };
  }
  return { head: `${name}, ${spanText(beat, span)}.`, text: role };
}

/** Which structures are being activated at a moment (seconds relative to R). */
export function describeMoment(beat: PlacedBeat, timeSeconds: number): Caption {
  const active = beat.activations.filter((a) => a.startSeconds < timeSeconds && timeSeconds <= a.endSeconds + 1e-6);
  const head = `${atText(beat, timeSeconds)}.`;
  if (active.length > 0) return { head, text: listed(active.map(({ structure }) => STRUCTURE_FACTS[structure].name)) };
  const { recoverySeconds } = beat;
  if (recoverySeconds !== null && timeSeconds > recoverySeconds[0]) {
    return {
      head,
      text: timeSeconds <= recoverySeconds[1] ? 'The ventricles recover (T wave).' : 'The ventricles have recovered.',
    };
  }
  if (timeSeconds > beat.qrsSeconds[1]) return { head, text: 'The ventricles stay activated (ST segment).' };
  return { head, text: 'Not begun yet.' };
}

function listed(names: readonly string[]): string {
  return `${names.map((name, i) => (i === 0 ? name : /^(SA|AV|Bachmann|Purkinje)/.test(name) ? name : name.toLowerCase())).join(', ')}.`;
}

function atText(beat: PlacedBeat, timeSeconds: number): string {
  const ms = Math.round((timeSeconds - beat.qrsSeconds[0]) * 1000);
  return ms < 0 ? `${-ms}\u00a0ms before QRS onset` : `${ms}\u00a0ms after QRS onset`;
}

/** A span in whole milliseconds from QRS onset. */
function spanText(beat: PlacedBeat, [from, to]: readonly [number, number]): string {
  const [start, end] = [from, to].map((time) => Math.round((time - beat.qrsSeconds[0]) * 1000)) as [number, number];
  if (end <= 0) return `${-start} to ${-end}\u00a0ms before QRS onset`;
  if (start >= 0) return `${start} to ${end}\u00a0ms after QRS onset`;
  return `${-start}\u00a0ms before to ${end}\u00a0ms after QRS onset`;
}
