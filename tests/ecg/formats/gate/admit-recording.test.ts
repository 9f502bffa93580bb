import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admitRecording } from '../../../../src/ecg/formats/gate/admit-recording.ts';
import { MemoryPromise } from '../../../../src/ecg/formats/gate/memory-promise.ts';
import type { Annotation } from '../../../../src/ecg/recording/annotation.ts';
import type { KeptRecording, Lead, Recording } from '../../../../src/ecg/recording/recording.ts';

// Oracle: what the app may take for granted of every recording, checked over recordings with anything in them.

const lead = (name: string, samples: readonly number[]): Lead => ({
  name,
  samplesMv: Float32Array.from(samples),
  sourceUnit: 'mV',
  unitAssumed: false,
});
const beat = (sample: number, more: Partial<Annotation> = {}): Annotation => {
  return { sample, symbol: 'N', subtype: 0, channel: 0, number: 0, aux: '', ...more };
};
const recording = (changed: Partial<Recording> = {}): Recording => ({
  name: 'made',
  format: 'made',
  sampleRateHz: 250,
  leads: [lead('I', [0, 1, 2]), lead('II', [3, 4, 5])],
  annotations: [beat(1)],
  comments: ['a note'],
  warnings: [],
  startOfDaySeconds: 3600,
  ...changed,
});
const admit = (changed: Partial<Recording> = {}) => admitRecording(recording(changed), new MemoryPromise(100));
const codes = ({ warnings }: KeptRecording) => warnings.map(({ code }) => code);

describe('what is sound', () => {
  it('passes as it is', () => {
    expect(admit()).toEqual(recording());
  });

  it('keeps gaps: a missing sample is NaN', () => {
    const { leads, warnings } = admit({ leads: [lead('I', [Number.NaN, 1])] });
    expect([[...leads[0].samplesMv.subarray()], warnings]).toEqual([[Number.NaN, 1], []]);
  });
});

describe('what is refused', () => {
  it.each([Number.POSITIVE_INFINITY, Number.NaN, 0, -250, 0.99, 100_001])('%d samples per second', (sampleRateHz) => {
    expect(() => admit({ sampleRateHz })).toThrowError(expect.objectContaining({ code: 'bad-header' }) as Error);
  });

  it.each([1, 100_000])('but not %d', (sampleRateHz) => {
    expect(admit({ sampleRateHz }).sampleRateHz).toBe(sampleRateHz);
  });

  it('a recording without leads or samples', () => {
    for (const leads of [[], [lead('I', [])]]) {
      expect(() => admit({ leads })).toThrowError(expect.objectContaining({ code: 'no-signal' }) as Error);
    }
  });

  it('more samples than four times the files and 64 MB', () => {
    const count = 2 ** 24 + 100;
    const samplesMv = new Float32Array(count + 1);
    const fits = { ...lead('I', []), samplesMv: samplesMv.subarray(1) };
    expect(admit({ leads: [fits] }).leads[0].samplesMv).toHaveLength(count);
    expect(() => admit({ leads: [{ ...fits, samplesMv }] })).toThrowError(
      expect.objectContaining({ code: 'too-large' }) as Error,
    );
  });

  it('but a long lead is not packed where it cannot be there twice for a moment', () => {
    // Of one value: it takes a quarter.
    const long = { ...lead('I', []), samplesMv: new Float32Array(2 ** 23 + 2 ** 22) };
    const kept = (fileBytes: number) =>
      admitRecording(recording({ leads: [long], annotations: [] }), new MemoryPromise(fileBytes)).leads[0].samplesMv;
    // As numbers it takes 48 MB, packed at most three quarters of that more, 84 MB, of 64 MB and four times the file.
    expect([kept(5 * 2 ** 20 - 1) === long.samplesMv, kept(5 * 2 ** 20) === long.samplesMv]).toEqual([true, false]);
  });
});

