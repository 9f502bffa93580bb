import { letGo } from '../recording/let-go.ts';
import { delineateLead } from '../waves/delineate-lead.ts';
import type { Waves } from '../waves/waves.ts';
import { atrialTrain } from './atrial-train.ts';
import { BEAT_WINDOW } from './beat-window.ts';
import { BLOCKED_P_FEATURES, blockedPFeatures } from './blocked-p-features.ts';
import { leadBeats, type LeadBeats } from './lead-beats.ts';
import { MIXTURE_FEATURES, mixtureFeatures } from './mixture-features.ts';
import { P_WAVE_FEATURES, pWaveFeatures } from './p-wave-features.ts';
import { RHYTHM_FEATURES, rhythmFeatures, UNKNOWN_SHARE } from './rhythm-features.ts';
import { rrIntervals, type RrIntervals } from './rr-intervals.ts';
import { RUN_FEATURES, runFeatures } from './run-features.ts';
import { SHAPE_FEATURES, shapeFeatures } from './shape-features.ts';
import { TIMING_FEATURES, timingFeatures } from './timing-features.ts';

/** Changes whenever the same recording gives other numbers; a model trained on another version is refused. */
export const PREPARATION_VERSION = 4;
/** Leads the network sees: the analysed one and, where there is one, a second. */
export const MOST_LEADS = 2;
/** Per lead: shape, P wave and mixture features. */
export const LEAD_FEATURES = [...SHAPE_FEATURES, ...P_WAVE_FEATURES, ...MIXTURE_FEATURES] as const;
/** What of a beat's neighbours stands beside it: the analysed lead's features with these names. */
export const CONTEXT_FEATURES = [
  'likeness, QRS',
  'correlation, QRS',
  'projection on the usual P',
  'QRS above 30 % / usual',
] as const;
const CONTEXT_OFFSETS = [-2, -1, 1, 2] as const;
const CONTEXT_COLUMNS = CONTEXT_FEATURES.map((name) => LEAD_FEATURES.indexOf(name));
/** Where each block of a beat's features begins: timing, analysed lead, second lead, neighbours, rhythm, blocked P waves, runs, and how many there are in all. */
export const FEATURE_BLOCKS = (() => {
  const lead = TIMING_FEATURES.length;
  const secondLead = lead + LEAD_FEATURES.length;
  const context = secondLead + LEAD_FEATURES.length + 1;
  const rhythm = context + CONTEXT_FEATURES.length * CONTEXT_OFFSETS.length;
  const blockedP = rhythm + RHYTHM_FEATURES.length;
  const runs = blockedP + BLOCKED_P_FEATURES.length;
  return { timing: 0, lead, secondLead, context, rhythm, blockedP, runs, end: runs + RUN_FEATURES.length };
})();
/** Features per beat. The last of the second lead's block says that there is a second lead; without one the block is 0. */
export const FEATURE_COUNT = FEATURE_BLOCKS.end;
/** Per window sample: the beat, its difference from the usual and from the late beat; second lead: the beat, its difference from the usual one. */
export const WAVEFORM_CHANNELS = 5;
/** The one rhythm feature that looks at the second lead. */
const SECOND_LEAD_P = RHYTHM_FEATURES.indexOf('share with P in the second lead');
/** Values beyond ± this many heights of the usual QRS are artefacts. */
const WAVEFORM_LIMIT = 3;

/** Everything the network and its explanation need to know about the beats of a recording. */
export interface PreparedBeats {
  readonly count: number;
  /** Row-major [count × FEATURE_COUNT]. */
  readonly features: Float32Array;
  /** One or two leads, the analysed one first. */
  readonly leads: readonly LeadBeats[];
  /** P, QRS and T of each of these leads. */
  readonly waves: readonly Waves[];
  readonly rr: RrIntervals;
}

/**
 * The one contract between recordings and the network, used by the app, the tests and the training alike.
 * @param filteredLeadsMv the 0.5–40 Hz leads in millivolts (`filterLead`), the analysed one first; at most two are used.
 * Gaps (NaN) are bridged.
 * @param rPeakSamples ascending sample numbers at `sampleRateHz` (100 Hz or more).
 */
export function prepareBeats(
  filteredLeadsMv: readonly Float32Array[],
  sampleRateHz: number,
  rPeakSamples: ArrayLike<number>,
): PreparedBeats {
  const rr = rrIntervals(rPeakSamples, sampleRateHz);
  const leads: LeadBeats[] = [];
  let moveSeconds: Float32Array | null = null;
  for (const filteredMv of filteredLeadsMv.slice(0, MOST_LEADS)) {
    const lead = leadBeats(filteredMv, sampleRateHz, rPeakSamples, rr, moveSeconds);
    moveSeconds = lead.moveSeconds;
    leads.push(lead.beats);
  }
  const waves = leads.map((_, index) => delineateLead(filteredLeadsMv[index], sampleRateHz, rPeakSamples));
  const features = beatFeatures(leads, rr);
  addRhythm(features, waves, rr);
  if (moveSeconds !== null) {
    const train = atrialTrain(filteredLeadsMv[0], sampleRateHz, leads[0]);
    const rSamples = moveSeconds.map((move, i) => (rPeakSamples[i] / sampleRateHz + move) * BEAT_WINDOW.rateHz);
    setBlock(features, FEATURE_BLOCKS.blockedP, blockedPFeatures(train, rSamples, rr));
    letGo(train.likeness, train.size);
  }
  return { count: rPeakSamples.length, features, leads, waves, rr };
}

