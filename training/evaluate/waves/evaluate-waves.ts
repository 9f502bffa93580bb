import { filterLeads } from '../../../src/analysis/run/filter-leads.ts';
import { chooseLead } from '../../../src/ecg/recording/choose-lead.ts';
import { detectRPeaks } from '../../../src/ecg/detection/detect-r-peaks.ts';
import type { Recording } from '../../../src/ecg/recording/recording.ts';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import { delineate } from '../../../src/ecg/waves/delineate.ts';
import { loadAnnotations } from '../../datasets/load-annotations.ts';
import { loadRecord } from '../../datasets/load-record.ts';
import { countPWaves, type PWaveCounts } from './count-p-waves.ts';
import { rhythmAnnotations } from './rhythm-annotations.ts';
import { matchNearestLead, matchPoints, noErrors, pointTimes, SCORED_POINTS, type PointErrors } from './score-waves.ts';
import { readReferenceWaves, type ReferenceWave } from './wave-reference.ts';

/** Errors per scored point, in the order of SCORED_POINTS. */
export type WaveErrors = readonly PointErrors[];

function noWaveErrors(): WaveErrors {
  return SCORED_POINTS.map(noErrors);
}

/** Filtered leads of a recording and the R peaks the app finds in the lead it would analyse. */
function analysedLeads({ leads, sampleRateHz }: Recording) {
  const filtered = leads.map(({ samplesMv }) => filterLead(samplesMv, sampleRateHz));
  const { rPeakSample } = detectRPeaks([filtered[chooseLead(leads)]], sampleRateHz);
  return { filtered, rPeakSample, rPeakSeconds: Array.from(rPeakSample, (sample) => sample / sampleRateHz) };
}

/** LUDB: every lead alone against its own annotations. */
export async function evaluateLudb(name: string): Promise<WaveErrors> {
  const into = noWaveErrors();
  const recording = await loadRecord('ludb', name);
  const { sampleRateHz, leads } = recording;
  const { filtered, rPeakSample, rPeakSeconds } = analysedLeads(recording);
  for (const [index, lead] of leads.entries()) {
    const annotations = await loadAnnotations('ludb', name, lead.name.toLowerCase(), sampleRateHz);
    const reference = readReferenceWaves(annotations, sampleRateHz);
    if (reference.length === 0) continue;
    const waves = delineate([filtered[index]], sampleRateHz, rPeakSample);
    SCORED_POINTS.forEach(({ point, kind, field }, i) => {
      matchPoints(timesOf(reference, kind, field), pointTimes(waves, point, rPeakSeconds), spanOf(reference), into[i]);
    });
  }
  return into;
}

/** QTDB against the cardiologist's annotations (`q1c`): the better of two leads per beat, or both leads together (`joint`). */
export async function evaluateQtdb(name: string, joint: boolean): Promise<WaveErrors> {
  const into = noWaveErrors();
  const recording = await loadRecord('qtdb', name);
  const { sampleRateHz } = recording;
  const reference = readReferenceWaves(await loadAnnotations('qtdb', name, 'q1c', sampleRateHz), sampleRateHz);
  const { filtered, rPeakSample, rPeakSeconds } = analysedLeads(recording);
  const waves = (joint ? [filtered] : filtered.map((lead) => [lead])).map((leads) =>
    delineate(leads, sampleRateHz, rPeakSample),
  );
  SCORED_POINTS.forEach(({ point, kind, field }, i) => {
    const found = waves.map((lead) => pointTimes(lead, point, rPeakSeconds));
    matchNearestLead(timesOf(reference, kind, field), found, into[i]);
  });
  return into;
}

/** P waves of a record as one lead alone tells them, see `countPWaves`. */
export async function countLeadPWaves(database: string, name: string): Promise<PWaveCounts> {
  const recording = await loadRecord(database, name);
  const { filtered, rPeakSample } = analysedLeads(recording);
  const { pWave } = delineate([filtered[chooseLead(recording.leads)]], recording.sampleRateHz, rPeakSample);
  return countPWaves(rhythmAnnotations(recording), rPeakSample, pWave);
}

/** The same with beats and P waves from the leads the app takes. */
export async function countAllLeadPWaves(database: string, name: string): Promise<PWaveCounts> {
  const recording = await loadRecord(database, name);
  const filtered = filterLeads(recording, chooseLead(recording.leads));
  const { rPeakSample } = detectRPeaks(filtered, recording.sampleRateHz);
  const { pWave } = delineate(filtered, recording.sampleRateHz, rPeakSample);
  return countPWaves(rhythmAnnotations(recording), rPeakSample, pWave);
}

function timesOf(reference: readonly ReferenceWave[], kind: string, field: 'onset' | 'peak' | 'end'): number[] {
  return reference
    .filter((wave) => wave.kind === kind)
    .map((wave) => wave[field])
    .filter((time) => !Number.isNaN(time));
}

/** From the first to the last annotated point, with a little room for the points at its ends. */
function spanOf(reference: readonly ReferenceWave[]): readonly [number, number] {
  const times = reference.flatMap(({ onset, peak, end }) => [onset, peak, end]).filter((time) => !Number.isNaN(time));
  return [Math.min(...times) - 0.02, Math.max(...times) + 0.02];
}
