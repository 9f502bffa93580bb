import { BEAT_WINDOW, windowSample } from '../../ecg/preparation/beat-window.ts';
import { FEATURE_COUNT, WAVEFORM_CHANNELS } from '../../ecg/preparation/prepare-beats.ts';
import type { NetworkInputs } from '../model/network-inputs.ts';
import { EVIDENCE_BLOCKS, type EvidenceBlock } from './evidence-blocks.ts';
import { usualFeatures } from './usual-features.ts';

/** Channels that hold a beat, each followed by the one with its difference from the usual beat. */
const BEAT_CHANNELS = [0, 3] as const;
const DIFFERENCE_OFFSET = 1;
const LATE_CHANNEL = 2;
/** Samples of the window that belong to the P wave; all others to QRS and T. */
const P_ZONE = [windowSample(-0.26), windowSample(-0.07)] as const;

/** The waves of one beat as they would be were it the recording's usual beat: where a comparison starts from. */
export function usualWaveform({ waveform }: Pick<NetworkInputs, 'waveform'>): Float32Array {
  return withUsualSamples(waveform, () => true);
}

/** The waves of one beat in which the samples chosen are those of the recording's usual beat, in every channel. */
export function withUsualSamples(waveform: Float32Array, isUsual: (sample: number) => boolean): Float32Array {
  const usual = waveform.slice();
  for (let t = 0; t < BEAT_WINDOW.samples; t++) {
    if (!isUsual(t)) continue;
    const i = t * WAVEFORM_CHANNELS;
    for (const channel of BEAT_CHANNELS) {
      usual[i + channel] -= waveform[i + channel + DIFFERENCE_OFFSET];
      usual[i + channel + DIFFERENCE_OFFSET] = 0;
    }
    usual[i + LATE_CHANNEL] -= waveform[i + DIFFERENCE_OFFSET];
  }
  return usual;
}

/** One beat as it would be with some of its parts as usual. With the rhythm around it, the beats around are usual ones too. */
export function withUsualBlocks(beat: NetworkInputs, blocks: ReadonlySet<EvidenceBlock>): NetworkInputs {
  const around = blocks.has('rhythm') ? new Set(EVIDENCE_BLOCKS) : new Set<EvidenceBlock>();
  const isP = (sample: number) => sample >= P_ZONE[0] && sample < P_ZONE[1];
  return {
    ...beat,
    waveform: withUsualSamples(beat.waveform, (sample) => blocks.has(isP(sample) ? 'p' : 'wave')),
    features: usualFeatures(beat.features, blocks),
    before: everyRow(beat.before, around),
    after: everyRow(beat.after, around),
  };
}

function everyRow(rows: Float32Array, blocks: ReadonlySet<EvidenceBlock>): Float32Array {
  if (blocks.size === 0) return rows;
  const usual = new Float32Array(rows.length);
  for (let row = 0; row < rows.length; row += FEATURE_COUNT) {
    // Twice: where a value is that of another column, this is usual only after the first time.
    const once = usualFeatures(rows.subarray(row, row + FEATURE_COUNT), blocks);
    usual.set(usualFeatures(once, blocks), row);
  }
  return usual;
}
