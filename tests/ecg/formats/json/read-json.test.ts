import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { beatMv } from '../table/table-text.ts';
import { inUtf16 } from '../table/table-text.ts';
import { jsonFuzzSeeds } from './fuzz-seeds.ts';
import { fhirObservation, jsonFile, movesensePackets, watchEcg } from './write-json-ecg.ts';

const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);
const values = fc.array(fc.integer({ min: -5000, max: 5000 }), { minLength: 2, maxLength: 60 });

describe('FHIR SampledData', () => {
  // Oracle: origin + factor · data, as the specification of SampledData defines it.
  it('any data, origin, factor and unit', async () => {
    const unit = fc.constantFrom(['uV', 1e-3] as const, ['mV', 1] as const, ['nV', 1e-6] as const);
    await fc.assert(fc.asyncProperty(values, fc.integer({ min: -3000, max: 3000 }), fc.double({ min: 0.001, max: 10, noNaN: true }), unit, fc.constantFrom(1, 2, 4, 8), async (data, origin, factor, [name, mv], period) => {
      const leads = ['II', 'V1'].map((lead) => ({ code: `MDC_ECG_LEAD_${lead}`, data: data.join(' '), origin, factor, unit: name, period }));
      const recording = await readRecording([jsonFile(fhirObservation(leads))]);
      expect([recording.format, recording.sampleRateHz, recording.leads.map((lead) => lead.name)]).toEqual(['FHIR Observation', 1000 / period, ['II', 'V1']]);
      data.forEach((value, i) => expect(recording.leads[1].samplesMv[i]).toBe(Math.fround((origin + factor * value) * mv)));
      expect(recording.warnings).toEqual([]);
    }), { numRuns: 40 });
  }); // prettier-ignore

  it('a code in place of a number is a gap; notes and start are kept apart', async () => {
    const file = jsonFile(fhirObservation([{ code: 'MDC_ECG_ELEC_POTL_AVR', data: '1 E 3 U L 6' }]));
    for (const given of [file, inUtf16(file)]) {
      const { leads, comments, startOfDaySeconds } = await readRecording([given]);
      expect([leads[0].name, [...leads[0].samplesMv].map((mv) => Math.round(mv * 1000))]).toEqual(['aVR', [1, Number.NaN, 3, Number.NaN, Number.NaN, 6]]); // prettier-ignore
      expect([comments[0], startOfDaySeconds]).toEqual(['Subject: P. van de Heuvel', 50_592]);
    }
  });

  it('a bundle of one observation a lead is one ECG; another time, and what is no ECG, is left out and said', async () => {
    const one = (code: string, unit: string, start?: string) => fhirObservation([{ code, data: '1 2 3 4', unit }], start);
    const entries = [one('respiration', 'L'), one('MDC_ECG_LEAD_I', 'uV'), one('MDC_ECG_LEAD_II', 'uV'), one('MDC_ECG_LEAD_I', 'uV', '2025-01-01T00:00:00Z')];
    const { leads, warnings } = await readRecording([jsonFile({ resourceType: 'Bundle', entry: entries.map((resource) => ({ resource })) })]);
    expect(leads.slice(0, 2).map(({ name }) => name)).toEqual(['I', 'II']);
    expect(codes(warnings)).toEqual(['ignored-series', 'ignored-signal', 'derived-lead']);
  }); // prettier-ignore

  it('several dimensions are leads of their own; R5 gives the interval a unit; no unit is assumed by size and said', async () => {
    const observation = fhirObservation([{ code: 'x', data: Array.from({ length: 1000 }, (_, i) => `${beatMv(i)} 0`).join(' '), unit: '', dimensions: 2 }]);
    const text = JSON.stringify(observation).replace('"period":4', '"interval":0.004,"intervalUnit":"s"');
    const { leads, sampleRateHz, warnings } = await readRecording([jsonFile(JSON.parse(text))]);
    expect([sampleRateHz, leads.length, leads[0].sourceUnit, codes(warnings)]).toEqual([250, 2, 'mV', ['assumed-unit']]);
    expect(leads[0].samplesMv[100]).toBe(Math.fround(beatMv(100)));
  }); // prettier-ignore
});

