import { firstBeatFrom } from '../../beats/find-beat.ts';
import type { LeadSamples } from '../../recording/lead-samples.ts';
import { findGlitches } from '../../signal/find-glitches.ts';
import type { PacedStretch } from './spell-context.ts';

// In the simulated pacing of atria every spike leads, to 1 ms; in failure to sense 27 of the 43 that are seen, a third of the beats. In records
// of DS1, nstdb, svdb, cpsc2021, afpdb, 1,421 strips of cinc2017 and ludb, two have spikes that lead, of people with a pacemaker (ludb 34, 74).
/** A beat follows the spike that leads to it within this, always after about the same time. */
const LEADING_SECONDS = [0.02, 0.4] as const;
const SAME_DELAY_SECONDS = 0.02;
/** Share of the spikes that have to lead, and of the beats that have to be led. Glitches of electronics keep no time with the heart. */
const LEAST_LEADING = 0.5;
const LEAST_LED = 0.3;
const FEWEST_LED = 5;
/** Without a spike for so long a pacemaker waits: two cycles at its slowest. A spike within a QRS is not seen. */
const LONGEST_GAP_SECONDS = 4;
/** Samples at hand at once, and what a glitch is compared with on either side. */
const PART_SECONDS = 60;
const BESIDE_SECONDS = 2;

/**
 * Where pacing spikes lead to beats, before a P wave too, or go on out of step with the heart's own: spikes far faster than any wave, of
 * which most are followed by a beat after the same time. Only sharp ones are seen, in signals of little noise: none found does not
 * say that nobody is paced.
 * @param samplesMv the lead as recorded.
 * @param rPeakSample ascending.
 */
export function findPacing(samplesMv: LeadSamples, sampleRateHz: number, rPeakSample: Int32Array): PacedStretch[] {
  const stretches: PacedStretch[] = [];
  let spikes: number[] = [];
  for (const spike of [...findSpikes(samplesMv, sampleRateHz), Number.POSITIVE_INFINITY]) {
    const before = spikes.at(-1) ?? spike;
    if (spike - before > LONGEST_GAP_SECONDS * sampleRateHz) {
      const stretch = leadingStretch(spikes, sampleRateHz, rPeakSample);
      if (stretch) stretches.push(stretch);
      spikes = [];
    }
    spikes.push(spike);
  }
  return stretches;
}

function* findSpikes(samplesMv: LeadSamples, sampleRateHz: number): Iterable<number> {
  const [length, beside] = [PART_SECONDS, BESIDE_SECONDS].map((seconds) => Math.round(seconds * sampleRateHz));
  for (let start = 0; start < samplesMv.length; start += length) {
    const from = Math.max(0, start - beside);
    const part = samplesMv.subarray(from, Math.min(samplesMv.length, start + length + beside));
    for (const { firstSample } of findGlitches(part, sampleRateHz)) {
      const sample = from + firstSample;
      if (sample >= start && sample < start + length) yield sample;
    }
  }
}

/** What the spikes lead to, from the first to the last of them or its beat; null where they lead to too little. */
function leadingStretch(spikes: readonly number[], sampleRateHz: number, rPeakSample: Int32Array): PacedStretch | null {
  const [least, most] = LEADING_SECONDS.map((seconds) => seconds * sampleRateHz);
  const delays = spikes
    .map((spike) => (rPeakSample[firstBeatFrom(rPeakSample, spike + least)] ?? Number.POSITIVE_INFINITY) - spike)
    .filter((delay) => delay <= most);
  const led = mostAlike(delays, SAME_DELAY_SECONDS * sampleRateHz);
  const startSample = spikes[0];
  const last = spikes[spikes.length - 1];
  const beatOfLast = firstBeatFrom(rPeakSample, last);
  const endSample = rPeakSample[beatOfLast] - last <= most ? rPeakSample[beatOfLast] : last;
  const beats = firstBeatFrom(rPeakSample, endSample + 1) - firstBeatFrom(rPeakSample, startSample);
  if (led < FEWEST_LED || led < LEAST_LEADING * spikes.length || led < LEAST_LED * beats) return null;
  return { startSample, endSample, share: Math.min(1, led / beats) };
}

/** How many of the values lie within so much on either side of one place, the one where most do. */
function mostAlike(values: readonly number[], within: number): number {
  const sorted = Float64Array.from(values).sort();
  let most = 0;
  for (let first = 0, end = 0; first < sorted.length; first++) {
    while (end < sorted.length && sorted[end] - sorted[first] <= 2 * within) end++;
    most = Math.max(most, end - first);
  }
  return most;
}
