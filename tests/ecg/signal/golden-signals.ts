import { readFileSync } from 'node:fs';
import { readSample } from '../committed-sample.ts';

type GoldenName =
  | 'sosfiltfilt_360'
  | 'sosfiltfilt_order2_128'
  | 'sosfiltfilt_order3_100'
  | 'resample_25_27'
  | 'resample_128_360'
  | 'resample_125_48';

/** SciPy 1.17.1's own outputs; made by `python3 tests/golden/make-signal-goldens.py`. */
export const GOLDENS = JSON.parse(readFileSync('tests/golden/signal-goldens.json', 'utf8')) as Readonly<
  Record<GoldenName, readonly number[]>
> & { readonly first_sample: number; readonly sample_count: number };

/** What SciPy was given: 20 s of the committed recording in millivolts, as exact multiples of the converter's step. */
export async function goldenInput(): Promise<Float64Array> {
  const { leads } = await readSample();
  const piece = leads[0].samplesMv.subarray(GOLDENS.first_sample, GOLDENS.first_sample + GOLDENS.sample_count);
  return Float64Array.from(piece, (value) => Math.round(value * 200) / 200);
}
