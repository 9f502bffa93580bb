import { prepareBeats, type PreparedBeats } from '../../ecg/preparation/prepare-beats.ts';
import type { SignalQuality } from '../../ecg/quality/signal-quality.ts';
import { letGo } from '../../ecg/recording/let-go.ts';
import { handsOutCopies } from '../../ecg/recording/packed-samples.ts';
import type { KeptRecording, Recording } from '../../ecg/recording/recording.ts';
import type { UsualWaves } from '../../ecg/waves/usual-waves.ts';
import type { Section } from './divide-recording.ts';
import { filterLeads } from './filter-leads.ts';
import { sliceColumns } from './join-columns.ts';
import { comparedWindows, measureBeats, type MeasuredBeats } from './measure-beats.ts';
import { ownBeats, type SectionBeats } from './section-beats.ts';

/** A section measured: its own beats, and the network's inputs of all beats in it (`ownBeats` says which are its own). */
interface MeasuredSection {
  readonly own: MeasuredBeats;
  readonly prepared: PreparedBeats;
  readonly usual: UsualWaves;
}

/** The samples of a section as a recording; copies where they are kept packed. */
export function sectionRecording(recording: KeptRecording, { firstSample, endSample }: Section): Recording {
  return {
    ...recording,
    leads: recording.leads.map((lead) => ({ ...lead, samplesMv: lead.samplesMv.subarray(firstSample, endSample) })),
  };
}

/** Gives back the samples of a section that nobody looks at again, where they are copies (`sectionRecording` of this recording). */
export function letGoSection(part: Recording, recording: KeptRecording): void {
  for (const [index, { samplesMv }] of part.leads.entries()) {
    if (handsOutCopies(recording.leads[index].samplesMv)) letGo(samplesMv);
  }
}

/** Gives back what is large of the network's inputs of a section that nobody looks at again. */
export function letGoPrepared({ features, leads }: PreparedBeats): void {
  letGo(features, ...leads.map(({ windows }) => windows));
}

/**
 * Measures the beats of a section among all beats in it.
 * @param part the samples of the section (`sectionRecording`).
 * @param filteredLeadsMv from `filterLeads` of the section.
 */
export async function measureSection(
  part: Recording,
  leadIndex: number,
  beats: SectionBeats,
  filteredLeadsMv: readonly Float32Array[] = filterLeads(part, leadIndex),
  pause?: () => Promise<void>,
): Promise<MeasuredSection> {
  const { section } = beats;
  const local = localPeaks(beats);
  const { prepared, usual, ...all } = await measureBeats(
    part.leads[leadIndex],
    filteredLeadsMv,
    part.sampleRateHz,
    local,
    pause,
  );
  const [ownFirst, ownEnd] = ownBeats(beats);
  const { rr, waves, intervals, isCut, contexts } = all;
  return {
    own: {
      ...sliceColumns({ rr, waves, intervals, isCut, contexts }, ownFirst, ownEnd, local.length),
      rPeakSample: beats.rPeakSample.subarray(ownFirst, ownEnd),
      quality: ownQuality(all.quality, section, ownFirst, ownEnd),
    },
    prepared,
    usual,
  };
}

/** The network's inputs of all beats in a section alone, as `measureSection` prepares them. */
export function prepareSection(recording: KeptRecording, leadIndex: number, beats: SectionBeats): PreparedBeats {
  const part = sectionRecording(recording, beats.section);
  const filteredMv = filterLeads(part, leadIndex);
  const prepared = prepareBeats(filteredMv, part.sampleRateHz, localPeaks(beats));
  letGo(...filteredMv);
  letGoSection(part, recording);
  return prepared;
}

/** The windows in millivolts by which a section's own beats are compared, row-major [own beats × 200]. */
export function cutOwnWindows(recording: KeptRecording, leadIndex: number, beats: SectionBeats): Float32Array {
  const part = sectionRecording(recording, beats.section);
  const [filteredMv] = filterLeads(part, leadIndex, 1);
  letGoSection(part, recording);
  const windowsMv = comparedWindows(filteredMv, part.sampleRateHz, localPeaks(beats).subarray(...ownBeats(beats)));
  letGo(filteredMv);
  return windowsMv;
}

function localPeaks({ rPeakSample, section }: SectionBeats): Int32Array {
  return rPeakSample.map((sample) => sample - section.firstSample);
}

function ownQuality(
  { level, reasons, beatLevel, beatReasons }: SignalQuality,
  { firstSecond, ownFirstSecond, ownEndSecond }: Section,
  ownFirst: number,
  ownEnd: number,
): SignalQuality {
  const [first, end] = [ownFirstSecond - firstSecond, ownEndSecond - firstSecond];
  return {
    level: level.subarray(first, end),
    reasons: reasons.subarray(first, end),
    beatLevel: beatLevel.subarray(ownFirst, ownEnd),
    beatReasons: beatReasons.subarray(ownFirst, ownEnd),
  };
}
