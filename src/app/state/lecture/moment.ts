import type { TableOptions } from '../../../ecg/formats/table/table-options.ts';
import { SLIDER_IDS, type SliderId } from '../../../ecg/simulation/gallery/rhythm-card.ts';
import { label } from '../stored/parts.ts';
import { listOf, oneOf, orNull, real, record, text, variant, whole, type Schema } from '../stored/schema.ts';
import { tableOptions } from '../work/kept-recording.ts';
import { keptViewSchema, type KeptView } from '../work/kept-view.ts';

/** A moment of a lecture: what is shown, what the room reads over it, and what only the speaker reads. */
export interface Moment {
  readonly title: string;
  readonly note: string;
  readonly shows: Shown;
}

/** What a moment shows. */
export type Shown =
  | {
      readonly kind: 'recording';
      readonly recording: NamedRecording;
      readonly view: KeptView;
      /** Name of the lead. */
      readonly lead: string;
      /** How much of the recording was in view: on another screen the paper is magnified to show as much. */
      readonly seconds: number;
    }
  | { readonly kind: 'rhythm'; readonly rhythm: string; readonly setting: RhythmSetting }
  /** A page of Learn by its address. */
  | { readonly kind: 'page'; readonly address: string };

/** Which recording: by what its files hold, and as they call it. */
export interface NamedRecording {
  readonly key: string;
  readonly name: string;
  /** How the person said its table is to be read; it is part of the key. */
  readonly table: TableOptions | null;
}

/** A rhythm of the gallery as the person has changed it. */
export interface RhythmSetting {
  readonly sliders: readonly { readonly slider: SliderId; readonly value: number }[];
  readonly noiseStep: number;
  readonly personSeed: number;
  readonly lead: string;
}

/** More than a term of lectures has. */
export const MOST_MOMENTS = 1000;
/** A page of notes. */
export const NOTE_CHARS = 10_000;

const rhythmSettingSchema: Schema<RhythmSetting> = record<RhythmSetting>({
  sliders: listOf(
    record<RhythmSetting['sliders'][number]>({ slider: oneOf(SLIDER_IDS), value: real(-1e6, 1e6) }),
    SLIDER_IDS.length,
  ),
  noiseStep: whole(0, 100),
  personSeed: whole(0, 1_000_000),
  lead: label,
});

export const momentSchema: Schema<Moment> = record<Moment>({
  title: label,
  note: text(NOTE_CHARS),
  shows: variant<Shown, 'kind'>('kind', {
    recording: {
      recording: record<NamedRecording>({ key: label, name: label, table: orNull(tableOptions) }),
      view: keptViewSchema,
      lead: label,
      seconds: real(1e-3, 1e9),
    },
    rhythm: { rhythm: label, setting: rhythmSettingSchema },
    page: { address: label },
  }),
});
