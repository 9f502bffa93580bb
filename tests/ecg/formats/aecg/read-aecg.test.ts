import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAecg } from '../../../../src/ecg/formats/aecg/read-aecg.ts';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { dataFolder } from '../../../../training/datasets/data-folder.ts';
import { inUtf16 } from '../table/table-text.ts';
import { namedText } from '../wfdb/named-text.ts';
import { aecgFuzzSeeds } from './fuzz-seeds.ts';
import { beat, sequenceSet, writeAecg } from './write-aecg.ts';
import { missingRecordings } from '../../../missing-recordings.ts';

const DIGITS = Array.from({ length: 500 }, (_, i) => Math.round(200 * Math.sin(i / 9)));
const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);

describe('readAecg', () => {
  // Oracle: origin + scale · digit, as the implementation guide defines SLIST_PQ.
  it('samples, rate, lead names and beats, in UTF-8 and UTF-16', async () => {
    const beats = beat('MDC_ECG_BEAT_V_P_C', '20240101090000.500', '20240101090000.600') + beat('MDC_ECG_BEAT_NORMAL', '20240101090000.100', '20240101090000.140');
    const file = writeAecg(sequenceSet({ MDC_ECG_LEAD_II: DIGITS, MDC_ECG_LEAD_AVF: [...DIGITS].reverse() }), beats);
    for (const given of [file, inUtf16(file)]) {
      const { sampleRateHz, leads, warnings, annotations } = await readRecording([given]);
      expect([sampleRateHz, leads.map(({ name }) => name), warnings]).toEqual([500, ['II', 'aVF'], []]);
      leads[0].samplesMv.forEach((sample, i) => expect(sample).toBeCloseTo(0.01 + 0.0025 * DIGITS[i], 6));
      expect(annotations.map(({ sample, symbol }) => [sample, symbol])).toEqual([[60, 'N'], [275, 'V']]);
    }
  }); // prettier-ignore

  it('sets that follow each other keep their places, one at another rate is left out', async () => {
    const lead = { MDC_ECG_LEAD_V1: DIGITS };
    const sets = sequenceSet(lead) + sequenceSet(lead, '20240101090002.000') + sequenceSet(lead, '20240101090004.000', '0.004');
    const { leads, warnings } = await readAecg(writeAecg(sets));
    expect([leads.map(({ samplesMv }) => samplesMv.length), codes(warnings)]).toEqual([[1500], ['header-field']]);
    expect(leads[0].samplesMv[1007]).toBe(leads[0].samplesMv[7]);
    expect(leads[0].samplesMv.subarray(500, 1000).every((sample) => Number.isNaN(sample))).toBe(true);
  }); // prettier-ignore

  // Oracle: codes of ISO 11073 and what they stand for; a lead no one has heard of is one when its code says so.
  it('what is coded as something else is left out, and read when it is asked for', async () => {
    const file = writeAecg(sequenceSet({ MDC_PRESS_BLD_ART: DIGITS, MDC_ECG_LEAD_XQ7: DIGITS, MDC_ECG_LEAD_II: DIGITS, MDC_RESP: DIGITS }));
    const { leads, leftOut, warnings } = await readRecording([file]);
    expect(leads.map(({ name, foreign }) => [name, foreign])).toEqual([['XQ7', undefined], ['II', undefined]]);
    expect(leftOut).toEqual([{ index: 0, name: 'MDC_PRESS_BLD_ART', what: 'pressure' }, { index: 3, name: 'MDC_RESP', what: 'respiration' }]);
    expect(codes(warnings)).toEqual(['ignored-signal']);
    const asked = await readRecording([file], { signals: [3] });
    expect(asked.leads.map(({ name, foreign }) => [name, foreign]).at(-1)).toEqual(['MDC_RESP', 'respiration']);
  }); // prettier-ignore

  it('a long list of digits does not reach the XML parser', async () => {
    const many = Array.from({ length: 400_000 }, (_, i) => i % 7);
    const { leads } = await readAecg(writeAecg(sequenceSet({ MDC_ECG_LEAD_I: many })));
    expect(leads[0].samplesMv).toHaveLength(many.length);
  });

  it.each([
    ['a document type', writeAecg(sequenceSet({ MDC_ECG_LEAD_I: DIGITS }), '', '<!DOCTYPE a [<!ENTITY b "c">]>'), 'bad-header'],
    ['no samples', writeAecg(''), 'no-signal'],
    ['no time', writeAecg(sequenceSet({ MDC_ECG_LEAD_I: DIGITS }, '2024', 'x')), 'bad-header'],
    ['no series', namedText('a.xml', '<AnnotatedECG></AnnotatedECG>'), 'no-signal'],
    ['endless nesting', namedText('a.xml', `<AnnotatedECG>${'<component>'.repeat(5000)}`), 'bad-header'],
  ])('%s: an error that says why', async (_, file, code) => {
    await expect(readAecg(file)).rejects.toMatchObject({ name: 'RecordingError', code });
  }); // prettier-ignore

  it('opens every seed', async () => {
    for (const seed of aecgFuzzSeeds()) expect((await readRecording(seed)).leads.length).toBeGreaterThan(1);
  });
});

const folder = join(dataFolder(), 'formats/hl7_aecg');
describe.skipIf(missingRecordings('HL7 examples', 'formats/hl7_aecg'))('HL7 examples', () => {
  const read = (name: string) => ({ name, bytes: readFileSync(join(folder, name)) });

  // Oracle: count, sum and sample 2500 of the digits of each lead, by a regular expression and int() in Python.
  it('hl7_example_aecg.xml', async () => {
    const { leads, sampleRateHz, annotations, warnings } = await readRecording([read('hl7_example_aecg.xml')]);
    const sums = leads.map(({ name, samplesMv }) => [name, samplesMv.length, Math.round(samplesMv.reduce((sum, sample) => sum + Math.round(sample / 0.0025), 0)), Math.round(samplesMv[2500] / 0.0025)]);
    expect(sums).toEqual([
      ['I', 5000, -4921, -9], ['II', 5000, -4084, -2], ['V1', 5000, -2299, 17], ['V2', 5000, -2648, 19], ['V3', 5000, -3119, 15],
      ['V4', 5000, -2499, 8], ['V5', 5000, -3009, -7], ['V6', 5000, -1762, -20], ['III', 5000, 837, 7], ['aVR', 5000, 4432, 5],
      ['aVL', 5000, -2721, -8], ['aVF', 5000, -1570, 2],
    ]);
    expect([sampleRateHz, annotations.length, codes(warnings)]).toEqual([500, 12, ['ignored-series']]);
  }); // prettier-ignore

  it('the smallest document, and one without a series', async () => {
    expect((await readAecg(read('fda_minimum_aecg.xml'))).leads[0].samplesMv).toHaveLength(13);
    await expect(readAecg(read('fda_empty.xml'))).rejects.toMatchObject({ code: 'no-signal' });
  });
});
