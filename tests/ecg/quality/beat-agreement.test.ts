import { describe, expect, it } from 'vitest';
import { WINDOW_SAMPLES } from '../../../src/ecg/preparation/cut-windows.ts';
import { beatAgreement } from '../../../src/ecg/quality/beat-agreement.ts';

const KINDS: Readonly<Record<string, (t: number) => number>> = {
  // Narrow and upright; wide and inverted; and three shapes that come once.
  N: (t) => Math.exp(-(((t - 67) / 4) ** 2)) + 0.2 * Math.exp(-(((t - 150) / 15) ** 2)),
  V: (t) => -1.5 * Math.exp(-(((t - 75) / 14) ** 2)) + 0.6 * Math.exp(-(((t - 160) / 20) ** 2)),
  x: (t) => Math.sin(t / 9),
  y: (t) => Math.cos(t / 23),
  z: (t) => (t < 100 ? t / 100 : 0),
  '0': () => 0.3,
};

function windowsOf(letters: string, scale = 1): Float32Array {
  const windows = new Float32Array(letters.length * WINDOW_SAMPLES);
  [...letters].forEach((letter, beat) => {
    for (let t = 0; t < WINDOW_SAMPLES; t++) windows[beat * WINDOW_SAMPLES + t] = scale * KINDS[letter](t) + 0.1;
  });
  return windows;
}

// Oracle: shapes made to be alike or not.
describe('beatAgreement', () => {
  it('is 1 for every beat of a kind that comes back, ectopic beats too', () => {
    const agreement = beatAgreement(windowsOf('NNNVNNNVNNVNNVNV'));
    expect(agreement.every((value) => value > 0.999)).toBe(true);
  });

  it('is 1 in a strip of a few seconds for every beat that comes back in it, and low for one that comes once', () => {
    for (const letters of ['NVNVNVNVNVNx', 'NVNVNVN', 'NNxVNNVNNV', 'NNNN']) {
      beatAgreement(windowsOf(letters)).forEach((value, beat) => {
        if (letters[beat] === 'x') expect(value).toBeLessThan(0.8);
        else expect(value).toBeGreaterThan(0.999);
      });
    }
  });

  it('is low for shapes that come once', () => {
    const letters = 'NNNNNNxNNNyNNNzNNN';
    const agreement = beatAgreement(windowsOf(letters));
    [...letters].forEach((letter, beat) => {
      if (letter === 'N') expect(agreement[beat]).toBeGreaterThan(0.999);
      else expect(agreement[beat]).toBeLessThan(0.8);
    });
  });

  it('does not depend on gain or polarity of the lead', () => {
    const letters = 'NNNVNxNVNVNVNyNV';
    const original = beatAgreement(windowsOf(letters));
    for (const scale of [-1, 0.01, 40]) {
      beatAgreement(windowsOf(letters, scale)).forEach((value, beat) => expect(value).toBeCloseTo(original[beat], 4));
    }
  });

  it('knows no kind in too few or flat beats', () => {
    expect(beatAgreement(new Float32Array(0))).toHaveLength(0);
    expect(Array.from(beatAgreement(windowsOf('Nxy')))).toEqual([-1, -1, -1]);
    expect(beatAgreement(windowsOf('0000000')).every((value) => value <= 0)).toBe(true);
  });

  it('keeps to a bounded number of kinds', () => {
    // A hundred shapes that all differ, then a kind that comes back: it must still find room.
    const noise = (beat: number) => (t: number) => Math.sin((beat * 7919 + 13) * (t + 1) * (t + 3));
    const windows = new Float32Array(130 * WINDOW_SAMPLES).map((_, i) => {
      const [beat, t] = [Math.floor(i / WINDOW_SAMPLES), i % WINDOW_SAMPLES];
      return beat < 100 ? noise(beat)(Math.floor(t / 4)) : KINDS.N(t);
    });
    expect(
      beatAgreement(windows)
        .subarray(100)
        .every((value) => value > 0.999),
    ).toBe(true);
  });
});
