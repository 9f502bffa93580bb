import { describe, expect, it } from 'vitest';
import { findPacing } from '../../../../src/ecg/rhythm/spells/find-pacing.ts';
import { pacedStretches } from '../../../../src/ecg/rhythm/spells/spell-context.ts';
import { GALLERY, simulateCard } from '../../../../src/ecg/simulation/gallery/gallery.ts';
import { OPENED } from '../../../../src/ecg/simulation/gallery/opened-recording.ts';
import { regularPeaks, synthesiseEcg } from '../../synthetic-ecg.ts';

const RATE_HZ = 250;
const SECONDS = 60;
const PEAKS = regularPeaks(70, 0.8);
const R_PEAKS = Int32Array.from(PEAKS, (seconds) => Math.round(seconds * RATE_HZ));

/** What is found in beats at `PEAKS` with a spike of a millivolt at each of these seconds. */
function foundWith(spikeSeconds: readonly number[]) {
  const samples = synthesiseEcg(PEAKS, { sampleRateHz: RATE_HZ, durationSeconds: SECONDS });
  for (const seconds of spikeSeconds) samples[Math.round(seconds * RATE_HZ)] += 1;
  return findPacing(samples, RATE_HZ, R_PEAKS);
}

describe('findPacing', () => {
  // Oracle: spikes put where a pacemaker puts them.
  it('finds spikes that lead to every beat, as long as they do', () => {
    expect(foundWith([])).toEqual([]);
    const [stretch, ...more] = foundWith(PEAKS.slice(20, 50).map((seconds) => seconds - 0.3));
    expect(more).toEqual([]);
    expect(stretch?.share).toBeCloseTo(1, 5);
    expect(stretch?.startSample).toBeCloseTo((PEAKS[20] - 0.3) * RATE_HZ, -1);
    expect(stretch?.endSample).toBeCloseTo(PEAKS[49] * RATE_HZ, -1);
  });

  it('takes glitches for none that keep no time with the beats, or are few', () => {
    expect(foundWith(Array.from({ length: 50 }, (_, i) => 1 + 1.13 * i))).toEqual([]);
    expect(foundWith(PEAKS.slice(20, 24).map((seconds) => seconds - 0.3))).toEqual([]);
  });

  it('tells where pacing ends for a while', () => {
    const led = [...PEAKS.slice(2, 22), ...PEAKS.slice(40, 60)].map((seconds) => seconds - 0.2);
    expect(foundWith(led)).toHaveLength(2);
  });

  // Oracle: the simulator's truth, of pacing before P waves and out of step with the beats, and of every heart without a pacemaker.
  it.each(GALLERY.map(({ id }) => id))('says of the simulated rhythm whether a pacemaker leads: %s', (id) => {
    const card = GALLERY.find((one) => one.id === id);
    if (!card) throw new Error(id);
    const { recording, truth } = simulateCard(card, OPENED);
    const rPeaks = Int32Array.from(truth.beats, ({ rSeconds }) => Math.round(rSeconds * recording.sampleRateHz));
    const lead = recording.leads.find(({ name }) => name === 'II');
    const found = findPacing(lead?.samplesMv ?? new Float32Array(), recording.sampleRateHz, rPeaks);
    const seconds = found.reduce((sum, { startSample, endSample }) => sum + endSample - startSample, 0) / RATE_HZ;
    const isPaced = truth.spells.some(({ rhythm }) => rhythm === 'paced');
    if (isPaced) expect(seconds).toBeGreaterThan(50);
    else expect(found).toEqual([]);
  });
});

describe('pacedStretches', () => {
  it('keeps to the sections in which the usual beat is paced, and adds what lies outside them', () => {
    const section = { fromSample: 1000, toSample: 2000, usual: { pacedShare: 0.9 } };
    const spiked = [
      { startSample: 100, endSample: 900, share: 0.5 },
      { startSample: 1900, endSample: 2500, share: 0.5 },
    ];
    expect(pacedStretches([{ ...section, doubts: ['paced'] }], spiked)).toEqual([
      spiked[0],
      { startSample: 1000, endSample: 1999, share: 0.9 },
    ]);
    expect(pacedStretches([{ ...section, doubts: [] }], spiked)).toEqual(spiked);
  });
});
