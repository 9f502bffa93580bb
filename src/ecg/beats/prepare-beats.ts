import { BEAT_WINDOW } from './beat-window.ts';
import { leadBeats, type LeadBeats } from './lead-beats.ts';
import { MIXTURE_FEATURES, mixtureFeatures } from './mixture-features.ts';
import { P_WAVE_FEATURES, pWaveFeatures } from './p-wave-features.ts';
import { rrIntervals, type RrIntervals } from './rr-intervals.ts';
import { SHAPE_FEATURES, shapeFeatures } from './shape-features.ts';
import { TIMING_FEATURES, timingFeatures } from './timing-features.ts';

/** Changes whenever the same recording gives other numbers; a model trained on another version is refused. */
export const PREPARATION_VERSION = 3;
/** Leads the network sees: the analysed one and, where there is one, a second. */
export const MOST_LEADS = 2;
/** Per lead: shape, P wave and mixture features. */
export const LEAD_FEATURES = [...SHAPE_FEATURES, ...P_WAVE_FEATURES, ...MIXTURE_FEATURES] as const;
/** What of a beat's neighbours stands beside it: the analysed lead's features with these names. */
const CONTEXT_FEATURES = [
  'likeness, QRS',
  'correlation, QRS',
  'projection on the usual P',
  'QRS above 30 % / usual',
] as const;
const CONTEXT_OFFSETS = [-2, -1, 1, 2] as const;
const CONTEXT_COLUMNS = CONTEXT_FEATURES.map((name) => LEAD_FEATURES.indexOf(name));
/** Where each block of a beat's features begins: timing, analysed lead, second lead, neighbours, and how many there are in all. */
export const FEATURE_BLOCKS = (() => {
  const lead = TIMING_FEATURES.length;
  const secondLead = lead + LEAD_FEATURES.length;
  const context = secondLead + LEAD_FEATURES.length + 1;
  return { timing: 0, lead, secondLead, context, end: context + CONTEXT_FEATURES.length * CONTEXT_OFFSETS.length };
})();
/** Features per beat. The last of the second lead's block says that there is a second lead; without one the block is 0. */
export const FEATURE_COUNT = FEATURE_BLOCKS.end;
/** Per window sample: the beat, its difference from the usual and from the late beat; second lead: the beat, its difference from the usual one. */
export const WAVEFORM_CHANNELS = 5;
/** Values beyond ± this many heights of the usual QRS are artefacts. */
const WAVEFORM_LIMIT = 3;

/** Everything the network and its explanation need to know about the beats of a recording. */
export interface PreparedBeats {
  readonly count: number;
  /** Row-major [count × FEATURE_COUNT]. */
  readonly features: Float32Array;
  /** One or two leads, the analysed one first. */
  readonly leads: readonly LeadBeats[];
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
  return { count: rPeakSamples.length, features: beatFeatures(leads, rr), leads, rr };
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
  const timing = timingFeatures(rr);
  const perLead = leads.map((lead) => [shapeFeatures(lead), pWaveFeatures(lead), mixtureFeatures(lead, rr)]);
  const features = new Float32Array(count * FEATURE_COUNT);
  for (let beat = 0; beat < count; beat++) {
    const row = features.subarray(beat * FEATURE_COUNT, (beat + 1) * FEATURE_COUNT);
    row.set(rowOf(timing, beat, count));
    perLead.forEach((blocks, index) => {
      let offset = index === 0 ? FEATURE_BLOCKS.lead : FEATURE_BLOCKS.secondLead;
      for (const block of blocks) {
        const values = rowOf(block, beat, count);
        row.set(values, offset);
        offset += values.length;
      }
    });
    if (leads.length > 1) row[FEATURE_BLOCKS.context - 1] = 1;
  }
  addContext(features, count);
  return features;
}

function rowOf(block: Float32Array, beat: number, count: number): Float32Array {
  const width = block.length / count;
  return block.subarray(beat * width, (beat + 1) * width);
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
