import type { Annotation } from '../../../src/ecg/recording/annotation.ts';
import type { RhythmName } from '../../../src/ecg/rhythm/spells/rhythm-spell.ts';

/** A stretch with a name, in seconds; `rhythm` null where a reader said something that has no name here, or nothing. */
export interface NamedStretch {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly rhythm: RhythmName | null;
}

/** The rhythm annotations of the MIT-BIH databases. Pre-excitation, first-degree block and slow sinus rhythm are sinus rhythm. */
const NAMES: Readonly<Record<string, RhythmName>> = {
  N: 'sinus',
  SBR: 'sinus',
  PREX: 'sinus',
  BI: 'sinus',
  AFIB: 'fibrillation',
  AFL: 'flutter',
  SVTA: 'supraventricular-run',
  AB: 'bigeminy',
  B: 'bigeminy',
  T: 'trigeminy',
  VT: 'ventricular-run',
  IVR: 'idioventricular',
  VFL: 'ventricular-flutter-fibrillation',
  NOD: 'junctional',
  BII: 'second-degree-block',
  P: 'paced',
};

/** What is known of a record as a whole, where no reader marked changes. */
export type WholeRecord = 'fibrillation' | 'sinus' | null;

/** The reader's rhythms as a gapless list from annotations like "+ (AFIB"; a record without any is what it is as a whole. */
export function referenceRhythms(
  annotations: readonly Annotation[],
  sampleRateHz: number,
  durationSeconds: number,
  whole: WholeRecord = null,
): NamedStretch[] {
  const changes = annotations
    .filter(({ symbol, aux }) => symbol === '+' && aux.startsWith('('))
    .map(({ sample, aux }) => ({ at: sample / sampleRateHz, name: aux.slice(1).replace(/\0.*$/s, '').trim() }));
  if (changes.length === 0) return [{ fromSeconds: 0, toSeconds: durationSeconds, rhythm: whole }];
  const stretches: NamedStretch[] = [{ fromSeconds: 0, toSeconds: changes[0].at, rhythm: null }];
  changes.forEach(({ at, name }, i) => {
    const toSeconds = changes[i + 1]?.at ?? durationSeconds;
    stretches.push({ fromSeconds: at, toSeconds, rhythm: NAMES[name] ?? null });
  });
  return stretches.filter(({ fromSeconds, toSeconds }) => toSeconds > fromSeconds);
}
