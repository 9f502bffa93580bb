import { notSureColumns } from '../../ecg/beats/reason-not-sure.ts';
import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import { preparedInputs } from '../../classifier/model/network-inputs.ts';
import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';
import { applyEdits, EDIT_MARKS, type BeatEdit, type EditedBeats } from '../../ecg/beats/edit-beats.ts';
import type { KeptRecording } from '../../ecg/recording/recording.ts';
import type { LeadAnalysis } from '../run/analyse-recording.ts';
import type { Beats } from '../analysis.ts';
import { buildBeats } from '../run/build-beats.ts';
import { describeAnalysis } from '../run/describe-analysis.ts';
import { measureAgain, type RemeasuredBeats } from './measure-again.ts';

/**
 * An analysis with the person's edits in it. Beats nobody touched keep the model's label and probabilities, whatever
 * their neighbours became; added and moved ones are classified where they now are, and a class the person gave stands.
 */
export async function editAnalysis(
  original: LeadAnalysis,
  recording: KeptRecording,
  edits: readonly BeatEdit[],
  classifier: BeatClassifier,
): Promise<LeadAnalysis> {
  if (edits.length === 0) return original;
  const { leadIndex, modelVersion } = original.analysis;
  const edited = applyEdits(original.measured.rPeakSample, edits);
  const again = await measureAgain(original, recording, edited.rPeakSample);
  const parts = { ...original, ...again };
  const beats = buildBeats({
    ...parts,
    sampleRateHz: recording.sampleRateHz,
    probabilities: await probabilitiesOf(edited, original.analysis.beats, again, classifier),
    notSureBelow: classifier.card.notSureBelow,
  });
  const given = withGivenClasses(beats, edited);
  return { ...parts, analysis: describeAnalysis({ ...parts, recording, leadIndex, beats: given, modelVersion }) };
}

async function probabilitiesOf(
  { sourceIndex, marks }: EditedBeats,
  { probabilities }: Beats,
  { inputs }: RemeasuredBeats,
  classifier: BeatClassifier,
): Promise<Float32Array> {
  const classes = BEAT_CLASSES.length;
  const all = new Float32Array(sourceIndex.length * classes);
  for (let beat = 0; beat < sourceIndex.length; beat++) {
    const source = sourceIndex[beat];
    const isInPlace = source >= 0 && (marks[beat] & EDIT_MARKS.moved) === 0;
    if (isInPlace) {
      all.set(probabilities.subarray(source * classes, (source + 1) * classes), beat * classes);
      continue;
    }
    const { prepared, index } = inputs.inputsOf(beat);
    all.set(await classifier.classify(preparedInputs(prepared, index, 1)), beat * classes);
  }
  return all;
}

/** What the person said is sure. */
function withGivenClasses(beats: Beats, { givenClass, marks }: EditedBeats): Beats {
  const isGiven = (beat: number): boolean => givenClass[beat] >= 0;
  return {
    ...beats,
    classIndex: beats.classIndex.map((own, beat) => (isGiven(beat) ? givenClass[beat] : own)),
    ...notSureColumns(beats.notSureReason.map((own, beat) => (isGiven(beat) ? 0 : own))),
    editMarks: marks,
  };
}
