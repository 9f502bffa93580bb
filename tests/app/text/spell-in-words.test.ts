import { beforeAll, expect, it } from 'vitest';
import { evidenceInWords, nameOfSpell, spellInWords } from '../../../src/app/text/spell-in-words.ts';
import { language } from '../../../src/app/text/text.svelte.ts';
import type { RhythmSpell } from '../../../src/ecg/rhythm/spells/rhythm-spell.ts';
import { english } from './whole-dictionaries.ts';

// Oracle: how sure the spells are, and how many beats there are, by hand.
const SPELL: RhythmSpell = {
  fromSeconds: 0,
  toSeconds: 58,
  rhythm: 'second-degree-block',
  confidence: 0.38,
  evidence: [],
};

beforeAll(() => {
  language.dictionary = english;
});

it('marks the name of a spell that is not sure wherever the name stands', () => {
  expect(nameOfSpell(SPELL)).toEqual({ name: 'Second-degree block\u00a0?', shortName: '2° block\u00a0?' });
  expect(spellInWords(SPELL)).toBe('Second-degree block\u00a0?, 0:00 to 0:58');
  expect(nameOfSpell({ ...SPELL, confidence: 0.8 })).toEqual({ name: 'Second-degree block', shortName: '2° block' });
});

it('marks no rhythm that is not known: that is an answer', () => {
  expect(nameOfSpell({ rhythm: 'unknown', confidence: 0 }).name).toBe('Rhythm not known');
});

it('says how few beats there are without denying the name', () => {
  expect(evidenceInWords([{ code: 'few-beats', value: 1 }])).toBe('only 1 beat to tell from');
  expect(evidenceInWords([{ code: 'few-beats', value: 0 }])).toBe('no beats to tell from');
});
