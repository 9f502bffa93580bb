import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import { preparedInputs, type BeatInputs } from '../../classifier/model/network-inputs.ts';
import { BEAT_CLASSES } from '../../ecg/beats/beat-class.ts';
import { EDIT_MARKS } from '../../ecg/beats/edit-beats.ts';
import { mostProbableClasses } from '../../ecg/beats/most-probable-classes.ts';
import type { LeadAnalysis } from '../run/analyse-recording.ts';
import type { PreparedSections } from '../run/prepared-sections.ts';
import type { Adaptation } from '../analysis.ts';

/** A change of label is proposed only where the adapted network is at least this sure. */
const LEAST_CONFIDENCE = 0.6;

/** Fits the last layer to the labels the person gave in this recording, and says what that would change. Nothing is changed here. */
export async function adaptAnalysis(
  { analysis, inputs }: LeadAnalysis,
  classifier: BeatClassifier,
): Promise<Adaptation> {
  const { beats } = analysis;
  const isGiven = (beat: number) => (beats.editMarks[beat] & EDIT_MARKS.relabelled) !== 0;
  const given = [...beats.classIndex.keys()].filter(isGiven);
  if (given.length === 0) return { labelCount: 0, labels: [] };
  const probabilities = await classifier.adapt(
    () => sectionInputs(inputs),
    given.map((beat) => ({ beat, classIndex: beats.classIndex[beat] })),
  );
  const adapted = mostProbableClasses(probabilities);
  const changed = [...adapted.keys()].filter(
    (beat) =>
      !isGiven(beat) &&
      adapted[beat] !== beats.classIndex[beat] &&
      probabilities[beat * BEAT_CLASSES.length + adapted[beat]] >= LEAST_CONFIDENCE,
  );
  const labels = BEAT_CLASSES.map((_, classIndex) => ({
    classIndex,
    samples: changed.filter((beat) => adapted[beat] === classIndex).map((beat) => beats.rPeakSample[beat]),
  })).filter(({ samples }) => samples.length > 0);
  return { labelCount: given.length, labels };
}

/** All beats of an analysis in order, section by section: only one is at hand at a time. */
function* sectionInputs(sections: PreparedSections): Generator<BeatInputs> {
  for (const { prepared, first, count } of sections.stretches()) yield preparedInputs(prepared, first, count);
}
