import { analyseRecording, type LeadAnalysis } from '../../src/analysis/run/analyse-recording.ts';
import type { BeatClassifier } from '../../src/classifier/beat-classifier.ts';
import type { NetworkEvidence } from '../../src/classifier/explain/network-evidence.ts';
import { preparedInputs } from '../../src/classifier/model/network-inputs.ts';
import type { AtlasClass } from '../../src/ecg/atlas/beat-atlas.ts';
import { BEAT_CLASSES, classOfSymbol } from '../../src/ecg/beats/beat-class.ts';
import { NOT_SURE_REASONS } from '../../src/ecg/beats/beats.ts';
import { windowOf } from '../../src/ecg/preparation/reference-beats.ts';
import type { Recording } from '../../src/ecg/recording/recording.ts';
import { pairBeats, UNPAIRED } from '../../src/ecg/scoring/pair-beats.ts';
import { P_WAVE_STATES, WAVE_POINTS, type PWaveState, type WavePoint } from '../../src/ecg/waves/waves.ts';

/** A beat that an average of the atlas is made of. Never leaves the machine that computes the atlas. */
export interface AtlasBeat {
  /** Database and record: as far as is known every record here is another person's. */
  readonly person: string;
  readonly lead: string;
  readonly beatClass: AtlasClass;
  /** What the reader wrote. */
  readonly symbol: string;
  /** The window in which shapes are compared, 200 samples, and the network's, 125 samples: millivolts. */
  readonly comparedMv: Float32Array;
  readonly waveMv: Float32Array;
  /** The recording's usual beat, 125 samples. */
  readonly usualMv: Float32Array;
  readonly rrBeforeSeconds: number;
  readonly rrAfterSeconds: number;
  readonly rrUsualSeconds: number;
  readonly qrsSeconds: number;
  readonly prSeconds: number;
  readonly qtSeconds: number;
  /** Median QRS of the recording's beats called Normal. */
  readonly usualQrsSeconds: number;
  readonly pWave: PWaveState;
  readonly waves: Readonly<Record<WavePoint, number>>;
  /** What the network says, in the order of BEAT_CLASSES. */
  readonly probabilities: readonly number[];
  /** Why, for the class the reader gave; null for the beats that are not asked about. */
  readonly evidence: NetworkEvidence | null;
}

/** So many beats of a class are taken of a person, evenly spread, so that no average is one person's; of these some are explained. */
const MOST_OF_PERSON = 60;
const EXPLAINED_OF_PERSON = 8;
const UNCLEAR = ['poor-signal', 'cut-off', 'flutter'].map((reason) => NOT_SURE_REASONS.indexOf(reason as never));

/** The beats of one record in one lead, found, measured and told as the app does where that lead is analysed; some explained. */
export async function collectBeats(
  person: string,
  recording: Recording,
  leadIndex: number,
  classifier: BeatClassifier,
  mostExplained = EXPLAINED_OF_PERSON,
): Promise<AtlasBeat[]> {
  const analysed = await analyseRecording(recording, leadIndex, classifier);
  const { beats } = analysed.analysis;
  const byClass = new Map<AtlasClass, { beat: number; symbol: string }[]>();
  for (const [beat, symbol] of referenceSymbols(recording, beats.rPeakSample)) {
    const beatClass = classOfSymbol(symbol);
    if (beatClass === undefined || beatClass === 'Q' || UNCLEAR.includes(beats.notSureReason[beat])) continue;
    byClass.set(beatClass, [...(byClass.get(beatClass) ?? []), { beat, symbol }]);
  }
  const collected: AtlasBeat[] = [];
  for (const [beatClass, all] of byClass) {
    const taken = evenly(all, MOST_OF_PERSON);
    const explained = new Set(evenly(taken, mostExplained));
    for (const one of taken) {
      const { prepared, index } = analysed.inputs.inputsOf(one.beat);
      const evidence = explained.has(one)
        ? await classifier.explain(preparedInputs(prepared), index, BEAT_CLASSES.indexOf(beatClass))
        : null;
      const [lead] = prepared.leads;
      collected.push({
        ...{ person, lead: recording.leads[leadIndex].name, beatClass, symbol: one.symbol, evidence },
        waveMv: windowOf(lead.windows, index).slice(),
        usualMv: lead.usual,
        ...measuresOf(analysed, one.beat),
      });
    }
  }
  return collected;
}

/** The symbol the reader gave each beat that was found. */
function referenceSymbols({ annotations, sampleRateHz }: Recording, rPeakSample: Int32Array): Map<number, string> {
  const reference = annotations.filter(({ symbol }) => classOfSymbol(symbol) !== undefined);
  const { referenceIndex, testIndex } = pairBeats(
    reference.map(({ sample }) => sample),
    rPeakSample,
    { sampleRateHz },
  );
  const symbols = new Map<number, string>();
  testIndex.forEach((beat, pair) => {
    if (beat !== UNPAIRED && referenceIndex[pair] !== UNPAIRED)
      symbols.set(beat, reference[referenceIndex[pair]].symbol);
  });
  return symbols;
}

function measuresOf({ analysis, measured, inputs }: LeadAnalysis, beat: number) {
  const { beats, usualQrsSeconds } = analysis;
  const columns = BEAT_CLASSES.length;
  return {
    comparedMv: inputs.windowsOf([beat]),
    rrBeforeSeconds: beats.rrBeforeSeconds[beat],
    rrAfterSeconds: beats.rrAfterSeconds[beat],
    rrUsualSeconds: beats.rrUsualSeconds[beat],
    qrsSeconds: beats.qrsSeconds[beat],
    prSeconds: beats.prSeconds[beat],
    qtSeconds: beats.qtSeconds[beat],
    usualQrsSeconds,
    pWave: P_WAVE_STATES[beats.pWave[beat]],
    waves: Object.fromEntries(WAVE_POINTS.map((point) => [point, measured.waves[point][beat]])) as AtlasBeat['waves'],
    probabilities: [...beats.probabilities.subarray(beat * columns, (beat + 1) * columns)],
  };
}

/** At most so many of a list, evenly spread over it. */
function evenly<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)]);
}
