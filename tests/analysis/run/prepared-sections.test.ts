import { expect, it } from 'vitest';
import { divideRecording } from '../../../src/analysis/run/divide-recording.ts';
import { PreparedSections } from '../../../src/analysis/run/prepared-sections.ts';
import { placeOwn, type SectionBeats } from '../../../src/analysis/run/section-beats.ts';
import { WINDOW_SAMPLES } from '../../../src/ecg/preparation/cut-windows.ts';
import { readRecording } from '../../../src/ecg/formats/read-recording.ts';
import { durationSeconds, sampleCount } from '../../../src/ecg/recording/recording.ts';
import { readSample } from '../../ecg/committed-sample.ts';
import { sparseRecordingFiles } from './sparse-recording.ts';

/** What a filtered sample may be off after a minute, in which the slowest part of the filter (0.5 Hz) has died away. */
const FILTER_MV = 1e-6;

// Oracle: the windows of the whole section, in which every beat has half an hour around it.
it('the window of a beat is that of its section, also where the section is not at hand', async () => {
  const recording = await readRecording(sparseRecordingFiles((await readSample()).leads[0].samplesMv));
  const { sampleRateHz } = recording;
  // A beat each second is one at any place of a wave, at the seams and at both ends.
  const sections: SectionBeats[] = [];
  for (const section of divideRecording(sampleCount(recording), sampleRateHz)) {
    const seconds = Array.from({ length: Math.floor(durationSeconds(recording)) }, (_, second) => second + 0.5);
    const samples = Int32Array.from(seconds, (second) => second * sampleRateHz);
    const inside = samples.filter((sample) => sample >= section.firstSample && sample < section.endSample);
    const isLast = section.endSample === sampleCount(recording);
    sections.push(placeOwn(section, inside, sampleRateHz, isLast, sections.at(-1)?.ownToSample ?? null));
  }
  const inputs = new PreparedSections(recording, 0, sections, null);
  const whole = sections.map((_, section) => inputs.windowsIn(section).slice());
  // The last section is at hand now; the others are not.
  let first = 0;
  let furthest = 0;
  for (const windowsMv of whole) {
    const beats = windowsMv.length / WINDOW_SAMPLES;
    for (const own of [0, 1, 59, 60, beats - 61, beats - 1]) {
      const expected = windowsMv.subarray(own * WINDOW_SAMPLES, (own + 1) * WINDOW_SAMPLES);
      const given = inputs.windowsOf([first + own]);
      given.forEach((value, t) => (furthest = Math.max(furthest, Math.abs(value - expected[t]))));
    }
    first += beats;
  }
  expect(first).toBe(inputs.beatCount);
  expect(furthest).toBeLessThan(FILTER_MV);
  expect(() => inputs.windowsOf([first])).toThrow(RangeError);
});
