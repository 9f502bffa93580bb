import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectRPeaks } from '../../../src/ecg/detection/detect-r-peaks.ts';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';
import { readSample } from '../committed-sample.ts';
import { samplesAt, synthesiseEcg } from '../synthetic-ecg.ts';

const RATE_HZ = 360;

/** R peaks of a lead as recorded. */
function findBeats(samplesMv: Float32Array, sampleRateHz = RATE_HZ): number[] {
  return Array.from(detectRPeaks([filterLead(samplesMv, sampleRateHz)], sampleRateHz).rPeakSample);
}

function noise(count: number, heightMv: number): Float32Array {
  const random = new Random(7);
  return Float32Array.from({ length: count }, () => heightMv * (2 * random.next() - 1));
}

/** T waves of height 1 at 0.26 s after every R peak, as wide as those of the synthetic beat. */
function tWaves(peakSeconds: readonly number[], seconds: number): number {
  return peakSeconds.reduce((sum, peak) => sum + Math.exp(-0.5 * ((seconds - peak - 0.26) / 0.045) ** 2), 0);
}

describe('detectRPeaks', () => {
  // Oracle: the times at which the beats were put, at intervals between 0.68 and 0.92 s.
  const peakSeconds = Array.from({ length: 37 }, (_, i) => 0.8 * (i + 1) + 0.03 * (i % 5));
  it.each([100, 128, 250, 257.03, 360, 500, 1000, 2000])('finds every beat at %s Hz to the sample', (sampleRateHz) => {
    const ecg = synthesiseEcg(peakSeconds, { sampleRateHz, durationSeconds: 31 });
    const expected = samplesAt(peakSeconds, sampleRateHz);
    const found = findBeats(ecg, sampleRateHz);
    expect(found).toHaveLength(expected.length);
    const errors = found.map((sample, i) => Math.abs(sample - expected[i]));
    expect(Math.max(...errors)).toBeLessThanOrEqual(1);
  });

  it('finds the same beats in a real lead whatever its gain and polarity', async () => {
    const [{ samplesMv }] = (await readSample()).leads;
    const beats = findBeats(samplesMv);
    expect(beats.length).toBeGreaterThan(400);
    for (const factor of [0.1, 10, -1]) {
      expect(findBeats(samplesMv.map((value) => factor * value))).toEqual(beats);
    }
  });

  it('finds the same beats when the recording begins later', async () => {
    const [{ samplesMv }] = (await readSample()).leads;
    const filtered = filterLead(samplesMv, RATE_HZ);
    const whole = Array.from(detectRPeaks([filtered], RATE_HZ).rPeakSample);
    for (const cut of [1, 2633, 10_000]) {
      const later = Array.from(detectRPeaks([filtered.subarray(cut)], RATE_HZ).rPeakSample, (sample) => sample + cut);
      // Ten seconds for the thresholds to settle.
      const settled = (sample: number) => sample > cut + 10 * RATE_HZ;
      const expected = whole.filter(settled);
      const found = later.filter(settled);
      expect(found).toHaveLength(expected.length);
      // The shapes R is placed by are means over other beats then: a place may move by a sample.
      expect(found.every((sample, i) => Math.abs(sample - expected[i]) <= 1)).toBe(true);
    }
  });

  it('finds nothing in a gap and everything around it', () => {
    const ecg = synthesiseEcg(peakSeconds, { sampleRateHz: RATE_HZ, durationSeconds: 31 });
    const [gapStart, gapEnd] = [10 * RATE_HZ, 14 * RATE_HZ];
    const found = findBeats(ecg.fill(NaN, gapStart, gapEnd));
    // A beat whose ±80 ms neighbourhood touches the gap is dropped; no beat lies so near here.
    const outside = samplesAt(peakSeconds, RATE_HZ).filter((sample) => sample < gapStart || sample >= gapEnd);
    expect(found).toEqual(outside);
  });

  it('takes no tall T wave for a beat, and finds a small beat among large ones', () => {
    const options = { sampleRateHz: RATE_HZ, durationSeconds: 31 };
    const smallOnes = [12, 21].map((i) => peakSeconds[i]);
    const large = synthesiseEcg(
      peakSeconds.filter((seconds) => !smallOnes.includes(seconds)),
      options,
    );
    const small = synthesiseEcg(smallOnes, options);
    // A quarter of the others' height: below the threshold at first sight.
    const mixed = large.map((value, i) => value + small[i] / 4);
    expect(findBeats(mixed)).toEqual(samplesAt(peakSeconds, RATE_HZ));
    // T waves as tall as R, 0.26 s after it.
    const tallT = synthesiseEcg(peakSeconds, options).map((value, i) => value + 0.8 * tWaves(peakSeconds, i / RATE_HZ));
    expect(findBeats(tallT)).toEqual(samplesAt(peakSeconds, RATE_HZ));
  });

  // Oracle: the beats of the same lead without the flat stretch before it.
  it('finds no beats in a flat stretch before the electrodes are attached', async () => {
    const [{ samplesMv }] = (await readSample()).leads;
    const attached = samplesMv.subarray(0, 100 * RATE_HZ);
    const beats = findBeats(attached);
    for (const seconds of [10, 60]) {
      const late = new Float32Array(seconds * RATE_HZ + attached.length).fill(attached[0]);
      late.set(attached, seconds * RATE_HZ);
      expect(findBeats(late)).toEqual(beats.map((sample) => sample + seconds * RATE_HZ));
    }
  });

  // Oracle: the beats of each half by itself.
  it('finds the beats on both sides of a flat stretch, as long as one likes', async () => {
    const [{ samplesMv }] = (await readSample()).leads;
    const half = 60 * RATE_HZ;
    const [first, second] = [samplesMv.subarray(0, half), samplesMv.subarray(half, 2 * half)];
    const beats = findBeats(samplesMv.subarray(0, 2 * half));
    for (const seconds of [3, 30, 200]) {
      const flat = seconds * RATE_HZ;
      const interrupted = new Float32Array(2 * half + flat).fill(first[half - 1]);
      interrupted.set(first, 0);
      interrupted.set(second, half + flat);
      const found = findBeats(interrupted);
      const expected = beats.map((sample) => (sample < half ? sample : sample + flat));
      // Within a second of the cut a beat may be cut too.
      const far = (sample: number) => Math.abs(sample - half) > RATE_HZ && Math.abs(sample - half - flat) > RATE_HZ;
      expect(found.filter(far)).toHaveLength(expected.filter(far).length);
      expect(found.filter(far).every((sample, i) => Math.abs(sample - expected.filter(far)[i]) <= 1)).toBe(true);
    }
  });

  it('finds the beats of a lead whose amplifier clips them', () => {
    const ecg = synthesiseEcg(peakSeconds, { sampleRateHz: RATE_HZ, durationSeconds: 31 });
    const top = ecg.reduce((most, value) => Math.max(most, value), 0);
    for (const share of [0.8, 0.5]) {
      const found = findBeats(ecg.map((value) => Math.min(share * top, value)));
      const expected = samplesAt(peakSeconds, RATE_HZ);
      expect(found).toHaveLength(expected.length);
      // A flat top has no highest sample: anywhere on it will do.
      expect(Math.max(...found.map((sample, i) => Math.abs(sample - expected[i])))).toBeLessThanOrEqual(8);
    }
  });

  it('finds the beats of five seconds, and a single one', () => {
    const five = peakSeconds.filter((seconds) => seconds < 4.8);
    const short = synthesiseEcg(five, { sampleRateHz: RATE_HZ, durationSeconds: 5 });
    expect(findBeats(short)).toEqual(samplesAt(five, RATE_HZ));
    const single = synthesiseEcg([2.5], { sampleRateHz: RATE_HZ, durationSeconds: 5 });
    expect(findBeats(single)).toEqual(samplesAt([2.5], RATE_HZ));
  });

  // Oracle: the beats of the part that is repeated. A day is no other than an hour to the detector, only longer.
  it('finds the same beats over and over in an hour', async () => {
    const [{ samplesMv }] = (await readSample()).leads;
    const times = 12;
    const long = new Float32Array(times * samplesMv.length);
    for (let i = 0; i < times; i++) long.set(samplesMv, i * samplesMv.length);
    const perPart = findBeats(long).length / times;
    expect(Math.abs(perPart / findBeats(samplesMv).length - 1)).toBeLessThan(0.01);
  });

  it.each([
    ['no sample', new Float32Array(0)],
    ['one sample', Float32Array.of(1)],
    ['three samples', Float32Array.of(0, 1, 0)],
    ['zeros', new Float32Array(3600)],
    ['a constant', new Float32Array(3600).fill(1.234)],
    ['gaps alone', new Float32Array(3600).fill(NaN)],
  ])('finds no beat in %s', (_, samplesMv) => {
    expect(findBeats(samplesMv)).toEqual([]);
  });

  it('takes any signal and gives ascending samples of it, never in a gap', () => {
    const sample = fc.oneof(
      { weight: 30, arbitrary: fc.float({ min: -5, max: 5, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(NaN) },
    );
    const anything = fc.array(sample, { maxLength: 3000, size: 'max' }).map((values) => Float32Array.from(values));
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          fc.integer({ min: 1, max: 3600 }).map((count) => noise(count, 1)),
        ),
        (samplesMv) => {
          const found = findBeats(samplesMv);
          expect(found.every((peak, i) => peak > (found[i - 1] ?? -1) && peak < samplesMv.length)).toBe(true);
          expect(found.some((peak) => Number.isNaN(samplesMv[peak]))).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });
});
