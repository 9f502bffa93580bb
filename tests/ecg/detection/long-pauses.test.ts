import { describe, expect, it } from 'vitest';
import { detectRPeaks } from '../../../src/ecg/detection/detect-r-peaks.ts';
import type { Recording } from '../../../src/ecg/recording/recording.ts';
import { selectReferenceBeats } from '../../../src/ecg/scoring/select-reference-beats.ts';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import { loadRecord } from '../../../training/datasets/load-record.ts';
import { missingRecordings } from '../../missing-recordings.ts';

const isMissing = missingRecordings('published records to put pauses into', 'mitdb');
const PAUSE_SECONDS = 2.5;
/** A pause after every so many beats. */
const EVERY_BEATS = 25;
const RECORD_SECONDS = 600;
/** P waves of the pause, from one to the next, and what of the signal before R is taken for one. */
const P_INTERVAL_SECONDS = 0.8;
const P_FROM_R_SECONDS = 0.22;
const P_SECONDS = 0.16;

interface WithPauses {
  readonly leadsMv: Float32Array[];
  /** Samples from the beginning of each pause to its end. */
  readonly pauses: (readonly [from: number, to: number])[];
  readonly beats: number;
}

// Oracle: the pauses are made of the record's own signal between T and P, there and back, and of its own P waves: no QRS is in them.
describe.skipIf(isMissing)('long pauses', () => {
  it.each(['106', '119', '124'])('hold hardly a beat, and no beat around is lost: record %s', async (name) => {
    const recording = await loadRecord('mitdb', name);
    const { leadsMv, pauses, beats } = withPauses(recording);
    const filtered = leadsMv.map((lead) => filterLead(lead, recording.sampleRateHz));
    const { rPeakSample } = detectRPeaks(filtered, recording.sampleRateHz);
    const inPauses = rPeakSample.filter((peak) => pauses.some(([from, to]) => peak > from && peak < to));
    expect(pauses.length).toBeGreaterThan(10);
    expect(inPauses.length).toBeLessThanOrEqual(1);
    expect(Math.abs(rPeakSample.length - inPauses.length - beats)).toBeLessThanOrEqual(3);
  });
});

function withPauses({ leads, annotations, sampleRateHz: rate }: Recording): WithPauses {
  const { sample } = selectReferenceBeats(annotations, 'project');
  const end = RECORD_SECONDS * rate;
  const pauseSamples = Math.round(PAUSE_SECONDS * rate);
  const beats = sample.filter((peak) => peak < end).length;
  const cuts: { readonly from: number; readonly to: number; readonly nextR: number }[] = [];
  for (let beat = EVERY_BEATS; beat < beats - 1; beat += EVERY_BEATS) {
    const nextR = sample[beat + 1];
    const from = sample[beat] + Math.round(Math.max(0.42 * rate, 0.62 * (nextR - sample[beat])));
    const to = nextR - Math.round(0.24 * rate);
    if (to - from >= 0.08 * rate) cuts.push({ from, to, nextR });
  }
  const leadsMv = leads.map(({ samplesMv }) => {
    const made: Float32Array[] = [];
    let at = 0;
    for (const { from, to, nextR } of cuts) {
      made.push(samplesMv.subarray(at, from), makePause(samplesMv, from, to, nextR));
      at = from;
    }
    made.push(samplesMv.subarray(at, end));
    return join(made);
  });
  const pauses = cuts.map(({ from }, i) => [from + i * pauseSamples, from + (i + 1) * pauseSamples] as const);
  return { leadsMv, pauses, beats };

  function makePause(samplesMv: Float32Array, from: number, to: number, nextR: number): Float32Array {
    const length = to - from;
    const pause = Float32Array.from({ length: pauseSamples }, (_, t) => {
      const phase = t % (2 * length);
      return samplesMv[from + Math.min(phase, 2 * length - 1 - phase)];
    });
    const p = Math.round(P_SECONDS * rate);
    const wave = samplesMv.subarray(nextR - Math.round(P_FROM_R_SECONDS * rate)).subarray(0, p);
    for (
      let start = Math.round(0.5 * rate);
      start + p < pauseSamples - 0.3 * rate;
      start += Math.round(P_INTERVAL_SECONDS * rate)
    ) {
      // The straight line below the wave is taken off.
      wave.forEach((mv, t) => (pause[start + t] += mv - wave[0] - ((wave[p - 1] - wave[0]) * t) / p));
    }
    return pause;
  }
}

function join(parts: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
