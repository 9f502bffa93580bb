import { STRUCTURE_FACTS } from '../../../ecg/explanation/heart-structure.ts';
import { spansOfStructure, structuresInPart, structuresInZone } from '../../../ecg/explanation/link-wave-to-heart.ts';
import type { PathwayName } from '../../../ecg/explanation/pathways.ts';
import type { PlacedBeat } from '../../../ecg/explanation/place-activations.ts';
import { formatScale } from '../../text/format-figure.ts';
import { text } from '../../text/text.svelte.ts';
import type { Part } from './pointed-part.svelte.ts';

export interface Caption {
  readonly head: string;
  readonly text: string;
}

/** What is pointed at, else what happens at the moment shown (seconds relative to R); null when nothing is and none is. */
export function captionOf(beat: PlacedBeat, part: Part | null, timeSeconds: number | null): Caption | null {
  if (part !== null) return describePart(beat, part);
  return timeSeconds === null ? null : describeMoment(beat, timeSeconds);
}

/** The heart as it is drawn: what is at work at the moment shown, then where the beat begins and which way it takes. */
export function describeHeart(pathway: PathwayName, beat: PlacedBeat, timeSeconds: number | null): string {
  const way = text.anatomy.description(text.anatomy.pathways[pathway]);
  if (timeSeconds === null) return way;
  const moment = describeMoment(beat, timeSeconds);
  return `${moment.head} ${moment.text} ${way}`;
}

/** What a structure does and when, or which structures a part of the wave stands for. */
export function describePart(beat: PlacedBeat, part: Part): Caption {
  if (part.kind === 'structure') return describeStructure(beat, part);
  const [words, structures] =
    part.kind === 'zone'
      ? [text.anatomy.zones[part.zone], structuresInZone(beat, part.zone)]
      : [text.anatomy.parts[part.wave], structuresInPart(beat, part.wave)];
  return { head: words.head, text: structures.length > 0 ? words.text : whyNothing(beat) };
}

function describeStructure(beat: PlacedBeat, { structure }: Extract<Part, { kind: 'structure' }>): Caption {
  const { name, role } = text.anatomy.structures[structure];
  const { ownRatePerMinute, metresPerSecond } = STRUCTURE_FACTS[structure];
  const [from, to] = metresPerSecond.map(formatScale) as [string, string];
  const physiology = [
    ownRatePerMinute && text.anatomy.ownRate({ from: String(ownRatePerMinute[0]), to: String(ownRatePerMinute[1]) }),
    text.anatomy.velocity({ from, to }),
  ];
  const [span] = spansOfStructure(beat, structure);
  const missing = span ? null : beat.activations.length === 0 ? text.anatomy.noPath : text.anatomy.offPath;
  return {
    head: span ? `${name}, ${spanText(beat, span)}.` : `${name}.`,
    text: [role, ...physiology, missing].filter((sentence) => sentence !== null).join(' '),
  };
}

/** Which structures are being activated at a moment (seconds relative to R). */
export function describeMoment(beat: PlacedBeat, timeSeconds: number): Caption {
  const active = beat.activations.filter((a) => a.startSeconds < timeSeconds && timeSeconds <= a.endSeconds + 1e-6);
  return {
    head: `${momentText(beat, timeSeconds)}.`,
    text: active.length > 0 ? named(active) : stillness(beat, timeSeconds),
  };
}

function named(active: PlacedBeat['activations']): string {
  return text.anatomy.during({ names: active.map(({ structure }) => text.anatomy.structures[structure].name) });
}

/** What the heart does while nothing is being activated. */
function stillness({ recoverySeconds, qrsSeconds }: PlacedBeat, timeSeconds: number): string {
  if (recoverySeconds !== null && timeSeconds > recoverySeconds[1]) return text.anatomy.recovered;
  if (recoverySeconds !== null && timeSeconds > recoverySeconds[0]) return text.anatomy.recovering;
  return timeSeconds > qrsSeconds[1] ? text.anatomy.plateau : text.anatomy.notBegun;
}

function whyNothing(beat: PlacedBeat): string {
  if (beat.activations.length === 0) return text.anatomy.unknownPath;
  const fromJunction = beat.activations.some(({ structure }) => structure === 'his-bundle');
  return fromJunction ? text.anatomy.noneBeforeJunction : text.anatomy.noneBefore;
}

function momentText(beat: PlacedBeat, timeSeconds: number): string {
  const ms = milliseconds(beat, timeSeconds);
  return ms < 0 ? text.anatomy.beforeOnset({ ms: -ms }) : text.anatomy.afterOnset({ ms });
}

/** A span in whole milliseconds from QRS onset. */
function spanText(beat: PlacedBeat, span: readonly [number, number]): string {
  const [from, to] = span.map((time) => milliseconds(beat, time)) as [number, number];
  if (to <= 0) return text.anatomy.spanBeforeOnset({ from: -from, to: -to });
  if (from >= 0) return text.anatomy.spanAfterOnset({ from, to });
  return text.anatomy.spanAcrossOnset({ before: -from, after: to });
}

function milliseconds(beat: PlacedBeat, timeSeconds: number): number {
  return Math.round((timeSeconds - beat.qrsSeconds[0]) * 1000);
}
