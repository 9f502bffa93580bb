import type { Recording } from '../../../../src/ecg/recording/recording.ts';

/** Two leads of whole hundredths of a millivolt; the second has a gap. */
export function smallRecording(samples: number, sampleRateHz: number): Recording {
  const wave = (step: number) => Float32Array.from({ length: samples }, (_, i) => (((i * step) % 200) - 100) / 100);
  const second = wave(13);
  second.fill(Number.NaN, 5, 8);
  return {
    name: 'small',
    format: 'made',
    sampleRateHz,
    leads: [
      { name: 'II', samplesMv: wave(7), sourceUnit: 'mV', unitAssumed: false },
      { name: 'V5', samplesMv: second, sourceUnit: 'mV', unitAssumed: false },
    ],
    annotations: [],
    comments: ['Jane Doe, born 1950'],
    warnings: [],
  };
}
