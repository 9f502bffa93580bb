import type { BeatClass } from '../../../src/ecg/beats/beat-class.ts';
import { ECTOPIC_PATTERNS, RUN_BEATS } from '../../../src/ecg/rhythm/ectopic-patterns.ts';
import { FAST_PER_MINUTE } from '../../../src/ecg/rhythm/spells/name-state.ts';
import type { RhythmName } from '../../../src/ecg/rhythm/spells/rhythm-spell.ts';
import type { NamedStretch } from './reference-rhythms.ts';

interface Letters {
  readonly rhythm: RhythmName;
  readonly ectopicClass: 'V' | 'S';
  readonly cycle: number;
  readonly ectopicBeats: number;
}

/** The later ones stand over the earlier ones. */
const LETTERS: readonly Letters[] = (['S', 'V'] as const).flatMap((ectopicClass) => [
  ...(['bigeminy', 'trigeminy'] as const).map((rhythm) => ({
    rhythm,
    ectopicClass,
    cycle: ECTOPIC_PATTERNS[rhythm].cycle,
    ectopicBeats: ECTOPIC_PATTERNS[rhythm].ectopicBeats[ectopicClass],
  })),
  {
    rhythm: ectopicClass === 'V' ? 'ventricular-run' : 'supraventricular-run',
    ectopicClass,
    cycle: 1,
    ectopicBeats: RUN_BEATS,
  } as const,
]);

/**
 * Runs and patterns as a reader's beats make them, where no reader marked rhythms; `sinus` stands for none of them.
 * @param sample R peaks, ascending.
 */
export function letterRhythms(
  sample: ArrayLike<number>,
  classes: readonly BeatClass[],
  sampleRateHz: number,
  durationSeconds: number,
): NamedStretch[] {
  const names = classes.map((): RhythmName => 'sinus');
  for (const { rhythm, ectopicClass, cycle, ectopicBeats } of LETTERS) {
    const isBetween = (own: BeatClass) => own === 'N' || (own === 'S' && ectopicClass === 'V');
    for (let first = 0; first < classes.length; first++) {
      if (classes[first] !== ectopicClass) continue;
      let last = first;
      while (classes[last + cycle] === ectopicClass && classes.slice(last + 1, last + cycle).every(isBetween))
        last += cycle;
      const rate = (60 * (last - first) * sampleRateHz) / (sample[last] - sample[first]);
      const name = rhythm === 'ventricular-run' && rate < FAST_PER_MINUTE ? 'idioventricular' : rhythm;
      if ((last - first) / cycle + 1 >= ectopicBeats) names.fill(name, first, last + 1);
      first = last;
    }
  }
  const startOf = (beat: number): number => {
    if (beat === 0) return 0;
    return beat === names.length ? durationSeconds : (sample[beat - 1] + sample[beat]) / 2 / sampleRateHz;
  };
  return names.map((rhythm, beat) => ({ fromSeconds: startOf(beat), toSeconds: startOf(beat + 1), rhythm }));
}
