import { cardOf, GALLERY, type RhythmId } from '../../../ecg/simulation/gallery/gallery.ts';
import type { RhythmCard, Slider, SliderId, SliderValues } from '../../../ecg/simulation/gallery/rhythm-card.ts';
import type { SimulatedBeat } from '../../../ecg/simulation/simulated-beats.ts';
import { TWELVE_LEADS, type SimulatedLead } from '../../../ecg/simulation/waves/lead-vectors.ts';
import type { RhythmSetting } from '../../state/lecture/moment.ts';
import { cardStrip, type Strip } from './card-strip.ts';

/** The noise slider: clean at its left end, then more and more, in decibels. */
export const NOISE_STEPS_DB = [Infinity, 24, 18, 12, 9, 6, 3, 0] as const;
const SAMPLE_RATE_HZ = 250;
/** A person with average waves, and so many others. */
const PERSONS = 60;

export function isRhythmId(name: string): name is RhythmId {
  return GALLERY.some(({ id }) => id === name);
}

/** One rhythm as the person has changed it: its sliders, whose heart it is, how noisy, which lead. */
export class RhythmPage {
  readonly card: RhythmCard<RhythmId>;
  values = $state.raw<SliderValues>({});
  noiseStep = $state(0);
  personSeed = $state(0);
  lead = $state<SimulatedLead>('II');
  /** How many seconds of it are shown. */
  seconds = $state(10);

  readonly strip: Strip = $derived.by(() =>
    cardStrip(this.card, {
      values: this.values,
      personSeed: this.personSeed,
      snrDb: this.snrDb,
      lead: this.lead,
      seconds: this.seconds,
      sampleRateHz: SAMPLE_RATE_HZ,
    }),
  );

  /** The beat whose way the heart plays: the first in view that takes the way the rhythm is about. */
  readonly beat: SimulatedBeat | null = $derived.by(() => {
    const { truth, fromSeconds, seconds } = this.strip;
    const shown = truth.beats.filter(
      ({ qrs, t }) => qrs.onset > fromSeconds + 0.25 && t.end < fromSeconds + seconds - 0.1,
    );
    return shown.find(({ pathway }) => pathway === this.card.pathway) ?? shown[0] ?? null;
  });

  constructor(id: RhythmId) {
    this.card = cardOf(id);
    this.lead = this.card.lead;
  }

  get snrDb(): number {
    return NOISE_STEPS_DB[this.noiseStep] ?? Infinity;
  }

  valueOf({ id, start }: Slider): number {
    return this.values[id] ?? start;
  }

  slide(id: SliderId, value: number): void {
    this.values = { ...this.values, [id]: value };
  }

  /** As it is now, to be shown again another time. */
  get setting(): RhythmSetting {
    const { values, noiseStep, personSeed, lead } = this;
    const sliders = this.card.sliders.flatMap(({ id }) => {
      const value = values[id];
      return value === undefined ? [] : [{ slider: id, value }];
    });
    return { sliders, noiseStep, personSeed, lead };
  }

  /** Shows a setting of an earlier time, as far as the rhythm has what is set in it. */
  set setting({ sliders, noiseStep, personSeed, lead }: RhythmSetting) {
    this.reset();
    for (const { slider, value } of sliders) {
      const own = this.card.sliders.find(({ id }) => id === slider);
      if (own) this.slide(own.id, Math.min(own.to, Math.max(own.from, value)));
    }
    this.noiseStep = Math.min(noiseStep, NOISE_STEPS_DB.length - 1);
    this.personSeed = Math.min(personSeed, PERSONS);
    this.lead = TWELVE_LEADS.find((one) => one === lead) ?? this.card.lead;
  }

  anotherPerson(): void {
    this.personSeed = (this.personSeed % PERSONS) + 1;
  }

  reset(): void {
    this.values = {};
    this.noiseStep = 0;
    this.personSeed = 0;
    this.lead = this.card.lead;
  }
}
