import { BEAT_CLASSES } from '../ecg/beats/beat-class.ts';
import { FEATURE_BLOCKS, FEATURE_COUNT, LEAD_FEATURES, type PreparedBeats } from '../ecg/preparation/prepare-beats.ts';
import { median } from '../ecg/signal/quantile.ts';
import { isPaced, WIDE_QRS_SECONDS, type UsualWaves } from '../ecg/waves/usual-waves.ts';

/** The doubts that make the network less sure of all it says. */
export const SOFTENING_DOUBTS = ['unsteady-shape', 'irregular-rhythm', 'mostly-ectopic'] as const;
type SofteningDoubt = (typeof SOFTENING_DOUBTS)[number];

/**
 * What makes a whole recording unlike those the network is good at:
 * `unsteady-shape`: the usual beat stands for too few of the beats, so that comparing with it says little;
 * `irregular-rhythm`: hardly any interval is the usual one (fibrillation, two rhythms), so that "early" says little;
 * `mostly-ectopic`: so many beats are called ectopic that the usual beat may itself be one;
 * `wide-without-p`: the usual QRS is wide and comes without a P wave (ventricular rhythm, fibrillation with bundle branch block, a
 * pacemaker whose spikes are not to be seen), which the network has not learnt: a beat like it is less surely Normal;
 * `paced`: the usual QRS is wide and follows a pacing spike: a beat like it is not Normal, but unknown.
 */
export const RECORDING_DOUBTS = [...SOFTENING_DOUBTS, 'wide-without-p', 'paced'] as const;
export type RecordingDoubt = (typeof RECORDING_DOUBTS)[number];

/** Factor by which each softening doubt divides the logits; 1 where a doubt changes nothing. */
export type DoubtTemperatures = Readonly<Record<SofteningDoubt, number>>;

/** Doubts that change nothing. */
export const NO_DOUBTS: DoubtTemperatures = { 'unsteady-shape': 1, 'irregular-rhythm': 1, 'mostly-ectopic': 1 };

/** Share of the beats that must look like the usual one, and how much. */
const LIKE_USUAL_CORRELATION = 0.9;
const FEWEST_LIKE_USUAL = 0.65;
/** Share of the intervals that must be within 15 % of the recording's median. */
const SAME_INTERVAL_TOLERANCE = 0.15;
const FEWEST_SAME_INTERVALS = 0.6;
/** Share of beats called V, S or F from which on the recording is mostly ectopic. */
const MOSTLY_ECTOPIC = 0.3;
/** Share of the beats that must have a P wave for the usual beat to be one that the atria lead. */
const FEWEST_WITH_P = 0.5;
/**
 * What of their probability goes to Unknown, no figures to fit: more than half of it where the usual beat is paced, so that it is
 * Unknown; less where it is wide and has no P wave, so that it stays Normal and is not sure.
 */
const UNKNOWN_SHARES = { paced: 0.6, 'wide-without-p': 0.4 } as const;
/** Too few beats to doubt anything by shares. */
const FEWEST_BEATS = 20;

const CORRELATION_COLUMN = FEATURE_BLOCKS.lead + LEAD_FEATURES.indexOf('correlation, QRS');
const NORMAL = BEAT_CLASSES.indexOf('N');
const FUSION = BEAT_CLASSES.indexOf('F');
const UNKNOWN = BEAT_CLASSES.indexOf('Q');
/** The classes that are doubted: a network that has seen no paced beat takes some for fusion, and what fuses with them is Unknown too (EC57). */
const DOUBTED = { paced: [NORMAL, FUSION], 'wide-without-p': [NORMAL] } as const;

/**
 * The doubts about a recording (a section of a long one). `probabilities` are row-major [beats × 5], of all its beats or of
 * some; `usual` are the waves of the lead the classes are for, left out where they were not measured.
 */
export function doubtRecording(
  { count, features, rr }: Pick<PreparedBeats, 'count' | 'features' | 'rr'>,
  probabilities: Float32Array,
  usual: UsualWaves | null = null,
): RecordingDoubt[] {
  if (count < FEWEST_BEATS) return [];
  const shareOf = (isSuch: (beat: number) => boolean) => {
    let such = 0;
    for (let beat = 0; beat < count; beat++) if (isSuch(beat)) such++;
    return such / count;
  };
  const usualSeconds = median(rr.beforeSeconds.subarray(1));
  const likeUsual = shareOf((beat) => features[beat * FEATURE_COUNT + CORRELATION_COLUMN] > LIKE_USUAL_CORRELATION);
  const sameIntervals = shareOf(
    (beat) => !(Math.abs(rr.beforeSeconds[beat] / usualSeconds - 1) > SAME_INTERVAL_TOLERANCE),
  );
  const judged = probabilities.length / BEAT_CLASSES.length;
  let ectopic = 0;
  for (let beat = 0; beat < judged; beat++) {
    if (probabilities[beat * BEAT_CLASSES.length + NORMAL] < 0.5) ectopic++;
  }
  const isWide = usual !== null && usual.qrsSeconds > WIDE_QRS_SECONDS;
  const holds: Readonly<Record<RecordingDoubt, boolean>> = {
    'unsteady-shape': likeUsual < FEWEST_LIKE_USUAL,
    'irregular-rhythm': sameIntervals < FEWEST_SAME_INTERVALS,
    'mostly-ectopic': ectopic > MOSTLY_ECTOPIC * judged,
    'wide-without-p': isWide && !isPaced(usual) && usual.pWaveShare < FEWEST_WITH_P,
    paced: isWide && isPaced(usual),
  };
  return RECORDING_DOUBTS.filter((doubt) => holds[doubt]);
}

/** Product of the temperatures of some doubts. */
export function doubtTemperature(doubts: readonly RecordingDoubt[], temperatures: DoubtTemperatures): number {
  return SOFTENING_DOUBTS.filter((doubt) => doubts.includes(doubt)).reduce(
    (product, doubt) => product * temperatures[doubt],
    1,
  );
}

/** Probabilities with their logits divided by a temperature: the order of the classes stays, the confidence falls above 1. */
export function softenProbabilities(probabilities: Float32Array, temperature: number): Float32Array {
  if (temperature === 1) return probabilities;
  const classes = BEAT_CLASSES.length;
  const softened = probabilities.map((p) => Math.max(p, 1e-12) ** (1 / temperature));
  for (let first = 0; first < softened.length; first += classes) {
    const row = softened.subarray(first, first + classes);
    const sum = row.reduce((total, value) => total + value, 0);
    for (let index = 0; index < classes; index++) row[index] /= sum;
  }
  return softened;
}

/** Row-major [beats × 5] probabilities in which beats that look like the others are less what they seem, or not at all, and more Unknown. */
export function doubtNormal(probabilities: Float32Array, doubts: readonly RecordingDoubt[]): Float32Array {
  const doubt = (['paced', 'wide-without-p'] as const).find((one) => doubts.includes(one));
  if (doubt === undefined) return probabilities;
  const doubted = probabilities.slice();
  for (let first = 0; first < doubted.length; first += BEAT_CLASSES.length) {
    for (const index of DOUBTED[doubt]) {
      const moved = UNKNOWN_SHARES[doubt] * doubted[first + index];
      doubted[first + index] -= moved;
      doubted[first + UNKNOWN] += moved;
    }
  }
  return doubted;
}
