import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeEdf } from '../../../../src/ecg/export/write-edf.ts';
import { readRecording } from '../../../../src/ecg/formats/read-recording.ts';
import { regularPeaks, samplesAt, synthesiseEcg } from '../../synthetic-ecg.ts';
import { encodeEdf, type EdfParts, type EdfSignalParts } from './encode-edf.ts';

const read = (parts: EdfParts, cutBytes = 0) => {
  const bytes = encodeEdf(parts);
  return readRecording([{ name: 'r.edf', bytes: bytes.subarray(0, bytes.length - cutBytes) }]);
};
const codes = ({ warnings }: { warnings: readonly { code: string }[] }) => warnings.map(({ code }) => code);
const RATE = 100;
const SECONDS = 30;
const PEAKS = regularPeaks(29, 1);
const ECG = synthesiseEcg(PEAKS, { sampleRateHz: RATE, durationSeconds: SECONDS });
const ecgSignal = (label: string): EdfSignalParts => ({ label, unit: 'uV', digital: [-5000, 5000], rate: RATE });
const ecgValue = (i: number, record: number) => Math.round(1000 * ECG[record * RATE + i]);
const starts = Array.from({ length: SECONDS }, (_, record) => record);

// Oracle: what the encoder put in (Kemp & Olivan 2003).
describe('annotation signals', () => {
  it('are one list in time order, however many there are, with durations', async () => {
    const note = fc.record({ onset: fc.integer({ min: 0, max: 2 * SECONDS - 1 }).map((half) => half / 2), text: fc.constantFrom('Lights off', 'turn', 'Apnoea 10 s'), duration: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }) }); // prettier-ignore
    const lists = fc.array(fc.array(note, { maxLength: 6 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(lists, async (given) => {
        const notes = given.map((list) => list.map(({ duration, ...one }) => (duration === undefined ? one : { ...one, duration }))); // prettier-ignore
        const { annotations } = await read({ reserved: 'EDF+C', starts, notes, signals: [ecgSignal('ECG')], value: ecgValue }); // prettier-ignore
        const words = (onset: number, text: string, duration = 0) => `${onset} ${text} ${duration}`;
        expect(annotations.map(({ sample, aux, durationSeconds }) => words(sample / RATE, aux, durationSeconds)).sort()).toEqual(
          notes.flat().map(({ onset, text, ...rest }) => words(onset, text, 'duration' in rest ? rest.duration : 0)).sort(),
        ); // prettier-ignore
        expect(annotations.every(({ sample }, i) => i === 0 || sample >= annotations[i - 1].sample)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('in a file cut off hold what is there, and no half of a note', async () => {
    const notes = [[{ onset: 29.2, text: 'the last note of all' }]];
    const parts = { reserved: 'EDF+C', starts, notes, signals: [ecgSignal('ECG')], value: ecgValue };
    const { annotations, leads } = await read(parts, 2 * 120 - 20);
    expect(annotations).toEqual([]);
    expect(leads[0].samplesMv).toHaveLength(SECONDS * RATE);
  });
});

describe('scales of signals', () => {
  it.each([
    ['a unit with a factor', { unit: '10 uV', digital: [-5000, 5000] }, 10],
    ['the micro sign of Latin-1', { unit: '\u00b5V', digital: [-5000, 5000] }, 1],
    ['digital limits the other way round', { unit: 'uV', digital: [5000, -5000] }, 1],
  ] as const)('%s', async (_, signal, factor) => {
    const { leads, warnings } = await read({ records: SECONDS, signals: [{ ...ecgSignal('ECG'), ...signal }], value: ecgValue });
    expect([leads[0].unitAssumed, warnings]).toEqual([false, []]);
    for (let i = 0; i < 500; i += 7) expect(leads[0].samplesMv[i]).toBeCloseTo((factor * ecgValue(i % RATE, Math.floor(i / RATE))) / 1000, 4);
  }); // prettier-ignore
});

describe('rates that no ECG has', () => {
  it.each([1e7, 1e22])('%d samples a record: said before room is taken for them', async (rate) => {
    const bytes = encodeEdf({ records: 2, signals: [ecgSignal('ECG I'), ecgSignal('ECG II')] });
    // The field "samples in each record" of the first signal.
    bytes.set(new TextEncoder().encode(String(rate).slice(0, 8).padEnd(8)), 256 + 2 * 216);
    await expect(readRecording([{ name: 'r.edf', bytes }])).rejects.toMatchObject({ code: 'bad-header' });
  });
});

describe('beats among the annotations', () => {
  const withNotes = (notes: readonly { onset: number; text: string; duration?: number }[]) =>
    read({ reserved: 'EDF+C', starts, notes: [notes], signals: [ecgSignal('ECG')], value: ecgValue });

  it('are letters at the QRS complexes', async () => {
    const { annotations } = await withNotes(PEAKS.slice(0, 28).map((onset, i) => ({ onset, text: i % 5 === 4 ? 'V' : 'N' }))); // prettier-ignore
    expect(annotations.map(({ sample }) => sample)).toEqual(samplesAt(PEAKS.slice(0, 28), RATE));
    expect(annotations.filter(({ symbol }) => symbol === 'V')).toHaveLength(5);
  });

  it.each([
    ['sleep stages', starts.filter((second) => second % 10 === 0).map((onset) => ({ onset, text: 'R', duration: 10 }))],
    ['sleep stages without durations', starts.filter((second) => second % 10 === 0).map((onset) => ({ onset, text: 'N' }))],
    ['letters as often as beats, but not at them', PEAKS.slice(0, 28).map((onset) => ({ onset: onset + 0.5, text: 'A' }))],
    ['a few notes of one letter', [3.2, 5.5, 9.5, 15.5].map((onset) => ({ onset, text: 'V' }))],
    ['one of them at a beat', [{ onset: 3, text: 'V' }]],
    ['marks with a duration at the beats', PEAKS.slice(0, 28).map((onset) => ({ onset, text: 'N', duration: 0.1 }))],
  ])('are not %s', async (_, notes) => {
    const { annotations } = await withNotes(notes);
    expect(annotations.map(({ symbol, aux }) => symbol + aux)).toEqual(notes.map(({ text }) => `"${text}`));
  }); // prettier-ignore

  it('come back from the project’s own export', async () => {
    const lead = { name: 'II', samplesMv: ECG, sourceUnit: 'mV', unitAssumed: false };
    const recording = { name: 'r', format: 'made', sampleRateHz: RATE, leads: [lead], annotations: [], comments: [], warnings: [] }; // prettier-ignore
    const beats = samplesAt(PEAKS, RATE).map((sample) => ({ sample, symbol: 'S', subtype: 0, channel: 0, number: 0, aux: '' })); // prettier-ignore
    const back = await readRecording([{ name: 'r.edf', bytes: writeEdf(recording, beats) }]);
    expect(back.annotations).toEqual(beats);
  });
});

describe('signals', () => {
  it('that are an ECG are read whatever else is in the file, in any order; the rest can be asked for', async () => {
    const others = ['EEG C3-A2', 'EOG1', 'EMG chin', 'Resp', 'SpO2', 'Marker', 'Flow', 'Light', 'Temp rectal'];
    const order = fc.shuffledSubarray(others, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(order, fc.nat(), fc.constantFrom('ECG1', 'EKG V5-Ref', 'Lead II', 'DII', 'EEG EKG1-Ref'), async (labels, at, ecg) => {
        const place = at % (labels.length + 1);
        const all = [...labels.slice(0, place), ecg, ...labels.slice(place)];
        const signals = all.map(ecgSignal);
        const { leads, leftOut } = await read({ signals, records: SECONDS, value: ecgValue });
        expect(leads.map(({ originalName, name }) => originalName ?? name)).toEqual([ecg]);
        expect(leftOut?.map(({ name, index }) => [name, all[index]])).toEqual(labels.map((label) => [label, label]));
        const bytes = encodeEdf({ signals, records: SECONDS, value: ecgValue });
        const asked = await readRecording([{ name: 'r.edf', bytes }], { signals: [place === 0 ? 1 : 0] });
        expect(asked.leads.map(({ foreign }) => foreign === undefined)).toEqual([true, false]);
        expect(asked.leads[0].samplesMv).toEqual(leads[0].samplesMv);
      }),
      { numRuns: 15 },
    ); // prettier-ignore
  });

  it('without a name are leads if they look like an ECG', async () => {
    const noise = (i: number, record: number) => ((i * 7919 + record * 104_729) % 600) - 300;
    const value = (i: number, record: number, signal: number) =>
      signal === 1 ? ecgValue(i, record) : noise(i, record);
    const { leads, leftOut } = await read({ signals: [ecgSignal('Ch 1'), ecgSignal('Ch 2')], records: SECONDS, value });
    expect([leads.map(({ name }) => name), leftOut?.map(({ name }) => name)]).toEqual([['Ch 2'], ['Ch 1']]);
  });

  it('of which none is known to be an ECG are all there to be looked at, and said to be none', async () => {
    const { leads, warnings } = await read({ signals: [ecgSignal('EEG Fz'), ecgSignal('Resp')], records: SECONDS });
    expect(leads.map(({ foreign }) => foreign)).toEqual(['eeg', 'respiration']);
    expect(warnings[0]).toMatchObject({ code: 'no-ecg', message: expect.stringContaining('Choose which signal') as string }); // prettier-ignore
  });

  it.each([['uVolt', 'uVolt', false, 0.001], ['xyz', 'uV', true, 0.001], ['', 'uV', true, 0.001], ['\u00b5V', '\u00b5V', false, 0.001]])(
    'labelled ECG are read in the unit “%s”; an unknown one is assumed, with a word',
    async (unit, sourceUnit, isAssumed, mvPerStep) => {
      const recording = await read({ signals: [{ ...ecgSignal('ECG I'), unit }], records: SECONDS, value: ecgValue }); // prettier-ignore
      const [{ samplesMv, unitAssumed, sourceUnit: said }] = recording.leads;
      expect([unitAssumed, said]).toEqual([isAssumed, sourceUnit]);
      expect(samplesMv[100]).toBeCloseTo(ecgValue(0, 1) * mvPerStep, 4);
      expect(codes(recording)).toEqual(isAssumed ? ['assumed-unit'] : []);
    },
  ); // prettier-ignore
});

describe('a file cut off', () => {
  it('is read to its last sample, whatever the length of its records and wherever it ends', async () => {
    const cut = fc.record({ recordSeconds: fc.constantFrom(1, 10, 30), signals: fc.integer({ min: 1, max: 3 }), missing: fc.integer({ min: 0, max: 900 }) }); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(cut, async ({ recordSeconds, signals, missing }) => {
        const rate = RATE * recordSeconds;
        const parts: EdfParts = {
          recordSeconds,
          records: SECONDS / recordSeconds,
          signals: Array.from({ length: signals }, (_, k) => ({ ...ecgSignal(`ECG V${k + 1}`), rate })),
          value: (i, record) => Math.round(1000 * ECG[record * rate + i]),
        };
        const { leads } = await read(parts, 2 * missing);
        // The last record holds the first signal first: only the end of the last ones is missing.
        leads.forEach(({ samplesMv }, k) => {
          const behind = (signals - 1 - k) * rate;
          const lost = Math.min(rate, Math.max(0, missing - behind));
          const present = Math.max(0, SECONDS * RATE - lost - (missing > signals * rate ? rate : 0));
          if (missing <= signals * rate) expect(samplesMv.filter((mv) => !Number.isNaN(mv))).toHaveLength(present);
          for (let i = 0; i < samplesMv.length; i++) {
            if (!Number.isNaN(samplesMv[i])) expect(samplesMv[i]).toBeCloseTo(Math.round(1000 * ECG[i]) / 1000, 5);
          }
        });
      }),
      { numRuns: 25 },
    );
  });
});
