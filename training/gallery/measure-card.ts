import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import { analyseRecording } from '../../src/analysis/run/analyse-recording.ts';
import { BEAT_CLASSES, type BeatClass } from '../../src/ecg/beats/beat-class.ts';
import { writeWfdbRecord } from '../../src/ecg/export/write-wfdb-record.ts';
import { readRecording } from '../../src/ecg/formats/read-recording.ts';
import { simulateCard } from '../../src/ecg/simulation/gallery/gallery.ts';
import { OPENED } from '../../src/ecg/simulation/gallery/opened-recording.ts';
import type { RhythmCard } from '../../src/ecg/simulation/gallery/rhythm-card.ts';
import type { Simulation } from '../../src/ecg/simulation/simulate.ts';
import type { RhythmName, RhythmSpell } from '../../src/ecg/rhythm/spells/rhythm-spell.ts';
import type { SimulatedBeat } from '../../src/ecg/simulation/simulated-beats.ts';
import { pairBeats, UNPAIRED } from '../../src/ecg/scoring/pair-beats.ts';
import { chooseClearLead } from '../../src/ecg/quality/choose-clear-lead.ts';

/** The points of a beat that are compared with the truth. */
export const COMPARED_POINTS = ['pOnset', 'pEnd', 'qrsOnset', 'qrsEnd', 'tEnd'] as const;
type ComparedPoint = (typeof COMPARED_POINTS)[number];

/** What the app's own reader makes of one card. */
export interface CardMeasures {
  readonly id: string;
  readonly detection: { readonly found: number; readonly missed: number; readonly extra: number };
  /** Differences to the truth, milliseconds, of the beats found. */
  readonly errorsMs: Readonly<Record<ComparedPoint, readonly number[]>>;
  /** Beats of each true class by the class the network gives them. */
  readonly classes: Readonly<Partial<Record<BeatClass, Readonly<Partial<Record<BeatClass, number>>>>>>;
  /** Seconds by true rhythm and the name given. */
  readonly rhythms: readonly { readonly truth: RhythmName; readonly named: RhythmName; readonly seconds: number }[];
}

/** Nearer than this to another wave a limit is not its own any more. */
const APART_SECONDS = 0.01;

/** Runs detector, delineator, network and namer over a card as it opens in the reader: from its files, whose samples are whole microvolts. */
export async function measureCard(
  card: RhythmCard,
  classifier: BeatClassifier,
  { snrDb = Infinity, seed = OPENED.seed }: { readonly snrDb?: number; readonly seed?: number } = {},
): Promise<CardMeasures> {
  const simulation = simulateCard(card, { ...OPENED, seed, snrDb });
  const { truth } = simulation;
  const recording = await readRecording(writeWfdbRecord({ ...simulation.recording, name: card.id }));
  const leadIndex = chooseClearLead(recording) ?? 0;
  const { analysis, measured } = await analyseRecording(recording, leadIndex, classifier);
  const until = Math.min(
    recording.leads[0].samplesMv.length / recording.sampleRateHz,
    truth.spells.find(({ rhythm }) => rhythm === 'ventricular-flutter-fibrillation')?.fromSeconds ?? Infinity,
  );
  const pairs = pairBeats(
    truth.beats.map(({ rSeconds }) => rSeconds * recording.sampleRateHz),
    analysis.beats.rPeakSample,
    { sampleRateHz: recording.sampleRateHz, startSeconds: 0.3, endSeconds: until - 0.3 },
  );
  const standsApart = apartness(simulation, card);
  const errorsMs = { pOnset: [], pEnd: [], qrsOnset: [], qrsEnd: [], tEnd: [] } as Record<ComparedPoint, number[]>;
  const classes: Partial<Record<BeatClass, Partial<Record<BeatClass, number>>>> = {};
  let [found, missed, extra] = [0, 0, 0];
  for (const [i, reference] of pairs.referenceIndex.entries()) {
    const test = pairs.testIndex[i];
    if (test === UNPAIRED) missed++;
    else if (reference === UNPAIRED) extra++;
    else {
      found++;
      const beat = truth.beats[reference];
      const named = BEAT_CLASSES[analysis.beats.classIndex[test]];
      const row = (classes[beat.beatClass] ??= {});
      row[named] = (row[named] ?? 0) + 1;
      const at = analysis.beats.rPeakSample[test] / recording.sampleRateHz;
      const points = {
        ...(beat.p && { pOnset: beat.p.onset, pEnd: beat.p.end }),
        ...{ qrsOnset: beat.qrs.onset, qrsEnd: beat.qrs.end, tEnd: beat.t.end },
      };
      for (const [point, seconds] of Object.entries(points) as [ComparedPoint, number][]) {
        if (!standsApart(seconds, beat)) continue;
        const error = at + measured.waves[point][test] - seconds;
        if (Number.isFinite(error)) errorsMs[point].push(error * 1000);
      }
    }
  }
  return {
    id: card.id,
    detection: { found, missed, extra },
    errorsMs,
    classes,
    rhythms: compareSpells(simulation, analysis.spells),
  };
}

/** A limit can be found where no other wave lies over it: neither another beat's, nor those of flutter or fibrillation, nor motion. */
function apartness({ truth }: Simulation, card: RhythmCard): (seconds: number, beat: SimulatedBeat) => boolean {
  const { atrial } = truth.activations;
  const isCovered =
    card.noise !== undefined || atrial.some(({ origin }) => origin === 'flutter' || origin === 'fibrillation');
  const waves = [...truth.pWaves, ...truth.beats.flatMap(({ qrs, t }) => [qrs, t])];
  return (seconds, beat) =>
    !isCovered &&
    waves.every(
      (wave) =>
        [beat.p, beat.qrs, beat.t].some((own) => own?.onset === wave.onset && own.end === wave.end) ||
        seconds < wave.onset - APART_SECONDS ||
        seconds > wave.end + APART_SECONDS,
    );
}

function compareSpells({ truth }: Simulation, named: readonly RhythmSpell[]): CardMeasures['rhythms'] {
  const shared = new Map<string, { truth: RhythmName; named: RhythmName; seconds: number }>();
  for (const one of truth.spells) {
    for (const other of named) {
      const seconds = Math.min(one.toSeconds, other.toSeconds) - Math.max(one.fromSeconds, other.fromSeconds);
      if (seconds <= 0) continue;
      const key = `${one.rhythm} ${other.rhythm}`;
      const before = shared.get(key)?.seconds ?? 0;
      shared.set(key, { truth: one.rhythm, named: other.rhythm, seconds: before + seconds });
    }
  }
  return [...shared.values()].sort((a, b) => b.seconds - a.seconds);
}
