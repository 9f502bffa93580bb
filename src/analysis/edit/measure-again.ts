import type { PreparedBeats } from '../../ecg/preparation/prepare-beats.ts';
import type { KeptRecording } from '../../ecg/recording/recording.ts';
import type { LeadAnalysis } from '../run/analyse-recording.ts';
import { sliceColumns } from '../run/join-columns.ts';
import { joinSections } from '../run/join-sections.ts';
import type { MeasuredBeats } from '../run/measure-beats.ts';
import { letGoSection, measureSection, sectionRecording } from '../run/measure-section.ts';
import { PreparedSections } from '../run/prepared-sections.ts';
import { countBelow, ownBeats, type SectionBeats } from '../run/section-beats.ts';

export type RemeasuredBeats = Pick<LeadAnalysis, 'measured' | 'inputs'>;

/** The measurements of an analysis with its beats where a person put them: only sections with other beats are measured anew. */
export async function measureAgain(
  { analysis, measured, inputs }: LeadAnalysis,
  recording: KeptRecording,
  rPeakSample: Int32Array,
): Promise<RemeasuredBeats> {
  let latest: { index: number; prepared: PreparedBeats } | null = null;
  let foundFirst = 0;
  const parts: MeasuredBeats[] = [];
  const sections: SectionBeats[] = [];
  for (const [index, section] of inputs.sections.entries()) {
    const [ownFirst, ownEnd] = ownBeats(section);
    const foundEnd = foundFirst + ownEnd - ownFirst;
    const own = rPeakSample.subarray(
      countBelow(rPeakSample, section.ownFromSample),
      countBelow(rPeakSample, section.ownToSample),
    );
    if (isSame(own, section.rPeakSample.subarray(ownFirst, ownEnd))) {
      parts.push(sectionOf(measured, section, foundFirst, foundEnd));
      sections.push(section);
    } else {
      const around = section.rPeakSample;
      const edited = Int32Array.from([...around.subarray(0, ownFirst), ...own, ...around.subarray(ownEnd)]);
      sections.push({ ...section, rPeakSample: edited });
      const part = sectionRecording(recording, section.section);
      const again = await measureSection(part, analysis.leadIndex, sections[index]);
      letGoSection(part, recording);
      parts.push(again.own);
      latest = { index, prepared: again.prepared };
    }
    foundFirst = foundEnd;
  }
  if (latest === null) return { measured, inputs };
  return {
    measured: joinSections(parts, recording.sampleRateHz),
    inputs: new PreparedSections(recording, analysis.leadIndex, sections, latest),
  };
}

/** A section's own part of the measurements of the whole. */
function sectionOf(
  { rPeakSample, rr, waves, intervals, quality, isCut, contexts }: MeasuredBeats,
  { section }: SectionBeats,
  first: number,
  end: number,
): MeasuredBeats {
  const { level, reasons, beatLevel, beatReasons } = quality;
  return {
    ...sliceColumns({ rPeakSample, rr, waves, intervals, isCut, contexts }, first, end, rPeakSample.length),
    quality: {
      level: level.subarray(section.ownFirstSecond, section.ownEndSecond),
      reasons: reasons.subarray(section.ownFirstSecond, section.ownEndSecond),
      beatLevel: beatLevel.subarray(first, end),
      beatReasons: beatReasons.subarray(first, end),
    },
  };
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((sample, i) => sample === b[i]);
}
