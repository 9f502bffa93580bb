import type { AtlasEntry, AtlasEvidence, Spread } from '../../src/ecg/atlas/beat-atlas.ts';
import { writeShapeId } from '../../src/ecg/atlas/shape-id.ts';
import { BeatShapes } from '../../src/ecg/beats/shapes/beat-shapes.ts';
import { COMPARED_SPAN, groupByShape } from '../../src/ecg/beats/shapes/group-by-shape.ts';
import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { EVIDENCE_BLOCKS } from '../../src/classifier/explain/evidence-blocks.ts';
import { WINDOW_SAMPLES } from '../../src/ecg/preparation/cut-windows.ts';
import { median, quantile } from '../../src/ecg/signal/quantile.ts';
import { WAVE_POINTS } from '../../src/ecg/waves/waves.ts';
import type { NetworkEvidence } from '../../src/classifier/explain/network-evidence.ts';
import type { AtlasBeat } from './collect-beats.ts';

/**
 * The least an average is made of: nothing of what is shown is then anybody's own. A shape of fewer beats or people is not in the
 * atlas at all.
 */
export const FEWEST = { beats: 30, people: 3 } as const;
/** Figures that fewer of a shape's beats have are left out. */
const FEWEST_MEASURED_SHARE = 0.3;

/** The typical shapes of some beats: by class and lead, grouped by the shape of the QRS, averaged where there are enough. */
export function averageBeats(beats: readonly AtlasBeat[]): AtlasEntry[] {
  const kinds = new Map<string, AtlasBeat[]>();
  for (const beat of beats) {
    const kind = `${beat.beatClass} ${beat.lead}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), beat]);
  }
  return [...kinds.values()].flatMap((alike) =>
    groupsOf(alike)
      .filter(isEnough)
      .map((group, i) => averageOf(i + 1, group)),
  );
}

/** Beats of one class and lead by shape, the largest group first; beats like hardly any other are in none. */
function groupsOf(beats: readonly AtlasBeat[]): AtlasBeat[][] {
  const windows = new Float32Array(beats.length * WINDOW_SAMPLES);
  beats.forEach(({ comparedMv }, i) => windows.set(comparedMv, i * WINDOW_SAMPLES));
  const { groupOf, count } = groupByShape(BeatShapes.of(windows, COMPARED_SPAN));
  return Array.from({ length: count }, (_, group) => beats.filter((_beat, i) => groupOf[i] === group));
}

/** Whether an average over these beats shows nobody's heart: enough beats of enough people, and some of them explained. */
function isEnough(beats: readonly AtlasBeat[]): boolean {
  return (
    beats.length >= FEWEST.beats &&
    new Set(beats.map(({ person }) => person)).size >= FEWEST.people &&
    beats.some(({ evidence }) => evidence !== null)
  );
}

function averageOf(number: number, beats: readonly AtlasBeat[]): AtlasEntry {
  const [{ beatClass, lead }] = beats;
  const people = countBy(beats.map(({ person }) => person));
  const probabilities = BEAT_CLASSES.map((_, i) => mean(beats.map((beat) => beat.probabilities[i])));
  const own = BEAT_CLASSES.indexOf(beatClass);
  const known = beats.filter(({ pWave }) => pWave !== 'unsure');
  return {
    id: writeShapeId({ beatClass, lead, number }),
    ...{ beatClass, lead, beats: beats.length, people: people.size, mostOfPerson: Math.max(...people.values()) },
    symbols: [...countBy(beats.map(({ symbol }) => symbol))]
      .sort((a, b) => b[1] - a[1])
      .map(([symbol, count]) => [symbol, count / beats.length] as const),
    ...wavesOf(beats),
    qrsSeconds: spread(beats.map(({ qrsSeconds }) => qrsSeconds)),
    usualQrsSeconds: spread(beats.map(({ usualQrsSeconds }) => usualQrsSeconds)),
    prSeconds: spread(beats.map(({ prSeconds }) => prSeconds)),
    qtSeconds: spread(beats.map(({ qtSeconds }) => qtSeconds)),
    rrBeforeSeconds: spread(beats.map(({ rrBeforeSeconds }) => rrBeforeSeconds)),
    rrAfterSeconds: spread(beats.map(({ rrAfterSeconds }) => rrAfterSeconds)),
    rrUsualSeconds: spread(beats.map(({ rrUsualSeconds }) => rrUsualSeconds)),
    rrChange: spread(beats.map(({ rrBeforeSeconds, rrUsualSeconds }) => rrBeforeSeconds / rrUsualSeconds - 1)),
    pShare: known.filter(({ pWave }) => pWave === 'present').length / known.length,
    waves: Object.fromEntries(
      WAVE_POINTS.map((point) => [point, spread(beats.map(({ waves }) => waves[point]))?.median ?? NaN]),
    ) as AtlasEntry['waves'],
    probabilities,
    calledRight:
      beats.filter((beat) => beat.probabilities.every((value) => value <= beat.probabilities[own])).length /
      beats.length,
    evidence: evidenceOf(beats.flatMap(({ evidence }) => (evidence === null ? [] : [evidence]))),
  };
}

function wavesOf(beats: readonly AtlasBeat[]): Pick<AtlasEntry, 'meanMv' | 'spreadMv' | 'usualMv'> {
  const at = (pick: (beat: AtlasBeat) => Float32Array) => (t: number) => beats.map((beat) => pick(beat)[t]);
  const own = at(({ waveMv }) => waveMv);
  const usual = at(({ usualMv }) => usualMv);
  const { length } = beats[0].waveMv;
  const curve = (value: (t: number) => number) => Float32Array.from({ length }, (_, t) => value(t));
  return {
    meanMv: curve((t) => mean(own(t))),
    spreadMv: curve((t) => deviation(own(t))),
    usualMv: curve((t) => mean(usual(t))),
  };
}

function evidenceOf(evidence: readonly NetworkEvidence[]): AtlasEvidence {
  const { length } = evidence[0].attribution;
  return {
    attribution: Float32Array.from({ length }, (_, t) => mean(evidence.map(({ attribution }) => attribution[t]))),
    logOdds: Object.fromEntries(
      EVIDENCE_BLOCKS.map((block) => [block, median(Float32Array.from(evidence, ({ blocks }) => blocks[block]))]),
    ) as AtlasEvidence['logOdds'],
    probability: mean(evidence.map(({ probability }) => probability)),
    probabilityOnTime: mean(evidence.map(({ probabilityOnTime }) => probabilityOnTime)),
    beats: evidence.length,
  };
}

/** Median and quartiles of what is known of the beats; null where that is too little. */
function spread(values: readonly number[]): Spread | null {
  const known = Float32Array.from(values.filter(Number.isFinite));
  if (known.length < FEWEST_MEASURED_SHARE * values.length) return null;
  return { median: median(known), lower: quantile(known, 0.25), upper: quantile(known, 0.75) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const about = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - about) ** 2, 0) / Math.max(1, values.length - 1));
}

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
