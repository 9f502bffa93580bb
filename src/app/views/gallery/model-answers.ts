import { BEAT_CLASSES, type BeatClass } from '../../../ecg/beats/beat-class.ts';
import type { RhythmId } from '../../../ecg/simulation/gallery/gallery.ts';
import type { RhythmName } from '../../../ecg/rhythm/spells/rhythm-spell.ts';
import measured from './model-answers.json';

type Counts = Partial<Record<BeatClass, number>>;

/** What the app's own reader made of a card's recording, as measured by `npm run gallery`. */
export interface ModelAnswers {
  /** Beats of each true class by the class the network gave them. */
  readonly classes: Partial<Record<BeatClass, Counts>>;
  /** Seconds by the name the rhythm got, most first. */
  readonly named: readonly { readonly rhythm: RhythmName; readonly seconds: number }[];
}

/** Shorter parts of the minute are not worth a line. */
const LEAST_SECONDS = 4;

/** Beats of one true class: how many the network saw as they were made, and what it called the others. */
export interface ClassAnswer {
  readonly beatClass: BeatClass;
  readonly count: number;
  readonly right: number;
  readonly others: readonly { readonly beatClass: BeatClass; readonly count: number }[];
}

export function modelAnswers(id: RhythmId): ModelAnswers {
  return measured[id] as ModelAnswers;
}

/** The names the rhythm got for long enough to be told of. */
export function namesShown({ named }: ModelAnswers): ModelAnswers['named'] {
  return named.filter(({ seconds }) => seconds >= LEAST_SECONDS);
}

/** In the order of the classes; those that the recording has none of are left out. */
export function classAnswers({ classes }: ModelAnswers): ClassAnswer[] {
  return BEAT_CLASSES.flatMap((beatClass) => {
    const row = classes[beatClass];
    if (!row) return [];
    const named = BEAT_CLASSES.map((name) => ({ beatClass: name, count: row[name] ?? 0 }));
    return [
      {
        beatClass,
        count: named.reduce((sum, { count }) => sum + count, 0),
        right: row[beatClass] ?? 0,
        others: named.filter(({ beatClass: name, count }) => name !== beatClass && count > 0),
      },
    ];
  });
}
