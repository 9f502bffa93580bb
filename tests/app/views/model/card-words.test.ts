import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { language } from '../../../../src/app/text/text.svelte.ts';
import { cardWords, testSetName } from '../../../../src/app/views/model/card-words.ts';
import { readModelCard } from '../../../../src/app/views/model/read-model-card.ts';
import { english, german } from '../../text/whole-dictionaries.ts';

const card = readModelCard(JSON.parse(readFileSync('public/model/model-card.json', 'utf8')));
const sentences = [...card.limits, ...card.failures, card.data, card.protocol, card.licence];

const before = language.dictionary;
beforeEach(() => {
  language.dictionary = german;
});
afterAll(() => {
  language.dictionary = before;
});

// Oracle: the card that comes with the app, which training writes in English.
describe('what the model card says', () => {
  it('has words in German, all of it', () => {
    for (const sentence of sentences) {
      const { words, lang } = cardWords(sentence);
      expect(words, sentence).not.toBe(sentence);
      expect(lang).toBeUndefined();
    }
    for (const { name } of card.scores)
      expect(testSetName(name)).not.toMatch(/\b(?:the|by|fold|peaks|lead|map|paced)\b/);
    expect(testSetName('mitdb DS2, detected peaks, ec57 map')).toBe(
      'mitdb DS2, gefundene R-Zacken, Zuordnung nach EC57',
    );
  });

  it('is as it stands in English', () => {
    language.dictionary = english;
    for (const sentence of sentences) expect(cardWords(sentence).words).toBe(sentence);
    for (const { name } of card.scores) expect(testSetName(name)).toBe(name);
  });

  it('is marked as English where German has no words', () => {
    for (const unknown of ['A limit of a card to come.', 'constructor']) {
      expect(cardWords(unknown)).toEqual({ words: unknown, lang: 'en' });
      expect(testSetName(`svdb, ${unknown}`)).toBe(`svdb, ${unknown}`);
    }
  });
});
