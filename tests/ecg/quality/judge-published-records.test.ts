import { describe, expect, it } from 'vitest';
import { cutWindows } from '../../../src/ecg/preparation/cut-windows.ts';
import { detectRPeaks } from '../../../src/ecg/detection/detect-r-peaks.ts';
import { judgeQuality } from '../../../src/ecg/quality/judge-quality.ts';
import { namedReasons, QUALITY_LEVELS, type SignalQuality } from '../../../src/ecg/quality/signal-quality.ts';
import type { Recording } from '../../../src/ecg/recording/recording.ts';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import { loadRecord } from '../../../training/datasets/load-record.ts';
import { DS1_RECORDS } from '../../../training/datasets/record-lists.ts';
import { missingRecordings } from '../../missing-recordings.ts';

const isMissing = missingRecordings('signal quality of published records', 'mitdb', 'nstdb');

const GOOD = QUALITY_LEVELS.indexOf('good');

function qualityOf({ leads, sampleRateHz }: Recording, lead = 0): SignalQuality {
  const { samplesMv } = leads[lead];
  const filteredMv = filterLead(samplesMv, sampleRateHz);
  const rPeaks = detectRPeaks([filteredMv], sampleRateHz).rPeakSample;
  return judgeQuality(samplesMv, sampleRateHz, rPeaks, cutWindows(filteredMv, sampleRateHz, rPeaks));
}

/** Per second, whether the reference marks this lead noisy or unreadable: bit n of a `~` annotation stands for lead n. */
function markedNoisy({ annotations, sampleRateHz }: Recording, lead: number, seconds: number): boolean[] {
  const marks = annotations.filter(({ symbol }) => symbol === '~');
  return Array.from({ length: seconds }, (_, second) => {
    const latest = marks.findLast(({ sample }) => sample < (second + 0.5) * sampleRateHz);
    return latest !== undefined && (latest.subtype & (1 << lead)) !== 0;
  });
}

/** Share of the seconds that are not good, of those for which `belongs` holds. */
function faultyShare({ level }: SignalQuality, belongs: (second: number) => boolean): number {
  const chosen = level.filter((_, second) => belongs(second));
  return chosen.filter((value) => value !== GOOD).length / chosen.length;
}

describe.skipIf(isMissing)('judgeQuality of published records', () => {
  // Oracle: how the records were made. From 5:00 on, two minutes with electrode noise alternate with two clean ones.
  it.each(['118e06', '119e06', '118e00', '119e00', '118e_6', '119e_6'])(
    'tells every noisy minute of %s from every clean one',
    async (name) => {
      const quality = qualityOf(await loadRecord('nstdb', name));
      const isNoisy = (second: number) => second >= 300 && Math.floor((second - 300) / 120) % 2 === 0;
      const minutes = Array.from({ length: 30 }, (_, minute) => ({
        noisy: isNoisy(60 * minute + 30),
        share: faultyShare(quality, (second) => Math.floor(second / 60) === minute),
      }));
      const shares = (noisy: boolean) => minutes.filter((minute) => minute.noisy === noisy).map(({ share }) => share);
      expect(Math.min(...shares(true))).toBeGreaterThan(Math.max(...shares(false)));
      // Measured: 69 to 100 % of the noisy seconds, 0.2 to 2.2 % of the clean ones. (74 % at least before the detector found the
      // true beats in noise: beats that are real agree with each other.)
      expect(faultyShare(quality, isNoisy)).toBeGreaterThan(0.65);
      expect(faultyShare(quality, (second) => !isNoisy(second))).toBeLessThan(0.03);
    },
  );

  // Oracle: the signal quality annotations of the MIT-BIH Arrhythmia Database, whose referees marked spells, not seconds.
  // Measured on MLII of DS1: 62 % of 626 seconds marked noisy, 2.2 % of 39,106 others.
  it('agrees with the referees of DS1', async () => {
    const faulty = { marked: 0, unmarked: 0 };
    const all = { marked: 0, unmarked: 0 };
    for (const name of DS1_RECORDS) {
      const record = await loadRecord('mitdb', name);
      const lead = record.leads.findIndex((candidate) => candidate.name === 'MLII');
      const quality = qualityOf(record, lead);
      markedNoisy(record, lead, quality.level.length).forEach((isMarked, second) => {
        const key = isMarked ? 'marked' : 'unmarked';
        all[key]++;
        if (quality.level[second] !== GOOD) faulty[key]++;
      });
    }
    expect(all.marked).toBeGreaterThan(600);
    expect(faulty.marked / all.marked).toBeGreaterThan(0.58);
    expect(faulty.unmarked / all.unmarked).toBeLessThan(0.03);
  });

  // Oracle: record 208 by eye: at 23:03 the electrode comes off, the line swings out, lies flat and comes back.
  it('sees the electrode of record 208 come off', async () => {
    const { level, reasons } = qualityOf(await loadRecord('mitdb', '208'));
    const spell = [...level.keys()].slice(1383, 1389);
    // A second of it may lie flat as between beats.
    expect(spell.filter((second) => level[second] !== GOOD).length).toBeGreaterThanOrEqual(5);
    expect(spell.flatMap((second) => namedReasons(reasons[second]))).toEqual(
      expect.arrayContaining(['baseline', 'flat']),
    );
  });
});
