import { expect, it } from 'vitest';
import type { BeatClass } from '../../../../src/ecg/beats/beat-class.ts';
import { classAnswers, modelAnswers } from '../../../../src/app/views/gallery/model-answers.ts';
import { GALLERY } from '../../../../src/ecg/simulation/gallery/gallery.ts';
import { english, german } from '../../text/whole-dictionaries.ts';

// Oracle: what the reader makes of each rhythm, which the card shows beside the words (training/gallery measures it): a class that it gives to beats
// of another is spoken of. Words of the classes in a sentence, whatever their ending.
const SPOKEN_OF: Readonly<Record<'english' | 'german', Readonly<Record<BeatClass, RegExp>>>> = {
  english: { N: /\bnormal/i, V: /\bventricular/i, S: /\bsupraventricular/i, F: /\bfusion/i, Q: /\bunknown/i },
  german: { N: /\bnormal/i, V: /\bventrikulär/i, S: /\bsupraventrikulär/i, F: /\bfusion/i, Q: /\bunbekannt/i },
};

it.each([
  ['english', english],
  ['german', german],
] as const)('in %s every class that beats are wrongly called is spoken of on the card', (language, { rhythms }) => {
  const wrong = GALLERY.flatMap(({ id }) =>
    classAnswers(modelAnswers(id)).flatMap(({ others }) => others.map(({ beatClass }) => ({ id, beatClass }))),
  );
  expect(wrong.length).toBeGreaterThan(10);
  const unsaid = wrong.filter(({ id, beatClass }) => !SPOKEN_OF[language][beatClass].test(rhythms[id].wrong ?? ''));
  expect(unsaid).toEqual([]);
});
