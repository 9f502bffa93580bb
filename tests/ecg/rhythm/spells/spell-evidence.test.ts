import { describe, expect, it } from 'vitest';
import { NOT_SURE_REASONS } from '../../../../src/ecg/beats/beats.ts';
import { nameSpells } from '../../../../src/ecg/rhythm/spells/name-spells.ts';
import { RATE_HZ } from '../make-beats.ts';
import { makeInputs, plainContext } from './made-inputs.ts';

// Oracle: what was put into the beats, counted between the ends of each spell.
describe('what speaks for a rhythm', () => {
  it('says of fibrillation shorter than 30 s that it is short', () => {
    const contexts = plainContext(13, 'fibrillation');
    const [spell] = nameSpells(makeInputs('N'.repeat(13), 800, '-', { contexts }));
    expect(spell?.evidence.map(({ code }) => code)).toEqual(['fibrillation', 'regular', 'without-p', 'short']);
  });

  it('keeps pauses apart between which there is a beat', () => {
    const intervals = [...Array<number>(9).fill(800), 2500, 2600, ...Array<number>(9).fill(800)];
    const pauses = nameSpells(makeInputs('N'.repeat(21), intervals)).filter(({ rhythm }) => rhythm === 'pause');
    expect(pauses.map(({ evidence }) => evidence[0].value.toFixed(1))).toEqual(['2.5', '2.6']);
  });

  it('counts the beats of a run that are not sure, and says how many are not', () => {
    const inputs = makeInputs(`${'N'.repeat(10)}VVVVVV${'N'.repeat(10)}`, 500);
    inputs.beats.notSure.fill(1, 10, 16);
    inputs.beats.notSureReason.fill(NOT_SURE_REASONS.indexOf('poor-signal'), 10, 16);
    expect(nameSpells(inputs).find(({ rhythm }) => rhythm === 'ventricular-run')?.evidence).toEqual([
      { code: 'ventricular', value: 6 },
      { code: 'not-sure', value: 1 },
    ]);
  });

  it('measures what speaks for a rhythm between the ends that it has in the end', () => {
    const inputs = makeInputs('V'.repeat(30), 500);
    const unreadable = [{ startSample: 5 * RATE_HZ, endSample: 9 * RATE_HZ - 1, isNoise: true }];
    const runs = nameSpells({ ...inputs, unreadable }).filter(({ rhythm }) => rhythm === 'ventricular-run');
    const counts = runs.map(({ evidence }) => evidence[0].value);
    const beatsIn = ({ fromSeconds, toSeconds }: (typeof runs)[number]) =>
      inputs.beats.rPeakSample.filter((at) => at >= fromSeconds * RATE_HZ && at < toSeconds * RATE_HZ).length;
    expect(runs).toHaveLength(2);
    expect(counts).toEqual(runs.map(beatsIn));
  });

  it('does not speak of P waves and steady intervals where most have none', () => {
    const intervals = Array.from({ length: 40 }, (_, i) => [700, 900, 640, 1000][i % 4]);
    const [{ rhythm, evidence }] = nameSpells(makeInputs('N'.repeat(41), intervals, '-'));
    expect(rhythm).toBe('sinus');
    expect(evidence.map(({ code }) => code)).toEqual(['without-p', 'irregular']);
  });

  it('does not know what beats are of which nothing speaks for one name', () => {
    // As far from one context as from another, each by what it usually weighs.
    const undecided = [0.07, 0.26, 0.19, 0.14, 0.19, 0.15];
    const contexts = Float32Array.from({ length: 13 * undecided.length }, (_, i) => undecided[i % undecided.length]);
    const [spell] = nameSpells(makeInputs('N'.repeat(13), 800, '-', { contexts }));
    expect(spell).toMatchObject({ rhythm: 'unknown', confidence: 0 });
  });
});
