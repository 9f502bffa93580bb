import { cardOf, type RhythmId } from '../../../ecg/simulation/gallery/gallery.ts';
import type { SimulatedLead } from '../../../ecg/simulation/waves/lead-vectors.ts';
import { cardStrip, type Strip } from './card-strip.ts';
import { stripLimits } from './paint-strip.ts';

const SAMPLE_RATE_HZ = 250;
/** Where the first R peak of both strips stands, seconds from the left. */
const FIRST_R_SECONDS = 0.5;

/** Two rhythms under each other: the same lead, the same scales, and an R peak at the same place. */
export class ComparePage {
  lead = $state<SimulatedLead>('II');
  seconds = $state(10);
  readonly #ids: () => readonly [RhythmId, RhythmId];
  readonly strips: readonly Strip[] = $derived.by(() => this.#ids().map((id) => this.#aligned(id)));
  readonly limits = $derived(stripLimits(this.strips));

  constructor(ids: () => readonly [RhythmId, RhythmId]) {
    this.#ids = ids;
    this.lead = cardOf(ids()[0]).lead;
  }

  /** A strip that begins so long before an R peak; where there are no beats it begins where the rhythm's own page does. */
  #aligned(id: RhythmId): Strip {
    const card = cardOf(id);
    const wishes = { lead: this.lead, seconds: this.seconds, sampleRateHz: SAMPLE_RATE_HZ };
    const first = cardStrip(card, wishes);
    const beat = first.truth.beats.find(({ rSeconds }) => rSeconds >= first.fromSeconds + FIRST_R_SECONDS);
    if (!beat) return first;
    return cardStrip(card, { ...wishes, fromSeconds: beat.rSeconds - FIRST_R_SECONDS });
  }
}
