import { judgeBeats } from '../ecg/beats/judge-beats.ts';
import type { Recording } from '../ecg/recording/recording.ts';
import type { LeadAnalysis } from './analyse-recording.ts';
import { describeAnalysis } from './describe-analysis.ts';

/** An analysis by the person's own "not sure" threshold; rhythm and what is warned of follow. Null: as the model has it. */
export function judgeAnalysis(found: LeadAnalysis, recording: Recording, notSureBelow: number | null): LeadAnalysis {
  if (notSureBelow === null) return found;
  const { leadIndex, beats, modelVersion } = found.analysis;
  const judged = judgeBeats(beats, notSureBelow);
  return { ...found, analysis: describeAnalysis({ ...found, recording, leadIndex, beats: judged, modelVersion }) };
}
