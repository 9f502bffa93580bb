import type { FindingKind } from '../../../ecg/rhythm/finding.ts';
import { sample } from '../stored/parts.ts';
import { nameOf, real, record, text, variant, type Schema } from '../stored/schema.ts';

/** What a strip of the report was chosen for, by the sample where that begins: what it is called follows from the beats as they are now. */
export type StripSubject =
  | { readonly kind: 'place'; readonly sample: number }
  | { readonly kind: 'beat'; readonly sample: number }
  | { readonly kind: 'finding'; readonly sample: number; readonly finding: FindingKind }
  | { readonly kind: 'spell'; readonly sample: number };

/** A strip that the person chose for the report. */
export interface KeptStrip {
  readonly startSeconds: number;
  readonly subject: StripSubject;
  /** Strips follow one another by this number. */
  readonly place: number;
  /** What the person wrote under it. */
  readonly note: string;
}

/** Some lines under a strip; more is no note. */
export const LONGEST_NOTE = 1000;

const findingKind: Schema<FindingKind> = nameOf<FindingKind>({
  pause: true,
  couplet: true,
  run: true,
  bigeminy: true,
  trigeminy: true,
  fast: true,
  slow: true,
  irregular: true,
  'irregular-without-p': true,
  flutter: true,
});

export const keptStripSchema: Schema<KeptStrip> = record<KeptStrip>({
  startSeconds: real(0, 1e9),
  subject: variant<StripSubject, 'kind'>('kind', {
    place: { sample },
    beat: { sample },
    finding: { sample, finding: findingKind },
    spell: { sample },
  }),
  place: real(-1e9, 1e9),
  note: text(LONGEST_NOTE),
});
