import { expect, it } from 'vitest';
import type { RhythmName } from '../../../../src/ecg/rhythm/spells/rhythm-spell.ts';
import { classAnswers, modelAnswers, namesShown } from '../../../../src/app/views/gallery/model-answers.ts';
import { cardOf, GALLERY, simulateCard, type RhythmId } from '../../../../src/ecg/simulation/gallery/gallery.ts';
import { OPENED } from '../../../../src/ecg/simulation/gallery/opened-recording.ts';
import { english, german } from '../../text/whole-dictionaries.ts';

// Oracle: what the reader makes of each rhythm, which the card shows beside the words (training/gallery measures it), against what was made: a class
// that it gives to beats of another is spoken of, and so is a name that it gives to seconds of another rhythm. Words in a sentence, whatever their ending.
const LANGUAGES = [
  {
    tag: 'en',
    rhythms: english.rhythms,
    classes: { N: /\bnormal/i, V: /\bventricular/i, S: /\bsupraventricular/i, F: /\bfusion/i, Q: /\bunknown/i },
    names: { ...named(english), unknown: /\bno name/i },
    startedByBeat: /\bhere an early|\bearly beat that starts/i,
  },
  {
    tag: 'de',
    rhythms: german.rhythms,
    classes: { N: /\bnormal/i, V: /\bventrikulär/i, S: /\bsupraventrikulär/i, F: /\bfusion/i, Q: /\bunbekannt/i },
    names: { ...named(german), unknown: /\bkeinen Namen/i, unreadable: /\b(?:un|nicht )lesbar/i },
    startedByBeat: /\bhier löst ein früher|\bfrühe Schlag, der es auslöst/i,
  },
];

it.each(LANGUAGES)(
  'in $tag every class that beats are wrongly called is spoken of on the card',
  ({ rhythms, classes }) => {
    const wrong = GALLERY.flatMap(({ id }) =>
      classAnswers(modelAnswers(id)).flatMap(({ others }) => others.map(({ beatClass }) => ({ id, beatClass }))),
    );
    expect(wrong.length).toBeGreaterThan(10);
    expect(wrong.filter(({ id, beatClass }) => !classes[beatClass].test(rhythms[id].wrong ?? ''))).toEqual([]);
  },
);

it.each(LANGUAGES)('in $tag every name that a rhythm wrongly gets is spoken of on the card', ({ rhythms, names }) => {
  const wrong = GALLERY.flatMap(({ id }) => wrongNames(id).map((rhythm) => ({ id, rhythm })));
  expect(wrong.length).toBeGreaterThan(5);
  expect(wrong.filter(({ id, rhythm }) => !names[rhythm].test(rhythms[id].wrong ?? ''))).toEqual([]);
});

// Oracle: the simulator's truth. A beat that starts fibrillation is the last one before it, and its T wave has not ended by then.
it.each(LANGUAGES)(
  'in $tag ventricular fibrillation is said to be started by a beat only where it is',
  ({ rhythms, startedByBeat }) => {
    const { cause, wrong } = rhythms['ventricular-fibrillation'];
    const { beats, spells } = simulateCard(cardOf('ventricular-fibrillation'), { ...OPENED, leads: [] }).truth;
    const onset = spells.find(({ rhythm }) => rhythm === 'ventricular-flutter-fibrillation')?.fromSeconds ?? NaN;
    const last = beats.findLast(({ rSeconds }) => rSeconds < onset);
    const isStarted = last?.pathway === 'ventricular' && last.t.end > onset;
    expect(startedByBeat.test(`${cause} ${wrong}`)).toBe(isStarted);
  },
);

/** Names that are shown for longer than the rhythm lasted, beyond what the limits between two rhythms are told by: a few beats. */
function wrongNames(id: RhythmId): RhythmName[] {
  const { truth } = simulateCard(cardOf(id), { ...OPENED, leads: [] });
  return namesShown(modelAnswers(id)).flatMap(({ rhythm, seconds }) => {
    const made = truth.spells.filter((spell) => spell.rhythm === rhythm);
    const madeSeconds = made.reduce((sum, { fromSeconds, toSeconds }) => sum + toSeconds - fromSeconds, 0);
    return seconds - madeSeconds > 3.5 ? [rhythm] : [];
  });
}

function named({ spells }: typeof english): Record<RhythmName, RegExp> {
  const entries = Object.entries(spells.names).map(([rhythm, name]) => [rhythm, new RegExp(name, 'i')]);
  return Object.fromEntries(entries) as Record<RhythmName, RegExp>;
}
