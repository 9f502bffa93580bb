import { BEAT_CLASSES } from '../../src/ecg/beats/beat-class.ts';
import { FEATURE_BLOCKS, FEATURE_COUNT, type PreparedBeats } from '../../src/ecg/preparation/prepare-beats.ts';
import { RHYTHM_FEATURES } from '../../src/ecg/preparation/rhythm-features.ts';

/** Whether a beat stands in atrial fibrillation, as far as its record says. */
export type FibrillationLabel = 'yes' | 'no' | 'unknown';

const SUPRAVENTRICULAR = BEAT_CLASSES.indexOf('S');
const NEAR_BEATS = 16;
/** So many supraventricular beats nearby, and a reader saw sinus beats between them. */
const ECTOPIC_BEATS = 2;
const CHANGES = FEATURE_BLOCKS.rhythm + RHYTHM_FEATURES.indexOf('share of changes, ± 40');
/** Below this share of changing intervals nothing fibrillates. */
const FEW_CHANGES = 0.1;

/**
 * Labels from the reader's rhythms. Flutter is neither: it may be as irregular, or not at all. svdb has no rhythms, but where its
 * readers marked supraventricular beats, or hardly an interval changes, they saw no fibrillation.
 */
export function fibrillationOf(
  database: string,
  rhythms: readonly string[],
  { features }: Pick<PreparedBeats, 'features'>,
  classIndex: ArrayLike<number>,
): FibrillationLabel[] {
  if (database !== 'svdb') {
    return rhythms.map((rhythm) => (rhythm === 'AFIB' ? 'yes' : rhythm === 'AFL' ? 'unknown' : 'no'));
  }
  return rhythms.map((_, beat) => {
    if (features[beat * FEATURE_COUNT + CHANGES] < FEW_CHANGES) return 'no';
    let ectopic = 0;
    for (let i = Math.max(0, beat - NEAR_BEATS); i <= Math.min(rhythms.length - 1, beat + NEAR_BEATS); i++) {
      if (classIndex[i] === SUPRAVENTRICULAR) ectopic++;
    }
    return ectopic >= ECTOPIC_BEATS ? 'no' : 'unknown';
  });
}
