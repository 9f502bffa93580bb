import { describe, expect, it } from 'vitest';
import { closestPairs, likenessOf, lookAlikes, mostLike } from '../../../src/ecg/atlas/look-alikes.ts';
import { madeAtlas, madeEntry, madeWave } from './made-entries.ts';

const normal = madeEntry();
const premature = madeEntry({ id: 's-mlii-1', beatClass: 'S', meanMv: madeWave(0.021, 0.28) });
const wide = madeEntry({ id: 'v-mlii-1', beatClass: 'V', meanMv: madeWave(0.06, -0.6) });
const elsewhere = madeEntry({ id: 's-v1-1', beatClass: 'S', lead: 'V1' });
const atlas = madeAtlas([normal, premature, wide, elsewhere]);

// Oracle: properties of a correlation (of size and offset it knows nothing), and which made waves are alike by construction.
describe('likeness', () => {
  it('is 1 for the same wave, of any size and offset, and when it comes a sample later', () => {
    const larger = normal.meanMv.map((value) => 3 * value - 1);
    const later = normal.meanMv.map((_, i) => normal.meanMv[Math.max(0, i - 1)] ?? 0);
    for (const wave of [normal.meanMv, larger, later]) expect(likenessOf(atlas, wave, normal.meanMv)).toBeCloseTo(1, 5);
  });

  it('is 0 for a flat line', () => {
    expect(likenessOf(atlas, new Float32Array(125), normal.meanMv)).toBe(0);
  });
});

describe('look-alikes', () => {
  it('are of another class and the same lead', () => {
    expect(lookAlikes(atlas, normal).map(({ entry }) => entry.id)).toEqual(['s-mlii-1']);
    expect(lookAlikes(atlas, elsewhere)).toEqual([]);
  });

  it('make a pair for every two classes that have some', () => {
    expect(closestPairs(atlas).map((pair) => pair.map(({ id }) => id))).toEqual([['n-mlii-1', 's-mlii-1']]);
  });

  it('of a beat are looked for in its own lead, and everywhere when the atlas has not got that', () => {
    expect(mostLike(atlas, wide.meanMv, 'MLII', 1)[0].entry.id).toBe('v-mlii-1');
    expect(mostLike(atlas, wide.meanMv, 'V1', 1)[0].entry.id).toBe('s-v1-1');
    expect(mostLike(atlas, wide.meanMv, 'aVF', 1)[0].entry.id).toBe('v-mlii-1');
  });
});
