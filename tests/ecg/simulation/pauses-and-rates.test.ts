import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activations, BeatOrigin } from '../../../src/ecg/simulation/conduction/activations.ts';
import { conduct } from '../../../src/ecg/simulation/conduction/conduct.ts';
import type { Heart } from '../../../src/ecg/simulation/conduction/heart.ts';
import type { RhythmId } from '../../../src/ecg/simulation/gallery/gallery.ts';
import type { SliderId } from '../../../src/ecg/simulation/gallery/rhythm-card.ts';
import { anywhere, heartOf } from './card-hearts.ts';

const SECONDS = 60;
const RUNS = { numRuns: 40 };
const seeds = fc.integer({ min: 1, max: 1_000_000 });

/** A ventricular premature beat between two sinus beats. */
interface Ectopic {
  /** How many sinus cycles lie between the two. */
  readonly cycles: number;
  /** From the QRS, and from the P wave, of the one to that of the other, seconds. */
  readonly rrSeconds: number;
  readonly ppSeconds: number;
  readonly prBefore: number;
  readonly prAfter: number;
}

function ectopicBeats({ atrial, ventricular }: Activations): Ectopic[] {
  return ventricular.flatMap(({ origin, fronts }, i) => {
    const [before, after] = [ventricular[i - 1], ventricular[i + 1]];
    const stands = origin === 'ventricle' && fronts.length === 1;
    if (!stands || before?.origin !== 'sinus' || after?.origin !== 'sinus') return [];
    if (before.fronts.length + after.fronts.length > 2 || before.atrial === null || after.atrial === null) return [];
    const [p, nextP] = [atrial[before.atrial].atSeconds, atrial[after.atrial].atSeconds];
    return {
      cycles: after.atrial - before.atrial,
      rrSeconds: after.atSeconds - before.atSeconds,
      ppSeconds: nextP - p,
      prBefore: before.atSeconds - p,
      prAfter: after.atSeconds - nextP,
    };
  });
}

/** The most by which so many sinus cycles differ from as many mean ones: breathing all to one side, and five deviations of chance. */
function sinusVariation({ sinus }: Heart, cycles: number): number {
  return sinus.cycleSeconds * (cycles * sinus.breathingShare + 5 * Math.sqrt(cycles) * sinus.jitterShare);
}

// Oracle: Josephson, Clinical Cardiac Electrophysiology, ch. 10: a ventricular beat leaves the sinus node alone, so that the interval around
// it is two cycles, or one where it is interpolated, and then the next PR is longer; where it gets back to the atria, it resets the node.
describe.each(['ventricular-ectopy', 'ventricular-bigeminy', 'ventricular-trigeminy', 'r-on-t'] as const)(
  '%s',
  (id) => {
    it('has a compensatory pause or none, wherever its sliders stand', () => {
      let compensated = 0;
      fc.assert(
        fc.property(seeds, anywhere(id), (seed, values) => {
          const heart = heartOf(id, values);
          const { cycleSeconds } = heart.sinus;
          for (const { cycles, rrSeconds, ppSeconds, prBefore, prAfter } of ectopicBeats(
            conduct(heart, SECONDS, seed),
          )) {
            expect([1, 2]).toContain(cycles);
            const within = sinusVariation(heart, cycles);
            expect(Math.abs(ppSeconds - cycles * cycleSeconds)).toBeLessThan(within);
            if (cycles === 1) expect(prAfter).toBeGreaterThan(prBefore);
            // A beat that is itself the one after an interpolated one comes late.
            if (cycles === 1 || prBefore > heart.avNode.restedSeconds + 0.055) continue;
            expect(Math.abs(rrSeconds - 2 * cycleSeconds)).toBeLessThan(within);
            compensated++;
          }
        }),
        RUNS,
      );
      expect(compensated).toBeGreaterThan(100);
    });

    it('pauses for less where the beat gets back to the atria and resets the sinus node', () => {
      let reset = 0;
      // Early enough in a slow enough rhythm to be there before the sinus node fires.
      const early = fc.record({
        rate: fc.integer({ min: 50, max: 62 }),
        coupling: fc.integer({ min: 430, max: 480 }),
        every: fc.integer({ min: 3, max: 6 }),
      });
      fc.assert(
        fc.property(seeds, early, (seed, values) => {
          const heart = { ...heartOf(id, values), retrogradeSeconds: 0.16 };
          const run = conduct(heart, SECONDS, seed);
          expect(run.atrial.some(({ origin }) => origin === 'retrograde')).toBe(true);
          for (const { cycles, rrSeconds } of ectopicBeats(run)) {
            // The retrograde activation, and the first of the node that begins anew.
            expect(cycles).toBe(2);
            expect(rrSeconds).toBeLessThan(2 * heart.sinus.cycleSeconds);
            reset++;
          }
        }),
        RUNS,
      );
      expect(reset).toBeGreaterThan(100);
    });
  },
);

/** Which beats of a card its rate is about, which slider sets it, and between what its words (`app/text/en`) say that it lies, per minute. */
const RATES: readonly (readonly [id: RhythmId, origin: BeatOrigin, slider: SliderId, low: number, high: number])[] = [
  ['sinus-rhythm', 'sinus', 'rate', 60, 100],
  ['sinus-bradycardia', 'sinus', 'rate', 0, 60],
  ['sinus-tachycardia', 'sinus', 'rate', 100, Infinity],
  ['junctional-rhythm', 'junction', 'rate', 40, 60],
  ['av-nodal-reentry', 'junction', 'ectopic-rate', 140, 220],
  ['complete-block', 'ventricular-escape', 'escape-rate', 20, 40],
  ['accelerated-idioventricular', 'ventricle', 'ectopic-rate', 50, 110],
  ['ventricular-tachycardia', 'ventricle', 'ectopic-rate', 100, Infinity],
  ['paced-atria', 'paced', 'pacing-rate', 0, Infinity],
  ['paced-ventricles', 'ventricular-pacing', 'pacing-rate', 0, Infinity],
];
/** What chance makes of the mean of a minute, and of five beats of a focus. */
const CHANCE = 0.015;
/** By so much a focus has to be faster than the sinus node to have the ventricles to itself, per minute. */
const LEADS_BY = 5;

// Oracle: the slider, and what the card says of the rhythm.
describe.each(RATES)('%s', (id, origin, slider, low, high) => {
  it('has the rate that is set and said', () => {
    fc.assert(
      fc.property(seeds, anywhere(id), (seed, values) => {
        // A ventricular focus leads where it is the faster one.
        fc.pre(origin !== 'ventricle' || (values[slider] ?? NaN) > (values.rate ?? 0) + LEADS_BY);
        const { ventricular } = conduct(heartOf(id, values), SECONDS, seed);
        const rr = ventricular
          .slice(1)
          .flatMap((beat, i) =>
            beat.origin === origin && ventricular[i].origin === origin ? beat.atSeconds - ventricular[i].atSeconds : [],
          );
        expect(rr.length).toBeGreaterThan(4);
        const rate = (60 * rr.length) / rr.reduce((sum, value) => sum + value, 0);
        expect(Math.abs(rate / (values[slider] ?? NaN) - 1)).toBeLessThan(CHANCE);
        expect(rate).toBeGreaterThan(low * (1 - CHANCE));
        expect(rate).toBeLessThan(high * (1 + CHANCE));
      }),
      RUNS,
    );
  });
});
