import { leadsByPreference, requireLead } from '../recording/choose-lead.ts';
import type { LeadSamples } from '../recording/lead-samples.ts';
import type { KeptRecording } from '../recording/recording.ts';
import { judgeQuality } from './judge-quality.ts';
import { QUALITY_LEVELS } from './signal-quality.ts';

const POOR = QUALITY_LEVELS.indexOf('poor');
/** Stretches in which leads are compared: a recording up to ten minutes long as a whole, a longer one in sixty places all over it. */
const STRETCH_SECONDS = 10;
const MOST_STRETCHES = 60;
/** How much more of a less preferred lead must be readable, as a share of the recording: the network knows the preferred ones better. */
const CLEARER_SHARE = 0.1;

type ComparedRecording = Pick<KeptRecording, 'leads' | 'sampleRateHz'>;

/**
 * Index of the lead to analyse where the person says nothing: the most preferred by name of those that are readable for about as long as
 * the clearest one; null when none is known to be an ECG.
 */
export function proposeClearLead({ leads, sampleRateHz }: ComparedRecording): number | null {
  const candidates = leadsByPreference(leads);
  if (candidates.length < 2) return candidates[0] ?? null;
  const readable: number[] = [];
  for (const index of candidates) {
    readable.push(readableShare(leads[index], sampleRateHz));
    // No other can be so much clearer than the most preferred one: nearly every recording is decided by its first look.
    if (readable[0] >= 1 - CLEARER_SHARE) return candidates[0];
  }
  const clearest = Math.max(...readable);
  return candidates[readable.findIndex((share) => share >= clearest - CLEARER_SHARE)];
}

/** The same where one is needed. Throws `RecordingError` when none is known to be an ECG. */
export function chooseClearLead(recording: ComparedRecording): number {
  return requireLead(proposeClearLead(recording));
}

/** Share of the seconds looked at that are not poor; without beats, a second is measured by what is usual in its stretch. */
function readableShare({ samplesMv }: { readonly samplesMv: LeadSamples }, sampleRateHz: number): number {
  const length = Math.round(STRETCH_SECONDS * sampleRateHz);
  const stretches = Math.max(1, Math.ceil(samplesMv.length / length));
  const looked = Math.min(stretches, MOST_STRETCHES);
  let [seconds, poor] = [0, 0];
  for (let i = 0; i < looked; i++) {
    const first = Math.floor((i * stretches) / looked) * length;
    const { level } = judgeQuality(samplesMv.subarray(first, first + length), sampleRateHz, [], new Float32Array(0));
    seconds += level.length;
    poor += level.reduce((count, one) => count + Number(one === POOR), 0);
  }
  return seconds === 0 ? 0 : 1 - poor / seconds;
}
