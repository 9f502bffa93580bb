import { describe, expect, it } from 'vitest';
import { BLOCKED_P_FEATURES } from '../../../src/ecg/preparation/blocked-p-features.ts';
import { FEATURE_BLOCKS, FEATURE_COUNT, prepareBeats } from '../../../src/ecg/preparation/prepare-beats.ts';

const RATE_HZ = 250;
const CYCLE = 0.7;

interface Event {
  readonly seconds: number;
  readonly p: number;
  readonly hasQrs: boolean;
}

/** Blocked P features of the beats of an ECG made of P waves and QRS with T, by name. */
function rowsOf(events: readonly Event[]) {
  const samples = Float32Array.from({ length: Math.round(((events.at(-1)?.seconds ?? 0) + 2) * RATE_HZ) }, () => 0);
  const bump = (at: number, height: number, width: number) => {
    const [from, to] = [at - 5 * width, at + 5 * width].map((seconds) => Math.round(seconds * RATE_HZ));
    for (let t = Math.max(0, from); t < Math.min(samples.length, to); t++)
      samples[t] += height * Math.exp(-(((t / RATE_HZ - at) / width) ** 2) / 2);
  };
  for (const { seconds, p, hasQrs } of events) {
    bump(seconds - 0.17, p * 0.15, 0.022);
    if (!hasQrs) continue;
    bump(seconds, 1, 0.011);
    bump(seconds + 0.26, 0.2, 0.04);
  }
  const beats = events.filter(({ hasQrs }) => hasQrs);
  const peaks = beats.map(({ seconds }) => Math.round(seconds * RATE_HZ));
  const { features } = prepareBeats([samples], RATE_HZ, peaks);
  return beats.map((_, beat) => {
    const start = beat * FEATURE_COUNT + FEATURE_BLOCKS.blockedP;
    return Object.fromEntries(BLOCKED_P_FEATURES.map((name, i) => [name, features[start + i]])) as Record<
      (typeof BLOCKED_P_FEATURES)[number],
      number
    >;
  });
}

/** Events at intervals, each with what it has. */
function eventsAt(plan: readonly (readonly [interval: number, p: number, hasQrs: boolean])[]): Event[] {
  let seconds = 1;
  return plan.map(([interval, p, hasQrs]) => ({ seconds: (seconds += interval), p, hasQrs }));
}

const sinus = (count: number, cycle = CYCLE) => Array.from({ length: count }, () => [cycle, 1, true] as const);

describe('blockedPFeatures', () => {
  // Oracle: the ECG has P waves of one shape only where it is told to; 1 / 1.3 is their likeness to themselves.
  it('find the P wave halfway in 2:1 block, and that the train goes on through the pauses', () => {
    const block = Array.from({ length: 16 }, (_, i) => [CYCLE, 1, i % 2 === 1] as const);
    const events = eventsAt([...sinus(14), ...block, ...sinus(14)]);
    const rows = rowsOf(events);
    for (let beat = 15; beat < 21; beat++) {
      expect(rows[beat]['P halfway, likeness']).toBeGreaterThan(0.7);
      expect(rows[beat]['P halfway, size']).toBeGreaterThan(0.8);
      expect(rows[beat]['own P, likeness']).toBeGreaterThan(0.7);
    }
    // Sinus beats beside the block: the P waves of their interval are found in its pauses, at whole multiples of it.
    expect(rows[10]['train goes on, likeness']).toBeGreaterThan(0.7);
    expect(rows[10]['train goes on, size']).toBeGreaterThan(0.8);
    expect(rows[10]['longer intervals']).toBeGreaterThan(0);
    expect(rows[10]['longer intervals, rest']).toBeLessThan(0.05);
  });

  it('find nothing in the pause after an early atrial beat, whose own P wave is another', () => {
    // Late enough to leave the T wave before it alone.
    const early = [
      [0.6, -0.8, true],
      [1.7, 1, true],
    ] as const;
    const rows = rowsOf(eventsAt([...sinus(12, 0.95), ...early, ...sinus(8, 0.95), ...early, ...sinus(12, 0.95)]));
    const atrial = 12;
    expect(rows[atrial]['own P, size']).toBeLessThan(0.3);
    expect(rows[atrial]['before / strongest interval']).toBeLessThan(-0.3);
    expect(rows[atrial + 1]['P halfway, likeness']).toBeLessThan(0.3);
    expect(rows[8]['train goes on, likeness']).toBeLessThan(0.3);
    expect(rows[atrial]['own P − the one before']).toBeLessThan(-0.3);
  });

  it('say nothing of what is not there: no interval before the first beat, no longer one in a regular rhythm', () => {
    const rows = rowsOf(eventsAt(sinus(20)));
    expect(rows[0]['P halfway, likeness']).toBe(0);
    for (const row of rows) {
      expect(row['longer intervals']).toBe(0);
      expect(row['longer intervals, rest']).toBe(0.25);
    }
    expect(rows[10]['before / strongest interval']).toBeCloseTo(0, 2);
    expect(rows[10]['previous / twice before']).toBeCloseTo(-Math.LN2, 2);
    expect(rows[10]['next / twice before']).toBeCloseTo(-Math.LN2, 2);
  });
});
