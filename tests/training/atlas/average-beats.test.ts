import { describe, expect, it } from 'vitest';
import { WINDOW_RATE_HZ, WINDOW_R_SAMPLE, WINDOW_SAMPLES } from '../../../src/ecg/preparation/cut-windows.ts';
import { WAVE_POINTS } from '../../../src/ecg/waves/waves.ts';
import { averageBeats } from '../../../training/atlas/average-beats.ts';
import type { AtlasBeat } from '../../../training/atlas/collect-beats.ts';

function madeBeat(person: string, heightMv: number, changes: Partial<AtlasBeat> = {}): AtlasBeat {
  const bump = (t: number) => heightMv * Math.exp(-(t ** 2) / (2 * 0.02 ** 2));
  return {
    ...{ person, lead: 'MLII', beatClass: 'N', symbol: 'N', pWave: 'present' },
    comparedMv: Float32Array.from({ length: WINDOW_SAMPLES }, (_, i) => bump((i - WINDOW_R_SAMPLE) / WINDOW_RATE_HZ)),
    waveMv: Float32Array.from({ length: 125 }, (_, i) => bump((i - 50) / 125)),
    usualMv: new Float32Array(125),
    ...{ rrBeforeSeconds: 0.6, rrAfterSeconds: 0.8, rrUsualSeconds: 0.8, qrsSeconds: 0.09, prSeconds: NaN },
    ...{ qtSeconds: 0.4, usualQrsSeconds: 0.09 },
    waves: Object.fromEntries(WAVE_POINTS.map((point) => [point, 0])) as AtlasBeat['waves'],
    probabilities: [0.9, 0.1, 0, 0, 0],
    evidence: {
      attribution: new Float32Array(125).fill(0.5),
      blocks: { wave: 2, timing: 1, p: 0, rhythm: 0 },
      ...{ probability: 0.9, probabilityOnTime: 0.8 },
    },
    ...changes,
  };
}
const beatsOf = (person: string, count: number, heightMv: number): AtlasBeat[] =>
  Array.from({ length: count }, () => madeBeat(person, heightMv));

describe('typical shapes', () => {
  // Oracle: the floor of training/pages/atlas.md.
  it('are of at least 30 beats of at least 3 people', () => {
    const people = ['a', 'b', 'c'];
    expect(averageBeats(people.flatMap((person) => beatsOf(person, 10, 1)))).toHaveLength(1);
    expect(averageBeats(people.flatMap((person) => beatsOf(person, 9, 1)))).toEqual([]);
    expect(averageBeats(['a', 'b'].flatMap((person) => beatsOf(person, 40, 1)))).toEqual([]);
  });

  it('keep classes and leads apart', () => {
    const beats = ['a', 'b', 'c'].flatMap((person) => beatsOf(person, 10, 1));
    const others = beats.map((beat): AtlasBeat => ({ ...beat, beatClass: 'S' }));
    const elsewhere = beats.map((beat): AtlasBeat => ({ ...beat, lead: 'V1' }));
    expect(averageBeats([...beats, ...others, ...elsewhere]).map(({ id }) => id)).toEqual([
      'n-mlii-1',
      's-mlii-1',
      'n-v1-1',
    ]);
  });

  // Oracle: mean and standard deviation (n − 1) in closed form: 15 beats of 1 mV and 15 of 2 mV.
  it('are sample-wise means with their spread', () => {
    const [entry] = averageBeats([...beatsOf('a', 15, 1), ...beatsOf('b', 8, 2), ...beatsOf('c', 7, 2)]);
    expect(entry.meanMv[50]).toBeCloseTo(1.5, 6);
    expect(entry.spreadMv[50]).toBeCloseTo(Math.sqrt((30 / 29) * 0.25), 5);
    expect(entry).toMatchObject({ beats: 30, people: 3, mostOfPerson: 15, calledRight: 1, prSeconds: null });
    expect(entry.rrChange?.median).toBeCloseTo(-0.25, 6);
    expect(entry.evidence.logOdds).toEqual({ wave: 2, timing: 1, p: 0, rhythm: 0 });
  });
});
