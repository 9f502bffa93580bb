import { judgeBeats } from '../../ecg/beats/judge-beats.ts';
import { loadPart } from '../../ecg/part/load-part.ts';
import type { KeptRecording } from '../../ecg/recording/recording.ts';
import type { LeadAnalysis } from '../run/analyse-recording.ts';
import { isDoubted } from '../run/doubted-sections.ts';

/** An analysis by the person's own "not sure" threshold; rhythm and what is warned of follow. Null: as the model has it. */
export async function judgeAnalysis(
  found: LeadAnalysis,
  recording: KeptRecording,
  notSureBelow: number | null,
): Promise<LeadAnalysis> {
  if (notSureBelow === null) return found;
  const { describeAnalysis } = await loadPart(() => import('../run/describe-analysis.ts'));
  const { leadIndex, beats, modelVersion } = found.analysis;
  const judged = judgeBeats(beats, notSureBelow, (sample) => isDoubted(found.doubtedSections, sample));
  return { ...found, analysis: describeAnalysis({ ...found, recording, leadIndex, beats: judged, modelVersion }) };
}