describe('what is mended, with a word about it', () => {
  it('leads of unequal length end in a gap', () => {
    const admitted = admit({ leads: [lead('I', [1]), lead('II', [1, 2, 3])] });
    expect([...admitted.leads[0].samplesMv.subarray()]).toEqual([1, Number.NaN, Number.NaN]);
    expect(codes(admitted)).toEqual(['truncated-signal']);
  });

  it('samples beyond all numbers are gaps', () => {
    const admitted = admit({ leads: [lead('I', [1e39, 2, -1e39])] });
    expect([...admitted.leads[0].samplesMv.subarray()]).toEqual([Number.NaN, 2, Number.NaN]);
    expect(codes(admitted)).toEqual(['invalid-samples']);
  });

  it('leads of one name are numbered, nameless ones get their place, unseen characters go', () => {
    const names = ['II', '', 'II', ' \u0000\u202e', 'II (2)', 'V1\r\n=1+1', 'x'.repeat(500)];
    const admitted = admit({ leads: names.map((name) => lead(name, [1])), annotations: [] });
    expect(admitted.leads.map(({ name }) => name)).toEqual([
      'II',
      'lead 2',
      'II (2)',
      'lead 4',
      'II (2) (2)',
      'V1 =1+1',
      `${'x'.repeat(59)}…`,
    ]);
    expect(codes(admitted)).toEqual(['header-field']);
  });

  it('annotations outside the samples go, the others are put in order', () => {
    const admitted = admit({ annotations: [beat(2), beat(-1), beat(0), beat(3), beat(Number.NaN), beat(0.5)] });
    expect(admitted.annotations.map(({ sample }) => sample)).toEqual([0, 2]);
    expect(codes(admitted)).toEqual(['unreadable-annotations', 'unreadable-annotations']);
  });

  it('a time of day that does not exist is not known', () => {
    for (const startOfDaySeconds of [-1, 86_400, Number.NaN, Number.POSITIVE_INFINITY]) {
      const admitted = admit({ startOfDaySeconds });
      expect([admitted.startOfDaySeconds, codes(admitted)]).toEqual([undefined, ['header-field']]);
    }
  });

  it('each remark is made once, and sixty of them are enough', () => {
    const warnings = Array.from({ length: 200 }, (_, i) => ({
      code: 'header-field' as const,
      message: `Remark ${i % 100}.`,
    }));
    const admitted = admit({ warnings }).warnings;
    expect(admitted).toHaveLength(61);
    expect(admitted[60].message).toBe('40 more remarks are left out.');
  });
});

it('whatever a reader hands over, what comes out keeps the promises or a typed error says why not', () => {
  const anyText = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '\0', '\u202e', '=1+1', 'II'),
  );
  const anyNumber = fc.oneof(fc.double(), fc.integer({ min: -5, max: 50 }), fc.constantFrom(86_399, 250));
  const anyLead = fc.record({
    name: anyText,
    samplesMv: fc.float32Array({ maxLength: 20 }),
    sourceUnit: anyText,
    unitAssumed: fc.boolean(),
  });
  const anyAnnotation = fc.record({
    sample: anyNumber,
    symbol: anyText,
    subtype: fc.integer(),
    channel: fc.integer(),
    number: fc.integer(),
    aux: anyText,
  });
  const unseen = /[\p{Cc}\u202a-\u202e]/u;
  fc.assert(
    fc.property(
      fc.record({
        name: anyText,
        format: anyText,
        sampleRateHz: anyNumber,
        leads: fc.array(anyLead, { maxLength: 6 }),
        annotations: fc.array(anyAnnotation, { maxLength: 8 }),
        comments: fc.array(anyText, { maxLength: 4 }),
        warnings: fc.constant([]),
        startOfDaySeconds: fc.option(anyNumber, { nil: undefined }),
      }),
      (given) => {
        let admitted: KeptRecording;
        try {
          admitted = admitRecording(given, new MemoryPromise(0));
        } catch (error) {
          expect(error).toMatchObject({ name: 'RecordingError' });
          return;
        }
        const { leads, annotations, sampleRateHz, name, comments, startOfDaySeconds = 0 } = admitted;
        const length = leads[0].samplesMv.length;
        expect(sampleRateHz >= 1 && sampleRateHz <= 100_000).toBe(true);
        expect(leads.every(({ samplesMv }) => samplesMv.length === length && length > 0)).toBe(true);
        expect(
          leads.every(({ samplesMv }) => samplesMv.subarray().every((mv) => Number.isFinite(mv) || Number.isNaN(mv))),
        ).toBe(true);
        expect(new Set(leads.map((one) => one.name)).size).toBe(leads.length);
        expect(
          annotations.every(({ sample }, i) => sample >= (annotations[i - 1]?.sample ?? 0) && sample < length),
        ).toBe(true);
        expect(startOfDaySeconds >= 0 && startOfDaySeconds < 86_400).toBe(true);
        const texts = [
          name,
          ...comments,
          ...leads.flatMap((one) => [one.name, one.sourceUnit]),
          ...annotations.map(({ aux }) => aux),
        ];
        expect(texts.filter((text) => unseen.test(text))).toEqual([]);
        expect([name, ...leads.map((one) => one.name)]).not.toContain('');
      },
    ),
    { numRuns: 2000 },
  );
});