describe('HealthKit', () => {
  it('Health Auto Export: microvolts at the stated rate; of several ECGs the first', async () => {
    const { leads, sampleRateHz, warnings, format } = await readRecording([jsonFile({ data: { metrics: [], ecg: [watchEcg([120, -80, 30]), watchEcg([1])] } })]); // prettier-ignore
    expect([format, sampleRateHz, leads[0].name]).toEqual(['HealthKit JSON', 512, 'I']);
    expect([...leads[0].samplesMv]).toEqual([120, -80, 30].map((uv) => Math.fround(uv * 0.001)));
    expect(codes(warnings)).toEqual(['ignored-series']);
  });

  it.each([
    ['HealthKitReporter', { harmonized: { samplingFrequency: 512 }, voltageMeasurements: [0, 1, 2].map((i) => ({ harmonized: { value: i * 1e-4, unit: 'V' }, timeSinceSampleStart: i / 512 })) }],
    ['a rate as text, volts in a field of its own', { samplingFrequency: '512 Hz', voltageMeasurements: [0, 1, 2].map((i) => ({ volts: i * 1e-4 })) }],
    ['times only', { voltageMeasurements: [0, 1, 2].map((i) => ({ microVolts: i * 100, timeSinceSampleStart: i / 512 })) }],
    ['plain numbers', { samplingFrequency: { value: 512 }, unit: 'mV', voltageMeasurements: [0, 0.1, 0.2] }],
  ])('%s', async (_, ecg) => {
    const { leads, sampleRateHz, warnings } = await readRecording([jsonFile([ecg])]);
    expect([sampleRateHz, warnings]).toEqual([512, []]);
    expect([...leads[0].samplesMv].map((mv) => Math.round(mv * 1e4) / 1e4)).toEqual([0, 0.1, 0.2]);
  }); // prettier-ignore
});

describe('Kardia and Movesense', () => {
  it('a Kardia recording: nanovolts a step, the signal as recorded', async () => {
    const signal = (first: number) => ({ frequency: 300, amplitudeResolution: 500, samples: { leadI: [first, 2000], AVR: [first, -4] } }); // prettier-ignore
    const document = { recordedAt: '2024-01-31T14:03:12Z', data: { enhanced: signal(9), raw: signal(-2000) } };
    const { leads, sampleRateHz, startOfDaySeconds } = await readRecording([jsonFile(document)]);
    expect([sampleRateHz, startOfDaySeconds, leads.map(({ name }) => name)]).toEqual([300, 50_592, ['I', 'aVR']]);
    expect([...leads[0].samplesMv]).toEqual([-1, 1]);
  });

  it('Movesense packets: the rate from the times, a lost packet is a gap', async () => {
    const ecg = Array.from({ length: 640 }, (_, i) => Math.round(1000 * beatMv(i)) + 0);
    for (const rateHz of [125, 128, 200, 256, 512]) {
      const { leads, sampleRateHz, warnings } = await readRecording([jsonFile({ data: movesensePackets(ecg, rateHz, [7]) })]); // prettier-ignore
      expect([sampleRateHz, codes(warnings)]).toEqual([rateHz, ['time-gap', 'assumed-unit']]);
      expect([...leads[0].samplesMv].map((mv) => Math.round(mv * 1000))).toEqual(ecg.map((uv, i) => (i >> 4 === 7 ? Number.NaN : uv))); // prettier-ignore
    }
  });
});

describe('JSON that is no ECG', () => {
  it.each([
    ['another resource', jsonFile({ resourceType: 'Observation', valueQuantity: { value: 4 } }), 'unknown-format', /holds no ECG.*resourceType and valueQuantity/],
    ['cut off', { name: 'a.json', bytes: jsonFile(watchEcg([1, 2, 3])).bytes.subarray(0, 250) }, 'bad-header', /cut off/],
    ['no rate', jsonFile({ voltageMeasurements: [1, 2, 3] }), 'bad-header', /samples a second/],
    ['only breath', jsonFile(fhirObservation([{ code: 'respiration', data: '1 2', unit: 'L' }])), 'no-signal', /no ECG, only respiration/],
    ['nested without end', { name: 'a.json', bytes: new TextEncoder().encode(`{"samples":${'['.repeat(20_000)}${']'.repeat(20_000)}}`) }, 'unknown-format', /holds no ECG/],
  ])('%s: an error that says so', async (_, file, code, message) => {
    await expect(readRecording([file])).rejects.toMatchObject({ name: 'RecordingError', code, message: expect.stringMatching(message) as string });
  }); // prettier-ignore

  it('opens every seed', async () => {
    for (const seed of jsonFuzzSeeds()) expect((await readRecording(seed)).leads.length).toBeGreaterThan(0);
  });
});
