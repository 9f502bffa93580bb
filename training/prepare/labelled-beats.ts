import {
  joinArrays,
  preparedInputs,
  type BeatInputs,
  type NetworkInputs,
} from '../../src/classifier/model/network-inputs.ts';
import { alignRPeaks } from '../../src/ecg/detection/align-r-peaks.ts';
import { detectRPeaks } from '../../src/ecg/detection/detect-r-peaks.ts';
import { networkLeads } from '../../src/ecg/preparation/network-leads.ts';
import { prepareBeats } from '../../src/ecg/preparation/prepare-beats.ts';
import type { Recording } from '../../src/ecg/recording/recording.ts';
import { pairBeats } from '../../src/ecg/scoring/pair-beats.ts';
import { selectReferenceBeats } from '../../src/ecg/scoring/select-reference-beats.ts';

/** Beats with their reference class: network inputs and, per beat, an index into BEAT_CLASSES. */
export interface LabelledBeats extends BeatInputs {
  readonly classIndex: Uint8Array;
}

/** `reference`: the annotated beats, each moved to its main deflection. `detected`: where the app finds them, paired with the annotations. */
export type PeakSource = 'reference' | 'detected';

/** Prepares the beats of one recording as the app does, labelled by its annotations under the project map. */
export function labelBeats(recording: Recording, peaks: PeakSource, leads = networkLeads(recording)): LabelledBeats {
  const { sampleRateHz } = recording;
  const reference = selectReferenceBeats(recording.annotations, 'project');
  if (peaks === 'reference') {
    const aligned = alignRPeaks(leads[0], sampleRateHz, reference.sample);
    return { ...preparedInputs(prepareBeats(leads, sampleRateHz, aligned)), classIndex: reference.classIndex };
  }
  const detected = detectRPeaks(leads, sampleRateHz).rPeakSample;
  const { referenceIndex, testIndex } = pairBeats(reference.sample, detected, { sampleRateHz });
  const matched = [...testIndex.keys()].filter((pair) => referenceIndex[pair] >= 0 && testIndex[pair] >= 0);
  return {
    ...takeBeats(
      preparedInputs(prepareBeats(leads, sampleRateHz, detected)),
      matched.map((pair) => testIndex[pair]),
    ),
    classIndex: Uint8Array.from(matched, (pair) => reference.classIndex[referenceIndex[pair]]),
  };
}

/** Several batches as one, for networks that see one beat: what was around each is left out. */
export function joinInputs(parts: readonly NetworkInputs[]): NetworkInputs {
  const none = new Float32Array(0);
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    waveform: joinArrays(parts.map(({ waveform }) => waveform)),
    features: joinArrays(parts.map(({ features }) => features)),
    before: none,
    after: none,
  };
}

/** The beats listed, in that order. */
export function takeBeats(inputs: BeatInputs, beats: readonly number[]): BeatInputs {
  return {
    count: beats.length,
    batch: (first, count) => joinInputs(beats.slice(first, first + count).map((beat) => inputs.batch(beat, 1))),
  };
}

/** All beats of several sets as one, in order. */
export function joinBeats(sets: readonly LabelledBeats[]): LabelledBeats {
  const classIndex = Uint8Array.from(sets.flatMap((set) => [...set.classIndex]));
  return {
    count: classIndex.length,
    classIndex,
    batch: (first, count) => {
      const parts: NetworkInputs[] = [];
      let start = 0;
      for (const set of sets) {
        const from = Math.max(0, first - start);
        const to = Math.min(set.count, first + count - start);
        if (from < to) parts.push(set.batch(from, to - from));
        start += set.count;
      }
      return joinInputs(parts);
    },
  };
}
