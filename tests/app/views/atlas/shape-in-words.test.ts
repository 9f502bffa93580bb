import { beforeAll, describe, expect, it } from 'vitest';
import { language } from '../../../../src/app/text/text.svelte.ts';
import { pairLabels, readersSaid } from '../../../../src/app/views/atlas/shape-in-words.ts';
import { madeEntry } from '../../../ecg/atlas/made-entries.ts';
import { english } from '../../text/whole-dictionaries.ts';

beforeAll(() => {
  language.dictionary = english;
});

// Oracle: two columns and two names in a sentence must not read the same.
// Oracle: Hamilton's method: 0.865 and 0.135 are a whole, and so are the percents that are shown of them.
describe('readersSaid', () => {
  it('names parts that add up to no more than the whole', () => {
    const entry = madeEntry({
      symbols: [
        ['V', 0.865],
        ['E', 0.135],
      ],
    });
    expect(readersSaid(entry)).toBe('ventricular premature 87\u00a0%, ventricular escape 13\u00a0%');
  });
});

describe('pairLabels', () => {
  it('names the lead only where two shapes are called the same without', () => {
    const [here, there] = [madeEntry(), madeEntry({ id: 'n-v1-1', lead: 'V1' })];
    expect(pairLabels([here, madeEntry({ id: 'v-v1-1', beatClass: 'V', lead: 'V1' })])).toEqual([
      'N, shape 1',
      'V, shape 1',
    ]);
    expect(pairLabels([here, there])).toEqual(['N, shape 1 · MLII', 'N, shape 1 · V1']);
  });
});
