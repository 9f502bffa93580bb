import { describe, expect, it } from 'vitest';
import { BeatStream, LONGEST_DELAY_SECONDS } from '../../../src/ecg/detection/beat-stream.ts';
import { detectRPeaks } from '../../../src/ecg/detection/detect-r-peaks.ts';
import { filterLead } from '../../../src/ecg/signal/filter-lead.ts';
import { Random } from '../../../src/ecg/simulation/random.ts';
import { readSample } from '../committed-sample.ts';

const RATE_HZ = 360;
const SECONDS = 40;

async function beginning(): Promise<Float32Array> {
  return (await readSample()).leads[0].samplesMv.slice(0, SECONDS * RATE_HZ);
}

interface Told {
  readonly beat: number;
  /** Samples that had come when the beat was told. */
  readonly at: number;
}

/** What a stream tells of a lead that comes in chunks of the lengths drawn. */
function stream(lead: Float32Array, chunkLength: () => number): Told[] {
  const beats = new BeatStream(RATE_HZ);
  const told: Told[] = [];
  for (let from = 0; from < lead.length;) {
    const to = Math.min(lead.length, from + chunkLength());
    for (const beat of beats.push([lead.subarray(from, to)])) told.push({ beat, at: to });
    from = to;
  }
  return told;
}

const beatsOf = (told: readonly Told[]) => told.map(({ beat }) => beat);

describe('BeatStream', () => {
  // Oracle: the detector that has the whole signal before it.
  it('finds nearly all beats of the whole recording, at the same places', async () => {
    const lead = await beginning();
    const found = beatsOf(stream(lead, () => 36));
    const whole = Array.from(detectRPeaks([filterLead(lead, RATE_HZ)], RATE_HZ).rPeakSample);
    // The last half second is not decided yet.
    const expected = whole.filter((sample) => sample < lead.length - LONGEST_DELAY_SECONDS * RATE_HZ);
    const near = (sample: number, others: readonly number[]) =>
      others.some((other) => Math.abs(other - sample) <= 0.05 * RATE_HZ);
    expect(expected.filter((sample) => !near(sample, found)).length).toBeLessThanOrEqual(0.03 * expected.length);
    expect(found.filter((sample) => !near(sample, expected)).length).toBeLessThanOrEqual(0.03 * expected.length);
  });

  it('tells every beat once, in order, at most half a second after R', async () => {
    const told = stream(await beginning(), () => 1);
    expect(told.length).toBeGreaterThan(50);
    expect(LONGEST_DELAY_SECONDS).toBeLessThanOrEqual(0.5 + 1e-9);
    told.forEach(({ beat, at }, i) => {
      expect(beat).toBeGreaterThan(told[i - 1]?.beat ?? -1);
      expect(at).toBeGreaterThan(beat);
      expect((at - beat) / RATE_HZ).toBeLessThanOrEqual(LONGEST_DELAY_SECONDS + 1 / RATE_HZ);
    });
  });

  it('tells the same whatever the chunks', async () => {
    const lead = await beginning();
    const random = new Random(5);
    const expected = beatsOf(stream(lead, () => 36));
    expect(beatsOf(stream(lead, () => 1 + Math.floor(900 * random.next())))).toEqual(expected);
    expect(beatsOf(stream(lead, () => lead.length))).toEqual(expected);
  });

  it('finds the beats after a gap, and none in it', async () => {
    const lead = await beginning();
    const expected = beatsOf(stream(lead, () => 36));
    const [start, end] = [12 * RATE_HZ, 20 * RATE_HZ];
    const found = beatsOf(stream(lead.slice().fill(Number.NaN, start, end), () => 36));
    expect(found.some((sample) => sample >= start && sample < end)).toBe(false);
    // Ten seconds for the memory to be filled again.
    const settled = (sample: number) => sample > end + 10 * RATE_HZ;
    expect(found.filter(settled)).toEqual(expected.filter(settled));
    const soon = (sample: number) => sample > end + RATE_HZ && !settled(sample);
    expect(found.filter(soon).length).toBeGreaterThanOrEqual(0.8 * expected.filter(soon).length);
  });

  it('takes silence, and signals too short to hold a beat', () => {
    expect(beatsOf(stream(new Float32Array(5 * RATE_HZ), () => 100))).toEqual([]);
    expect(beatsOf(stream(Float32Array.of(0, 1, 0), () => 1))).toEqual([]);
    expect(beatsOf(stream(new Float32Array(0), () => 1))).toEqual([]);
  });
});
