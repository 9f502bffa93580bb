import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avDelay } from '../../../src/ecg/simulation/conduction/av-node.ts';
import { conduct } from '../../../src/ecg/simulation/conduction/conduct.ts';
import type { Activations } from '../../../src/ecg/simulation/conduction/activations.ts';
import { HEALTHY_HEART } from '../../../src/ecg/simulation/conduction/heart.ts';
import { heartOf } from './card-hearts.ts';

// Oracle: what cardiology says of each rhythm, as a property of the events, whatever the seed and wherever the sliders stand.

const SECONDS = 60;
const RUNS = { numRuns: 20 };
const seeds = fc.integer({ min: 1, max: 1_000_000 });

/** Conduction times of the atrial impulses that were answered, and NaN for those that were not. */
const prIntervals = ({ atrial, ventricular }: Activations): number[] =>
  atrial.map(({ atSeconds, conductedTo }) =>
    conductedTo === null ? Number.NaN : ventricular[conductedTo].atSeconds - atSeconds,
  );

const rrIntervals = ({ ventricular }: Activations): number[] =>
  ventricular.slice(1).map(({ atSeconds }, i) => atSeconds - ventricular[i].atSeconds);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the AV node', () => {
  it('takes longer the less it has recovered, and passes nothing while it is refractory', () => {
    const { avNode } = HEALTHY_HEART;
    const refractory = avNode.refractorySeconds;
    expect(avDelay(avNode, refractory - 0.001, refractory)).toBeNaN();
    const delays = [0, 0.05, 0.1, 0.3, 1].map((more) => avDelay(avNode, refractory + more, refractory));
    expect(delays).toEqual([...delays].sort((a, b) => b - a));
    expect(delays[0]).toBeCloseTo(avNode.restedSeconds + avNode.addedSeconds, 6);
    expect(delays[4]).toBeCloseTo(avNode.restedSeconds, 3);
  });
});

