import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { durationSeconds, type Recording } from '../../../src/ecg/recording/recording.ts';
import type { ConfidenceGroup } from '../../../src/ecg/rhythm/spells/spell-confidence.ts';
import { selectReferenceBeats } from '../../../src/ecg/scoring/select-reference-beats.ts';
import type { StripLabel } from '../../datasets/strip-labels.ts';
import { letterRhythms } from './letter-rhythms.ts';
import { referenceRhythms, type NamedStretch, type WholeRecord } from './reference-rhythms.ts';

/**
 * Databases that say something of rhythms, and of which: a label of a whole record says nothing of the runs and patterns
 * in it (but for strips read as normal, which have none), people without fibrillation may have any other rhythm, and of svdb the letters of the beats are known alone.
 */
export const RHYTHM_DATABASES = {
  mitdb: ['sinus', 'fibrillation', 'atrial', 'junctional', 'block', 'ventricular', 'pattern'],
  svdb: ['atrial', 'ventricular', 'pattern'],
  cpsc2021: ['sinus', 'fibrillation', 'atrial', 'junctional', 'block'],
  cinc2017: ['sinus', 'fibrillation', 'atrial', 'junctional', 'block', 'ventricular', 'pattern'],
  aftdb: ['sinus', 'fibrillation', 'atrial', 'junctional', 'block'],
  afpdb: ['sinus', 'fibrillation'],
} as const satisfies Record<string, readonly ConfidenceGroup[]>;
export type RhythmDatabase = keyof typeof RHYTHM_DATABASES;

/** What is known of a record: a reader's changes, else what it is as a whole, else what its beats make. */
export function knownRhythms(
  database: RhythmDatabase,
  name: string,
  recording: Recording,
  labels: ReadonlyMap<string, StripLabel>,
): NamedStretch[] {
  const { annotations, sampleRateHz } = recording;
  if (database === 'svdb') {
    const { sample, classIndex } = selectReferenceBeats(annotations, 'project');
    const classes = Array.from(classIndex, (index) => BEAT_CLASSES[index]);
    return letterRhythms(sample, classes, sampleRateHz, durationSeconds(recording));
  }
  const whole = ((): WholeRecord => {
    if (database === 'cinc2017') return { A: 'fibrillation', N: 'sinus' }[labels.get(name) as 'A' | 'N'] as WholeRecord;
    if (database === 'aftdb') return 'fibrillation';
    if (database === 'afpdb') return name.startsWith('n') ? 'sinus' : null;
    if (database === 'mitdb') return null;
    return recording.comments.some((line) => line.includes('non atrial')) ? 'sinus' : 'fibrillation';
  })();
  return referenceRhythms(annotations, sampleRateHz, durationSeconds(recording), whole ?? null);
}

/** Who a record is of: several of cpsc2021 may be of one person. */
export function personOf(database: RhythmDatabase, name: string): string {
  return `${database} ${database === 'cpsc2021' ? name.split('_')[1] : name}`;
}
