import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { museWaveform, writeMuse, type MuseLead } from './write-muse.ts';

const codes = (warnings: readonly { code: string }[]) => warnings.map(({ code }) => code);
const wave = (shift: number) => Array.from({ length: 200 }, (_, i) => Math.round(300 * Math.sin((i + shift) / 9)));
const lead = (samples: readonly number[], fields?: MuseLead['fields']): MuseLead => ({
  samples,
  ...(fields && { fields }),
});

describe('GE MUSE XML', () => {
  // Oracle: the inverse of the writer, and Einthoven's and Goldberger's equations for the leads that are not stored.
  it('any samples come back in millivolts, with the four leads that follow from I and II', async () => {
    const samples = fc.array(fc.integer({ min: -32768, max: 32767 }), { minLength: 1, maxLength: 60 });
    const unit = fc.constantFrom(['MICROVOLTS', 0.001], ['MILLIVOLTS', 1], ['VOLTS', 1000]);
    await fc.assert(fc.asyncProperty(samples, fc.double({ min: 0.01, max: 20, noNaN: true }), unit, fc.integer({ min: -1, max: 2 }), async (i, perBit, [name, mv], exponent) => {
      const fields = { LeadAmplitudeUnitsPerBit: String(perBit), LeadAmplitudeUnits: String(name) };
      const ii = i.toReversed();
      const file = writeMuse(museWaveform({ I: lead(i, fields), II: lead(ii, fields), V1: lead(i, fields) }, { SampleBase: '50', SampleExponent: String(exponent) }));
      const { leads, sampleRateHz } = await readRecording([file]);
      const step = perBit * Number(mv);
      expect(sampleRateHz).toBeCloseTo(50 * 10 ** exponent, 9);
      expect(leads.map((one) => one.name)).toEqual(['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1']);
      const expected = [i, ii, i.map((v, k) => ii[k] - v), i.map((v, k) => -(v + ii[k]) / 2), i.map((v, k) => v - ii[k] / 2), i.map((v, k) => ii[k] - v / 2), i];
      leads.forEach(({ samplesMv }, at) => expected[at].forEach((value, k) => expect(Math.abs(samplesMv[k] - value * step)).toBeLessThanOrEqual(1e-6 * 65536 * step)));
    }), { numRuns: 60 });
  }); // prettier-ignore

  it('what is computed is said; the averaged beat is left out; the notes are kept apart', async () => {
    const average = museWaveform({ I: lead(wave(0)) }, { WaveformType: 'Median' });
    const rhythm = museWaveform({ I: lead(wave(1)), II: lead(wave(2)), V1: lead(wave(3)) });
    const recording = await readRecording([writeMuse(average + rhythm)]);
    expect([recording.format, recording.sampleRateHz, recording.startOfDaySeconds]).toEqual(['GE MUSE XML', 500, 14 * 3600 + 3 * 60 + 12]); // prettier-ignore
    expect(codes(recording.warnings)).toEqual(['ignored-series', 'derived-lead']);
    expect(recording.warnings[1].message).toContain('III, aVR, aVL and aVF');
    expect(recording.comments).toEqual(['Patient ID: 0815', 'Name: Käthe Müller', 'Recorded: 01-31-2024 14:03:12']);
    expect(recording.leads[0].samplesMv[7]).toBeCloseTo(wave(1)[7] * 0.00488, 6);
  });

  it('all twelve leads stored: nothing is computed, whatever the spelling', async () => {
    const names = ['I', 'II', 'III', 'AVR', 'avl', 'aVF', 'v1'];
    const { leads, warnings } = await readRecording([writeMuse(museWaveform(Object.fromEntries(names.map((name, i) => [name, lead(wave(i))]))))]); // prettier-ignore
    expect(leads.map(({ name }) => name)).toEqual(['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1']);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['a wrong checksum', { LeadDataCRC32: '1234' }, ['checksum-mismatch']],
    ['no checksum', { LeadDataCRC32: '' }, []],
    ['fewer samples than stated', { LeadSampleCountTotal: '5000' }, ['truncated-signal']],
    ['no step size', { LeadAmplitudeUnitsPerBit: '' }, ['assumed-gain']],
    ['a unit that is none', { LeadAmplitudeUnits: 'FURLONGS' }, ['assumed-unit']],
    ['no unit: the document type says microvolts', { LeadAmplitudeUnits: '' }, []],
    ['an electrode that was off', { LeadOff: 'TRUE' }, ['header-field']],
    ['a later start', { LeadTimeOffset: '2500' }, ['header-field']],
  ])('%s', async (_, fields, expected) => {
    const { leads, warnings } = await readRecording([writeMuse(museWaveform({ V2: lead(wave(0), fields) }))]);
    expect(codes(warnings)).toEqual(expected);
    expect(leads[0].samplesMv[5]).toBeCloseTo(wave(0)[5] * 0.00488, 6);
  });

  it('samples that end in the middle are a shorter lead, not wrong numbers', async () => {
    const cut = lead(wave(0), { WaveFormData: 'AQACAAMA?QUFB', LeadDataCRC32: '' });
    const { leads, warnings } = await readRecording([writeMuse(museWaveform({ V1: cut, V2: lead(wave(1)) }))]);
    expect([...leads[0].samplesMv.subarray(0, 4)].map((mv) => Math.round(mv / 0.00488))).toEqual([1, 2, 3, Number.NaN]);
    expect(codes(warnings)).toEqual(['truncated-signal']);
  });

  it.each([
    ['an entity that grows', '<!DOCTYPE RestingECG [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>', 'bad-header'],
    ['an entity in another file', '<!DOCTYPE RestingECG [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 'bad-header'],
  ])('%s is refused', async (_, doctype, code) => {
    await expect(readRecording([writeMuse(museWaveform({ I: lead(wave(0)) }), doctype)])).rejects.toMatchObject({ name: 'RecordingError', code }); // prettier-ignore
  });

  it.each([
    [
      'only an averaged beat',
      museWaveform({ I: lead(wave(0)) }, { WaveformType: 'Median' }),
      'no-signal',
      /averaged beat/,
    ],
    ['no waveform', '', 'no-signal', /with waveforms/],
    ['no rate', museWaveform({ I: lead(wave(0)) }, { SampleBase: '' }), 'bad-header', /samples a second/],
    ['no samples', museWaveform({ I: lead([]) }), 'no-signal', /no samples/],
  ])('%s: an error that says what to do', async (_, waveforms, code, message) => {
    await expect(readRecording([writeMuse(waveforms)])).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string }); // prettier-ignore
  });
});