describe('a heart', () => {
  it('does the same with the same seed, and something else with another', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const heart = heartOf('atrial-ectopy');
        expect(conduct(heart, 20, seed)).toEqual(conduct(heart, 20, seed));
        expect(conduct(heart, 20, seed)).not.toEqual(conduct(heart, 20, seed + 1));
      }),
      RUNS,
    );
  });

  it('beats at the rate of its sinus node, each impulse conducted', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 50, max: 100 }), (seed, rate) => {
        const run = conduct(heartOf('sinus-rhythm', { rate }), SECONDS, seed);
        expect(60 / mean(rrIntervals(run))).toBeGreaterThan(0.95 * rate);
        expect(60 / mean(rrIntervals(run))).toBeLessThan(1.05 * rate);
        // The last one may still be on its way.
        for (const pr of prIntervals(run).slice(0, -1)) {
          expect(pr).toBeGreaterThan(0.12);
          expect(pr).toBeLessThan(0.2);
        }
      }),
      RUNS,
    );
  });

  it('lengthens the PR before a dropped beat by Wenckebach, and shortens it after', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 455, max: 530 }), (seed, refractory) => {
        const run = conduct(heartOf('wenckebach', { 'node-refractory': refractory }), SECONDS, seed);
        const pr = prIntervals(run);
        const dropped = [...pr.keys()].slice(2, -2).filter((k) => Number.isNaN(pr[k]));
        expect(dropped.length).toBeGreaterThan(2);
        for (const k of dropped) {
          expect(pr[k + 1]).toBeLessThan(pr[k - 1]);
          if (pr[k - 2] > 0) expect(pr[k - 1]).toBeGreaterThan(pr[k - 2]);
        }
      }),
      RUNS,
    );
  });

  it('keeps the PR before a dropped beat of Mobitz’s second type', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 3, max: 7 }), (seed, every) => {
        const pr = prIntervals(conduct(heartOf('mobitz-two', { every }), SECONDS, seed)).slice(0, -1);
        const conducted = pr.filter((value) => value > 0);
        expect(pr.length - conducted.length).toBe(Math.floor(pr.length / every));
        expect(Math.max(...conducted) - Math.min(...conducted)).toBeLessThan(0.01);
      }),
      RUNS,
    );
  });

  it('pauses fully after a ventricular beat: the sinus node keeps its time', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 430, max: 560 }), (seed, coupling) => {
        const run = conduct(heartOf('ventricular-ectopy', { coupling }), SECONDS, seed);
        const rr = rrIntervals(run);
        const usual = mean(
          rr.filter((_, i) => run.ventricular[i + 1].origin === 'sinus' && run.ventricular[i].origin === 'sinus'),
        );
        const ectopic = [...run.ventricular.keys()]
          .slice(2, -2)
          .filter((i) => run.ventricular[i].origin === 'ventricle');
        expect(ectopic.length).toBeGreaterThan(3);
        for (const i of ectopic) expect(rr[i - 1] + rr[i]).toBeCloseTo(2 * usual, 0);
        for (const i of ectopic) expect(Math.abs(rr[i - 1] + rr[i] - 2 * usual)).toBeLessThan(0.12 * usual);
      }),
      RUNS,
    );
  });

  it('pauses for less after an atrial beat, which resets the sinus node', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 380, max: 520 }), (seed, coupling) => {
        const run = conduct(heartOf('atrial-ectopy', { coupling }), SECONDS, seed);
        const rr = rrIntervals(run);
        const isEctopic = (i: number) => run.ventricular[i]?.origin === 'focus';
        const ectopic = [...run.ventricular.keys()].slice(2, -2).filter(isEctopic);
        const usual = mean(rr.filter((_, i) => !isEctopic(i) && !isEctopic(i + 1)));
        expect(ectopic.length).toBeGreaterThan(3);
        for (const i of ectopic) expect(rr[i - 1] + rr[i]).toBeLessThan(1.92 * usual);
      }),
      RUNS,
    );
  });

  it('has nothing to do above with below in complete block', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const run = conduct(heartOf('complete-block'), SECONDS, seed);
        expect(run.atrial.every(({ conductedTo }) => conductedTo === null)).toBe(true);
        expect(run.ventricular.every(({ origin }) => origin === 'ventricular-escape')).toBe(true);
        expect(60 / mean(rrIntervals(run))).toBeGreaterThan(30);
        expect(60 / mean(rrIntervals(run))).toBeLessThan(42);
      }),
      RUNS,
    );
  });

  it('answers fibrillation at no certain time, and slower with a node that is refractory for longer', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rates = [250, 350, 600].map((refractory) => {
          const rr = rrIntervals(
            conduct(heartOf('fibrillation-fast', { 'node-refractory': refractory }), SECONDS, seed),
          );
          const deviation = Math.sqrt(mean(rr.map((value) => (value - mean(rr)) ** 2)));
          expect(deviation / mean(rr)).toBeGreaterThan(0.14);
          return 60 / mean(rr);
        });
        expect(rates).toEqual([...rates].sort((a, b) => b - a));
      }),
      RUNS,
    );
  });

  it('passes every second, third or fourth wave of flutter', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(2, 3, 4), fc.integer({ min: 240, max: 340 }), (seed, ratio, rate) => {
        const rr = rrIntervals(conduct(heartOf('flutter', { ratio, 'atrial-rate': rate }), 30, seed));
        for (const value of rr.slice(1)) expect(Math.abs(value / (60 / rate) - ratio)).toBeLessThan(0.15);
      }),
      RUNS,
    );
  });

  it('captures and fuses only where an impulse from above gets through in time', () => {
    const run = conduct(heartOf('fusion'), SECONDS, 1);
    const fused = run.ventricular.filter(({ fronts }) => fronts.length > 1);
    expect(fused.length).toBeGreaterThan(3);
    for (const { fronts } of fused) {
      expect(Math.abs(fronts[1].atSeconds - fronts[0].atSeconds)).toBeLessThan(0.085);
      expect(new Set(fronts.map(({ kind }) => kind)).size).toBe(2);
    }
  });

  it('circles over an accessory path only while it conducts upwards', () => {
    const run = conduct(heartOf('accessory-tachycardia'), SECONDS, 3);
    const circling = run.ventricular.filter(({ origin }) => origin === 'retrograde').map(({ atSeconds }) => atSeconds);
    expect(circling.length).toBeGreaterThan(20);
    expect(Math.max(...circling)).toBeLessThan(23);
  });

  it('is paced when nothing comes, and not when something does', () => {
    const paced = conduct(heartOf('paced-ventricles'), SECONDS, 2);
    expect(paced.ventricular.every(({ origin }) => origin === 'ventricular-pacing')).toBe(true);
    const failing = conduct(heartOf('failure-to-capture', { 'misses-every': 4 }), SECONDS, 2);
    const missed = failing.spikes.filter(({ captured }) => !captured);
    expect(missed.length / failing.spikes.length).toBeGreaterThan(0.2);
    const deaf = conduct(heartOf('failure-to-sense'), SECONDS, 2);
    const gaps = deaf.spikes.slice(1).map(({ atSeconds }, i) => atSeconds - deaf.spikes[i].atSeconds);
    for (const gap of gaps) expect(gap).toBeCloseTo(60 / 62, 6);
  });
});
