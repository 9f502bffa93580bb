import { NO_NOISE } from '../noise/noise.ts';
import { simulate, type Simulation } from '../simulate.ts';
import type { SimulatedLead } from '../waves/lead-vectors.ts';
import { personOf } from '../waves/person.ts';
import { ATRIAL_CARDS } from './atrial-cards.ts';
import { JUNCTION_CARDS } from './junction-cards.ts';
import { PACED_CARDS } from './paced-cards.ts';
import type { RhythmCard, SliderId, SliderValues } from './rhythm-card.ts';
import { SINUS_CARDS } from './sinus-cards.ts';
import { VENTRICULAR_CARDS } from './ventricular-cards.ts';

const CARDS = [...SINUS_CARDS, ...ATRIAL_CARDS, ...JUNCTION_CARDS, ...VENTRICULAR_CARDS, ...PACED_CARDS] as const;

/** The rhythms of the gallery by name. */
export type RhythmId = (typeof CARDS)[number]['id'];

/** Every rhythm of the gallery, in the order they are taught in. */
export const GALLERY: readonly RhythmCard<RhythmId>[] = CARDS;

/** @throws RangeError for no such card */
export function cardOf(id: RhythmId): RhythmCard<RhythmId> {
  const card = GALLERY.find((candidate) => candidate.id === id);
  if (!card) throw new RangeError(`the gallery has no rhythm "${id}"`);
  return card;
}

/** How a card's rhythm is made: where its sliders stand (else where they start), whose heart, how noisy, how long. */
export interface CardRequest {
  readonly values?: SliderValues;
  /** Whose waves; 0 is a person of average ones. */
  readonly personSeed?: number;
  /** Decibels; Infinity for a clean recording. */
  readonly snrDb?: number;
  readonly seed: number;
  readonly leads: readonly SimulatedLead[];
  readonly durationSeconds: number;
  readonly sampleRateHz: number;
}

/** The recording of a card, with its truth. The same request always gives the same. */
export function simulateCard(card: RhythmCard, request: CardRequest): Simulation {
  const { values = {}, personSeed = 0, snrDb = Infinity, ...rest } = request;
  const value = (id: SliderId): number => values[id] ?? card.sliders.find((slider) => slider.id === id)?.start ?? 0;
  return simulate({
    ...rest,
    name: card.id,
    heart: card.heart(value),
    person: personOf(personSeed, { uMv: value('u'), stMv: value('st') }),
    noise: { ...NO_NOISE, snrDb, ...card.noise?.(value) },
    armsSwapped: card.armsSwapped ?? false,
  });
}