/** Hides the second lead in one row of features, as where there is none. */
export function hideSecondLead(row: Float32Array): void {
  row.fill(0, FEATURE_BLOCKS.secondLead, FEATURE_BLOCKS.context);
  row[FEATURE_BLOCKS.rhythm + SECOND_LEAD_P] = UNKNOWN_SHARE;
}

/** The network's view of beats [first, first + count): row-major [count × 125 × 5]. */
export function beatWaveforms({ leads }: Pick<PreparedBeats, 'leads'>, first: number, count: number): Float32Array {
  const { samples } = BEAT_WINDOW;
  const waveform = new Float32Array(count * samples * WAVEFORM_CHANNELS);
  const [lead, second] = leads as readonly [LeadBeats, LeadBeats?];
  for (let i = 0; i < count; i++) {
    const from = (first + i) * samples;
    for (let t = 0; t < samples; t++) {
      const to = (i * samples + t) * WAVEFORM_CHANNELS;
      const value = lead.windows[from + t];
      waveform[to] = limited(value / lead.scale);
      waveform[to + 1] = limited((value - lead.usual[t]) / lead.scale);
      waveform[to + 2] = limited((value - lead.late[t]) / lead.scale);
      if (!second) continue;
      waveform[to + 3] = limited(second.windows[from + t] / second.scale);
      waveform[to + 4] = limited((second.windows[from + t] - second.usual[t]) / second.scale);
    }
  }
  return waveform;
}

function beatFeatures(leads: readonly LeadBeats[], rr: RrIntervals): Float32Array {
  const count = rr.beforeSeconds.length;
  const features = new Float32Array(count * FEATURE_COUNT);
  setBlock(features, FEATURE_BLOCKS.timing, timingFeatures(rr));
  leads.forEach((lead, index) => {
    const start = index === 0 ? FEATURE_BLOCKS.lead : FEATURE_BLOCKS.secondLead;
    setBlock(features, start, shapeFeatures(lead));
    setBlock(features, start + SHAPE_FEATURES.length, pWaveFeatures(lead));
    setBlock(features, start + SHAPE_FEATURES.length + P_WAVE_FEATURES.length, mixtureFeatures(lead, rr));
  });
  if (leads.length > 1) setBlock(features, FEATURE_BLOCKS.context - 1, new Float32Array(count).fill(1));
  setBlock(features, FEATURE_BLOCKS.runs, runFeatures(rr));
  addContext(features, count);
  return features;
}

/** The rhythm block, which looks at some of the features that are there already. */
function addRhythm(features: Float32Array, waves: readonly Waves[], rr: RrIntervals): void {
  const [first, second] = waves;
  if (!first) return;
  const column = (name: (typeof LEAD_FEATURES)[number]) => {
    const at = FEATURE_BLOCKS.lead + LEAD_FEATURES.indexOf(name);
    return Float32Array.from({ length: first.count }, (_, beat) => features[beat * FEATURE_COUNT + at]);
  };
  const parts = {
    rr,
    correlation: column('correlation, QRS'),
    pWave: first.pWave,
    secondPWave: second?.pWave ?? null,
    coherence: column('local coherence'),
    projection: column('local projection'),
  };
  setBlock(features, FEATURE_BLOCKS.rhythm, rhythmFeatures(parts));
}

/** Writes a block of features, row-major, at its place in every row. */
function setBlock(features: Float32Array, start: number, block: Float32Array): void {
  const count = features.length / FEATURE_COUNT;
  const width = block.length / count;
  for (let beat = 0, from = 0; beat < count; beat++) {
    const to = beat * FEATURE_COUNT + start;
    for (let k = 0; k < width; k++) features[to + k] = block[from++];
  }
}

/** Copies some of the neighbours' features to each beat; a missing neighbour is like the beat itself. */
function addContext(features: Float32Array, count: number): void {
  for (let beat = 0; beat < count; beat++) {
    let to = beat * FEATURE_COUNT + FEATURE_BLOCKS.context;
    for (const offset of CONTEXT_OFFSETS) {
      const neighbour = beat + offset;
      const from = (neighbour >= 0 && neighbour < count ? neighbour : beat) * FEATURE_COUNT + FEATURE_BLOCKS.lead;
      for (const column of CONTEXT_COLUMNS) features[to++] = features[from + column];
    }
  }
}

function limited(value: number): number {
  return Math.min(WAVEFORM_LIMIT, Math.max(-WAVEFORM_LIMIT, value));
}
