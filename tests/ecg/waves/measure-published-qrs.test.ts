import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cutWindows, WINDOW_SAMPLES } from '../../../src/ecg/beats/cut-windows.ts';
import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import { measureQrs } from '../../../src/ecg/waves/measure-qrs.ts';
import { dataFolder } from '../../../training/datasets/data-folder.ts';
import { loadRecord } from '../../../training/datasets/load-record.ts';

const hasData = existsSync(join(dataFolder(), 'ludb'));
if (!hasData) console.log('Skipped QRS limits against the readers of LUDB: no ludb in ECG_DATA.');

/** Records 1 to 80 of the database. */
const RECORDS = Array.from({ length: 80 }, (_, i) => String(i + 1));

/** QRS complexes with both limits: the readers mark onset "(", peak "N" and end ")". */
function markedQrs(annotations: readonly Annotation[]) {
  return annotations.flatMap(({ symbol, sample }, i) => {
    const [before, after] = [annotations.at(i - 1), annotations.at(i + 1)];
    const isWhole = symbol === 'N' && i > 0 && before?.symbol === '(' && after?.symbol === ')';
    return isWhole ? [{ peak: sample, onset: before.sample, end: after.sample }] : [];
  });
}

function spreadOf(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) };
}

describe.skipIf(!hasData)('measureQrs against the readers of LUDB, lead II', () => {
  // Oracle: the manual delineation of the Lobachevsky University Database 1.0.1. The bounds guard what this method reaches
  // on records 1 to 80: 98.4 % of 702 complexes, onset +5 ± 15 ms, end −1 ± 16 ms, duration −6 ± 23 ms.
  it('measures nearly every QRS, with little bias', { timeout: 120_000 }, async () => {
    const errorsMs = { onset: [] as number[], end: [] as number[], duration: [] as number[] };
    let complexes = 0;
    for (const name of RECORDS) {
      const { leads, annotations, sampleRateHz } = await loadRecord('ludb', name, 'ii');
      const lead = leads.find((candidate) => candidate.name === 'ii');
      const filtered = filterLead(lead?.samplesMv ?? new Float32Array(0), sampleRateHz);
      const marked = markedQrs(annotations);
      const windows = cutWindows(
        filtered,
        sampleRateHz,
        marked.map(({ peak }) => peak),
      );
      marked.forEach(({ peak, onset, end }, beat) => {
        complexes++;
        const limits = measureQrs(windows.subarray(beat * WINDOW_SAMPLES, (beat + 1) * WINDOW_SAMPLES));
        if (!limits) return;
        errorsMs.onset.push(1000 * (limits[0] - (onset - peak) / sampleRateHz));
        errorsMs.end.push(1000 * (limits[1] - (end - peak) / sampleRateHz));
        errorsMs.duration.push(1000 * (limits[1] - limits[0] - (end - onset) / sampleRateHz));
      });
    }
    const [onset, end, duration] = [errorsMs.onset, errorsMs.end, errorsMs.duration].map(spreadOf);
    expect(complexes).toBeGreaterThan(600);
    expect(errorsMs.onset.length / complexes).toBeGreaterThan(0.97);
    expect(Math.abs(onset.mean)).toBeLessThan(10);
    expect(Math.abs(end.mean)).toBeLessThan(6);
    expect(Math.abs(duration.mean)).toBeLessThan(12);
    expect(duration.sd).toBeLessThan(26);
  });
});
