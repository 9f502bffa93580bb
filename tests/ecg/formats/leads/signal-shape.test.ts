import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signalShape } from '../../../../src/ecg/formats/leads/signal-shape.ts';
import { regularPeaks, synthesiseEcg } from '../../synthetic-ecg.ts';
import { Random } from '../../../../src/ecg/simulation/random.ts';

const SECONDS = 20;

function made(rateHz: number, valueAt: (seconds: number, random: () => number) => number, seed = 1): Float32Array {
  const source = new Random(seed);
  const random = () => source.next();
  return Float32Array.from({ length: SECONDS * rateHz }, (_, i) => valueAt(i / rateHz, random));
}

const noise = (random: () => number) => random() + random() + random() - 1.5;

describe('signalShape', () => {
  it('sees an ECG at 35 to 130 beats a minute, any rate of the recorder, any gain, upside down, with an offset', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(125, 128, 200, 250, 360, 500, 512, 1000),
        fc.integer({ min: 35, max: 130 }),
        fc.constantFrom(-1000, -1, 0.001, 1, 200),
        fc.double({ min: -5, max: 5, noNaN: true }),
        (sampleRateHz, rate, gain, offset) => {
          const peaks = regularPeaks(Math.floor((SECONDS * rate) / 60), 60 / rate);
          const ecg = synthesiseEcg(peaks, { sampleRateHz, durationSeconds: SECONDS });
          expect(signalShape(ecg.map((value) => gain * (value + offset)), sampleRateHz)).toBe('ecg');
        },
      ),
      { numRuns: 40 },
    ); // prettier-ignore
  });

  it('sees no ECG in breathing, pulse and pressure waves, noise, hum, muscle and sine waves', () => {
    const foreign: Readonly<Record<string, (t: number, random: () => number) => number>> = {
      breathing: (t, random) => Math.sin(1.6 * t) + 0.3 * Math.sin(3.2 * t) + 0.02 * noise(random),
      pulse: (t, random) => pulseWave((t * 1.2) % 1) + 0.005 * noise(random),
      pressure: (t, random) => 80 + 40 * pulseWave((t * 1.1) % 1) + 0.2 * noise(random),
      noise: (_, random) => noise(random),
      hum: (t, random) => Math.sin(2 * Math.PI * 50 * t) + 0.1 * noise(random),
      muscle: (t, random) => noise(random) * (1 + Math.sin(0.7 * t)),
      alpha: (t, random) => Math.sin(2 * Math.PI * 10 * t) * (1 + 0.5 * Math.sin(t)) + 0.4 * noise(random),
      flat: () => 3,
    };
    for (const [name, valueAt] of Object.entries(foreign)) {
      for (const rateHz of [125, 250, 500]) {
        expect(signalShape(made(rateHz, valueAt), rateHz), `${name} at ${rateHz} Hz`).not.toBe('ecg');
      }
    }
  });

  it('sees switches and counters', () => {
    expect(
      signalShape(
        made(250, (t) => Number(Math.floor(t) % 3 === 0)),
        250,
      ),
    ).toBe('marker');
    expect(
      signalShape(
        made(250, (t) => 1000 + t),
        250,
      ),
    ).toBe('counter');
  });

  it('says nothing of a few samples', () => {
    expect(signalShape(new Float32Array(0), 250)).toBe('unknown');
    expect(signalShape([1, 2, Number.NaN], 250)).not.toBe('ecg');
  });
});

/** Upstroke in 0.12 of a beat, decay with a dicrotic wave. */
function pulseWave(phase: number): number {
  const up = Math.exp(-0.5 * ((phase - 0.2) / 0.07) ** 2);
  return up + 0.4 * Math.exp(-0.5 * ((phase - 0.5) / 0.1) ** 2);
}
