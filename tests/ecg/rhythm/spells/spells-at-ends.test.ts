import { describe, expect, it } from 'vitest';
import type { RhythmContext } from '../../../../src/ecg/rhythm/decoding/rhythm-contexts.ts';
import { nameSpells } from '../../../../src/ecg/rhythm/spells/name-spells.ts';
import type { SpellInputs } from '../../../../src/ecg/rhythm/spells/spell-context.ts';
import { RATE_HZ } from '../make-beats.ts';
import { makeInputs, plainContext } from './made-inputs.ts';

const AROUND = 'N'.repeat(20);
const CYCLE_MS = 400;

/** Spells with the beats in them, "ventricular-run 0-3". */
function spellsOf(inputs: SpellInputs): string[] {
  const { rPeakSample } = inputs.beats;
  return nameSpells(inputs).map(({ rhythm, fromSeconds, toSeconds }) => {
    const own = [...rPeakSample.keys()].filter(
      (beat) => rPeakSample[beat] >= fromSeconds * RATE_HZ && rPeakSample[beat] < toSeconds * RATE_HZ,
    );
    return own.length > 0 ? `${rhythm} ${own[0]}-${own[own.length - 1]}` : rhythm;
  });
}

const inRhythm = (letters: string, context: RhythmContext = 'sinus') =>
  spellsOf(makeInputs(letters, CYCLE_MS, 'p', { contexts: plainContext(letters.length, context) }));

/** The letters with 3.2 s that are gone between those before and those after. */
function withGap(before: string, after: string, changes: { readonly isNoise?: boolean } = {}): string[] {
  const letters = before + after;
  const intervals = Array.from({ length: letters.length - 1 }, (_, i) => (i === before.length - 1 ? 4000 : CYCLE_MS));
  const inputs = makeInputs(letters, intervals);
  const at = inputs.beats.rPeakSample[before.length - 1];
  return spellsOf({ ...inputs, unreadable: [{ startSample: at + 400, endSample: at + 3600, ...changes }] });
}

// Oracle: a run has three beats, seen one after the other (ANSI/AAMI EC57), wherever in a recording it stands; counted by hand.
describe('nameSpells, where a recording begins, ends or has a gap', () => {
  it.each([3, 4, 6])('keeps every beat of a ventricular run of %i at either end', (count) => {
    const run = 'V'.repeat(count);
    expect(inRhythm(run + AROUND)).toEqual([`ventricular-run 0-${count - 1}`, `sinus ${count}-${count + 19}`]);
    expect(inRhythm(AROUND + run)).toEqual(['sinus 0-19', `ventricular-run 20-${count + 19}`]);
    expect(inRhythm(run + AROUND, 'fibrillation')).toEqual([
      `ventricular-run 0-${count - 1}`,
      `fibrillation ${count}-${count + 19}`,
    ]);
    expect(inRhythm(AROUND + run, 'fibrillation')).toEqual(['fibrillation 0-19', `ventricular-run 20-${count + 19}`]);
  });

  it('keeps every beat of a supraventricular run at either end', () => {
    expect(inRhythm(`SSSS${AROUND}`)).toEqual(['supraventricular-run 0-3', 'sinus 4-23']);
    expect(inRhythm(`${AROUND}SSSS`)).toEqual(['sinus 0-19', 'supraventricular-run 20-23']);
  });

  it.each(['V', 'VV', 'S', 'SS'])('makes no run of %s that an end or a gap cuts', (few) => {
    expect(inRhythm(few + AROUND)).toEqual([`sinus 0-${few.length + 19}`]);
    expect(inRhythm(AROUND + few)).toEqual([`sinus 0-${few.length + 19}`]);
    expect(inRhythm(AROUND + few, 'fibrillation')).toEqual([`fibrillation 0-${few.length + 19}`]);
    expect(inRhythm(few + AROUND, 'fibrillation')).toEqual([`fibrillation 0-${few.length + 19}`]);
    const last = few.length + 19;
    expect(withGap(AROUND + few, few + AROUND)).toEqual([
      `sinus 0-${last}`,
      'unreadable',
      `sinus ${last + 1}-${2 * last + 1}`,
    ]);
  });

  it('names the parts of a run on both sides of a gap, and its rate without the gap', () => {
    expect(withGap(`${AROUND}VVV`, `VVV${AROUND}`)).toEqual([
      'sinus 0-19',
      'ventricular-run 20-22',
      'unreadable',
      'ventricular-run 23-25',
      'sinus 26-45',
    ]);
  });

  it('goes on through noise, where beats are found too', () => {
    // Of noise longer than three seconds nothing is named.
    expect(withGap(`${AROUND}VVV`, `VVV${AROUND}`, { isNoise: true })).toContain('unreadable');
    const letters = `${AROUND}VVVV${AROUND}`;
    const inputs = makeInputs(letters, CYCLE_MS);
    const at = inputs.beats.rPeakSample[21];
    const unreadable = [{ startSample: at - 300, endSample: at + 700, isNoise: true }];
    expect(spellsOf({ ...inputs, unreadable })).toEqual(['sinus 0-19', 'ventricular-run 20-23', 'sinus 24-43']);
  });

  it('counts the beats of bigeminy and trigeminy on either side of a gap', () => {
    expect(withGap(`${AROUND}VNVN`, `VNVN${AROUND}`).filter((name) => /^(bi|tri)geminy/.test(name))).toEqual([]);
    expect(withGap(`${AROUND}VNVNVN`, `VNVNVN${AROUND}`)).toEqual([
      'sinus 0-19',
      'bigeminy 20-25',
      'unreadable',
      'bigeminy 26-30',
      'sinus 31-51',
    ]);
    expect(withGap(`${AROUND}VNNVNNVNN`, `VNNVNNVNN${AROUND}`).join()).not.toContain('trigeminy');
  });
});
