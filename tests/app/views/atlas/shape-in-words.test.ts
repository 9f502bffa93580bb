import { beforeAll, describe, expect, it } from 'vitest';
import { language } from '../../../../src/app/text/text.svelte.ts';
import { pairLabels } from '../../../../src/app/views/atlas/shape-in-words.ts';
import { madeEntry } from '../../../ecg/atlas/made-entries.ts';
import { english } from '../../text/whole-dictionaries.ts';

beforeAll(() => {
  language.dictionary = english;
});

// Oracle: two columns and two names in a sentence must not read the same.
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
