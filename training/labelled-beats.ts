import { alignRPeaks } from '../src/ecg/beats/align-r-peaks.ts';
import { chooseLead } from '../src/ecg/beats/choose-lead.ts';
import { detectRPeaks } from '../src/ecg/beats/detect-r-peaks.ts';
import { prepareBeats } from '../src/ecg/beats/prepare-beats.ts';
import type { Recording } from '../src/ecg/recording/recording.ts';
import { pairBeats } from '../src/ecg/scoring/pair-beats.ts';
import { selectReferenceBeats } from '../src/ecg/scoring/select-reference-beats.ts';
import { filterLead } from '../src/ecg/signal/filter-lead.ts';
import type { NetworkInputs } from '../src/classifier/classify-beats.ts';

/** Beats with their reference class: network inputs and, per beat, an index into BEAT_CLASSES. */
export interface LabelledBeats extends NetworkInputs {
  readonly classIndex: Uint8Array;
}

/** `reference`: the annotated beats, each moved to its main deflection. `detected`: where the app finds them, paired with the annotations. */
export type PeakSource = 'reference' | 'detected';

/** Prepares the beats of one recording as the app does, labelled by its annotations under the project map. */
export function labelBeats(recording: Recording, peaks: PeakSource): LabelledBeats {
  const { sampleRateHz } = recording;
  const filteredMv = filterLead(recording.leads[chooseLead(recording.leads)].samplesMv, sampleRateHz);
  const reference = selectReferenceBeats(recording.annotations, 'project');
  if (peaks === 'reference') {
    const aligned = alignRPeaks(filteredMv, sampleRateHz, reference.sample);
    const prepared = prepareBeats(filteredMv, sampleRateHz, aligned);
    return { ...prepared, classIndex: reference.classIndex };
  }
  const detected = detectRPeaks([filteredMv], sampleRateHz).rPeakSample;
  const { referenceIndex, testIndex } = pairBeats(reference.sample, detected, { sampleRateHz });
  const prepared = prepareBeats(filteredMv, sampleRateHz, detected);
  const matched = [...testIndex.keys()].filter((pair) => referenceIndex[pair] >= 0 && testIndex[pair] >= 0);
  return {
    ...takeBeats(
      prepared,
      matched.map((pair) => testIndex[pair]),
    ),
    classIndex: Uint8Array.from(matched, (pair) => reference.classIndex[referenceIndex[pair]]),
  };
}

/** The inputs of the beats listed, in that order. */
export function takeBeats(inputs: NetworkInputs, beats: readonly number[]): NetworkInputs {
  const take = (rows: Float32Array) => {
    const width = rows.length / inputs.count;
    const taken = new Float32Array(beats.length * width);
    beats.forEach((beat, i) => taken.set(rows.subarray(beat * width, (beat + 1) * width), i * width));
    return taken;
  };
  return { count: beats.length, waveform: take(inputs.waveform), features: take(inputs.features) };
}

/** All beats of several sets as one. */
export function joinBeats(sets: readonly LabelledBeats[]): LabelledBeats {
  const join = <T extends Float32Array | Uint8Array>(arrays: readonly T[], joined: T) => {
    let offset = 0;
    for (const array of arrays) {
      joined.set(array, offset);
      offset += array.length;
    }
    return joined;
  };
  const total = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0);
  const [waveforms, features, classes] = [
    sets.map((set) => set.waveform),
    sets.map((set) => set.features),
    sets.map((set) => set.classIndex),
  ];
  return {
    count: total(sets.map(({ count }) => count)),
    waveform: join(waveforms, new Float32Array(total(waveforms.map(({ length }) => length)))),
    features: join(features, new Float32Array(total(features.map(({ length }) => length)))),
    classIndex: join(classes, new Uint8Array(total(classes.map(({ length }) => length)))),
  };
}
