import { beforeAll, describe, expect, it } from 'vitest';
import { language } from '../../../../src/app/text/text.svelte.ts';
import { shownInWords, titleOf } from '../../../../src/app/views/lecture/moment-in-words.ts';
import { english } from '../../text/whole-dictionaries.ts';

beforeAll(() => {
  language.dictionary = english;
});

const session = { identity: { name: (name: string) => name } } as Parameters<typeof titleOf>[1];
const page = (address: string) => ({ kind: 'page', address }) as const;

// Oracle: the names the pages themselves have as headings.
describe('a moment that shows a page of Learn', () => {
  it.each([
    ['#learn/atlas/v-mlii-1', 'Beat atlas: Ventricular ectopic, MLII, shape 1'],
    [
      '#learn/atlas/v-mlii-1/n-v1-2',
      'Beat atlas: Ventricular ectopic, MLII, shape 1 and Normal, V1, shape 2, compared',
    ],
    ['#learn/atlas', 'Beat atlas'],
    ['#learn/compare/flutter/wenckebach', 'Atrial flutter, regular and Second degree, Wenckebach, compared'],
  ])('is called by what it shows: %s', (address, name) => {
    expect(shownInWords(page(address), session)).toBe(name);
    // The room sees that it is the atlas, and has less room.
    expect(titleOf({ title: '', note: '', shows: page(address) }, session)).toBe(name.replace('Beat atlas: ', ''));
  });
});
