import { expect, it } from 'vitest';
import { smallBandPath, smallWavePath, waveLimits } from '../../../src/app/parts/small-wave-path.ts';

// Oracle: worked out by hand for a frame 20 × 14 px with 2 px kept free above and below.
const FRAME = { widthPx: 20, heightPx: 14, lowMv: 0, highMv: 1 };

it('spans the frame from edge to edge', () => {
  expect(smallWavePath(Float32Array.of(0, 1, 0.5), FRAME)).toBe('M0.0,12.0L10.0,2.0L20.0,7.0');
});

it('breaks at samples that are not there', () => {
  expect(smallWavePath(Float32Array.of(0, NaN, 1), FRAME)).toBe('M0.0,12.0M20.0,2.0');
});

it('closes the area between two waves', () => {
  expect(smallBandPath(Float32Array.of(0, 0), Float32Array.of(1, 1), FRAME)).toBe(
    'M0.0,2.0L20.0,2.0L20.0,12.0L0.0,12.0Z',
  );
});

it('takes the limits of all waves together, and never less than half a millivolt', () => {
  expect(waveLimits([Float32Array.of(-1, 0), Float32Array.of(2)])).toEqual({ lowMv: -1, highMv: 2 });
  expect(waveLimits([Float32Array.of(1, 1)])).toEqual({ lowMv: 0.75, highMv: 1.25 });
  expect(waveLimits([])).toEqual({ lowMv: -0.25, highMv: 0.25 });
});
