import { label } from '../stored/parts.ts';
import { listOf, orNull, real, record, variant, type Schema } from '../stored/schema.ts';
import { inOrder, loggedTime, type Logged } from '../work/operation.ts';
import { MOST_MOMENTS, momentSchema, type Moment } from './moment.ts';

/** What a person did to the lecture, once. */
export interface LectureOperation extends Logged {
  readonly change: LectureChange;
}

export type LectureChange =
  /** How a moment is from now on; null: it was taken out. */
  | { readonly kind: 'moment'; readonly moment: string; readonly value: Placed | null }
  | { readonly kind: 'title'; readonly title: string }
  /** The lecture is another one from now on. */
  | { readonly kind: 'replace'; readonly title: string; readonly moments: readonly PlacedMoment[] };

/** A moment, and where it stands among the others: they follow one another by this number. */
export interface Placed {
  readonly place: number;
  readonly moment: Moment;
}

export interface PlacedMoment extends Placed {
  readonly id: string;
}

/** What operations come to. */
export interface LectureContent {
  readonly title: string;
  readonly moments: readonly PlacedMoment[];
}

const placed = { place: real(-1e9, 1e9), moment: momentSchema };

export const lectureOperationSchema: Schema<LectureOperation> = record<LectureOperation>({
  id: label,
  time: loggedTime,
  change: variant<LectureChange, 'kind'>('kind', {
    moment: { moment: label, value: orNull(record<Placed>(placed)) },
    title: { title: label },
    replace: { title: label, moments: listOf(record<PlacedMoment>({ id: label, ...placed }), MOST_MOMENTS) },
  }),
});

/** The lecture as its operations say, in whatever order they came to be known: what was said last counts. */
export function lectureOf(operations: readonly LectureOperation[]): LectureContent {
  let title = '';
  let moments = new Map<string, PlacedMoment>();
  for (const { change } of [...operations].sort(inOrder)) {
    if (change.kind === 'title') title = change.title;
    else if (change.kind === 'replace') {
      title = change.title;
      moments = new Map(change.moments.map((moment) => [moment.id, moment]));
    } else if (change.value) moments.set(change.moment, { id: change.moment, ...change.value });
    else moments.delete(change.moment);
  }
  return { title, moments: [...moments.values()].sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1)) };
}
