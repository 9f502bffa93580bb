import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { classOfSymbol } from '../../../src/ecg/beats/beat-class.ts';
import { cardOf, GALLERY, simulateCard } from '../../../src/ecg/simulation/gallery/gallery.ts';
import { OPENED } from '../../../src/ecg/simulation/gallery/opened-recording.ts';
import type { SliderValues } from '../../../src/ecg/simulation/gallery/rhythm-card.ts';
import { TWELVE_LEADS } from '../../../src/ecg/simulation/waves/lead-vectors.ts';
import { anywhere } from './card-hearts.ts';

const SHORT = { ...OPENED, durationSeconds: 20 };
const RUNS = { numRuns: 3 };

/** A sample that is wrong would be told by hundredths of a millivolt; sums of single precision differ by far less. */
const SAME_MV = 1e-4;

describe('the gallery', () => {
  it('has rhythms of every family, each with look-alikes that are there', () => {
    expect(GALLERY.length).toBeGreaterThanOrEqual(24);
    const ids = GALLERY.map(({ id }) => id as string);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, lookAlikes } of GALLERY) {
      for (const other of lookAlikes) expect(ids, id).toContain(other);
      expect(lookAlikes).not.toContain(id);
    }
  });
});

// Oracle: what began the early beats and whether the ventricles answered, as the simulator keeps it.
describe('the truth of early atrial beats', () => {
  it.each([
    ['atrial-blocked', true],
    ['atrial-ectopy', false],
    ['multifocal-atrial', false],
  ] as const)('names dropped beats where most of them are not conducted: %s', (id, isDropping) => {
    const { truth } = simulateCard(cardOf(id), { ...OPENED, leads: ['II'] });
    const early = truth.activations.atrial.filter(({ origin }) => origin === 'focus');
    expect(early.length).toBeGreaterThan(5);
    expect(early.filter(({ conductedTo }) => conductedTo === null).length > early.length / 2).toBe(isDropping);
    const names = new Set(truth.spells.map(({ rhythm }) => rhythm));
    expect(names.has('dropped-beats')).toBe(isDropping);
    if (isDropping) expect([...names]).toEqual(['dropped-beats']);
  });
});

describe.each(GALLERY.map(({ id }) => id))('%s', (id) => {
  const card = cardOf(id);

  // Oracle: Einthoven 1912 and Goldberger 1942: the limb leads are sums of two of them.
  it('obeys Einthoven and Goldberger, has waves in order, and is the same again, wherever its sliders stand', () => {
    fc.assert(
      fc.property(
        anywhere(id),
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom(Infinity, 12),
        (values, seed, snrDb) => {
          const request = { ...SHORT, values, seed, personSeed: seed % 50, snrDb };
          const { recording, truth } = simulateCard(card, request);
          const lead = (name: (typeof TWELVE_LEADS)[number]) => recording.leads[TWELVE_LEADS.indexOf(name)].samplesMv;
          const [I, II, III, aVR, aVL, aVF] = (['I', 'II', 'III', 'aVR', 'aVL', 'aVF'] as const).map(lead);
          let worst = 0;
          for (let i = 0; i < I.length; i++) {
            worst = Math.max(worst, Math.abs(I[i] + III[i] - II[i]), Math.abs(aVR[i] + aVL[i] + aVF[i]));
            worst = Math.max(worst, Math.abs(aVF[i] - (II[i] + III[i]) / 2));
          }
          expect(worst).toBeLessThan(SAME_MV);
          expect(simulateCard(card, request).recording.leads[1].samplesMv).toEqual(II);
          for (const { p, qrs, t, rSeconds, beatClass, symbol } of truth.beats) {
            expect(qrs.onset).toBeLessThan(rSeconds);
            expect(rSeconds).toBeLessThan(qrs.end);
            expect(qrs.end - qrs.onset).toBeGreaterThan(0.06);
            expect(qrs.end - qrs.onset).toBeLessThan(0.26);
            expect(t.end).toBeGreaterThan(qrs.end);
            if (p) expect(p.onset).toBeLessThan(qrs.onset);
            expect(BEAT_CLASSES).toContain(beatClass);
            expect(classOfSymbol(symbol)).toBe(beatClass);
          }
          expect(truth.spells[0].fromSeconds).toBe(0);
          expect(truth.spells.at(-1)?.toSeconds).toBe(request.durationSeconds);
          truth.spells.slice(1).forEach(({ fromSeconds }, i) => expect(fromSeconds).toBe(truth.spells[i].toSeconds));
        },
      ),
      RUNS,
    );
  });
});

describe('a simulated recording', () => {
  it('has the noise that is asked for', () => {
    // Oracle: the definition of the Noise Stress Test: (peak to peak)²/8 over the mean square of the noise.
    const lead = (snrDb: number) =>
      simulateCard(cardOf('sinus-rhythm'), { ...SHORT, snrDb }).recording.leads[1].samplesMv;
    const clean = lead(Infinity);
    const signal = (Math.max(...clean) - Math.min(...clean)) ** 2 / 8;
    for (const snrDb of [0, 6, 12, 24]) {
      const noise = lead(snrDb).map((value, i) => value - clean[i]);
      const power = noise.reduce((sum, value) => sum + value * value, 0) / noise.length;
      expect(10 * Math.log10(signal / power)).toBeCloseTo(snrDb, 1);
    }
  });

  it('shows lead I upside down with the arms swapped, and II in place of III', () => {
    const [usual, swapped] = (['sinus-rhythm', 'arms-swapped'] as const).map(
      (id) => simulateCard(cardOf(id), { ...SHORT, values: { rate: 70 } }).recording.leads,
    );
    expect(Math.max(...usual[0].samplesMv.map((value, i) => Math.abs(value + swapped[0].samplesMv[i])))).toBeLessThan(
      SAME_MV,
    );
    expect(Math.max(...usual[1].samplesMv.map((value, i) => Math.abs(value - swapped[2].samplesMv[i])))).toBeLessThan(
      SAME_MV,
    );
    expect(swapped[6].samplesMv).toEqual(usual[6].samplesMv);
  });

  it('lifts the ST segment and adds a U wave where the sliders say so', () => {
    const lead = (values: SliderValues) => simulateCard(cardOf('sinus-rhythm'), { ...SHORT, values });
    const [flat, high, wavy] = [lead({}), lead({ st: 0.3 }), lead({ u: 0.15 })];
    const beat = flat.truth.beats[4];
    const at = (run: typeof flat, seconds: number) => run.recording.leads[8].samplesMv[Math.round(seconds * 250)];
    expect(at(high, beat.qrs.end + 0.06) - at(flat, beat.qrs.end + 0.06)).toBeGreaterThan(0.15);
    expect(at(wavy, beat.t.end + 0.07) - at(flat, beat.t.end + 0.07)).toBeGreaterThan(0.05);
  });
});
