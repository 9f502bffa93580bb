import { GALLERY, type RhythmId } from '../gallery/gallery.ts';
import type { QuestionKind } from './question.ts';

/** Rhythms that a single strip does not show, or that differ from another in nothing but their rate. */
const NOT_ASKED: readonly RhythmId[] = ['arms-swapped', 'multifocal-atrial'];

/** Whose beats, waves and intervals can be asked about without a doubt. */
const SUITED: Readonly<Record<Exclude<QuestionKind, 'rhythm'>, readonly RhythmId[]>> = {
  'beat-class': [
    'ventricular-ectopy',
    'atrial-ectopy',
    'sinus-rhythm',
    'ventricular-bigeminy',
    'paced-ventricles',
    'ventricular-couplets',
    'left-bundle-block',
    'right-bundle-block',
    'atrial-bigeminy',
    'r-on-t',
    'fusion',
    'parasystole',
    'ashman',
    'preexcitation',
  ],
  'find-ectopic': [
    'ventricular-ectopy',
    'atrial-ectopy',
    'ventricular-couplets',
    'ventricular-trigeminy',
    'atrial-bigeminy',
    'r-on-t',
    'parasystole',
  ],
  origin: [
    'sinus-rhythm',
    'ventricular-ectopy',
    'atrial-ectopy',
    'junctional-rhythm',
    'paced-ventricles',
    'left-bundle-block',
    'right-bundle-block',
    'complete-block',
    'ashman',
    'av-nodal-reentry',
    'accelerated-idioventricular',
  ],
  interval: [
    'sinus-rhythm',
    'first-degree-block',
    'sinus-bradycardia',
    'right-bundle-block',
    'left-bundle-block',
    'preexcitation',
  ],
  'p-wave': [
    'sinus-rhythm',
    'sinus-bradycardia',
    'first-degree-block',
    'sinus-arrhythmia',
    'two-to-one-block',
    'wenckebach',
  ],
};

/** The rhythms that a question of a kind may be about at a level. */
export function rhythmsFor(kind: QuestionKind, level: 1 | 2 | 3): RhythmId[] {
  const easyEnough = GALLERY.filter(({ id, difficulty }) => difficulty <= level && !NOT_ASKED.includes(id));
  const suited = kind === 'rhythm' ? null : SUITED[kind];
  return easyEnough.map(({ id }) => id).filter((id) => suited === null || suited.includes(id));
}
