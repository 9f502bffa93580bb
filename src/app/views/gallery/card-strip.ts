import { stripStart } from '../../../ecg/simulation/gallery/card-moments.ts';
import { simulateCard, type CardRequest } from '../../../ecg/simulation/gallery/gallery.ts';
import type { RhythmCard, SliderValues } from '../../../ecg/simulation/gallery/rhythm-card.ts';
import type { SimulationTruth } from '../../../ecg/simulation/simulate.ts';
import type { SimulatedLead } from '../../../ecg/simulation/waves/lead-vectors.ts';

/** A few seconds of a lead. */
export interface StripSignal {
  readonly samplesMv: Float32Array;
  readonly sampleRateHz: number;
  /** Where it begins in the recording, seconds. */
  readonly fromSeconds: number;
  readonly seconds: number;
  readonly lead: string;
}

/** A few seconds of a simulated lead, and what happened in the heart meanwhile. */
export interface Strip extends StripSignal {
  readonly truth: SimulationTruth;
}

export interface StripWishes {
  readonly values?: SliderValues;
  readonly personSeed?: number;
  readonly snrDb?: number;
  readonly seed?: number;
  readonly lead?: SimulatedLead;
  readonly fromSeconds?: number;
  readonly seconds: number;
  readonly sampleRateHz: number;
}

/** What shows after the strip ends still has to be simulated: a T wave, the beat that answers a P wave. */
const AFTER_SECONDS = 1;

/** How far it is looked for what a card is about, seconds, and a rate that is enough for it. */
const LOOKED_AT = { leads: [], durationSeconds: 60, sampleRateHz: 50 } as const;

/**
 * Simulates a strip of a card, where it shows what the card is about unless another beginning is wished for. Made anew for every move of
 * a slider: a few milliseconds.
 */
export function cardStrip(card: RhythmCard, wishes: StripWishes): Strip {
  const { fromSeconds, seconds, values = {}, seed = 1 } = wishes;
  const usual = stripFrom(card, wishes, fromSeconds ?? card.stripFromSeconds);
  if (fromSeconds !== undefined || stripStart(card, usual.truth, seconds) === card.stripFromSeconds) return usual;
  const { truth } = simulateCard(card, { ...LOOKED_AT, values, seed });
  const start = stripStart(card, truth, seconds);
  return start === null ? usual : stripFrom(card, wishes, start);
}

function stripFrom(card: RhythmCard, wishes: StripWishes, fromSeconds: number): Strip {
  const { values = {}, personSeed = 0, snrDb = Infinity, seed = 1, seconds, sampleRateHz } = wishes;
  const lead = wishes.lead ?? card.lead;
  const request: CardRequest = {
    ...{ values, personSeed, snrDb, seed, sampleRateHz },
    leads: [lead],
    durationSeconds: fromSeconds + seconds + AFTER_SECONDS,
  };
  const { recording, truth } = simulateCard(card, request);
  const first = Math.round(fromSeconds * sampleRateHz);
  const samplesMv = recording.leads[0]?.samplesMv ?? new Float32Array();
  return {
    samplesMv: samplesMv.subarray(first, first + Math.round(seconds * sampleRateHz)),
    ...{ sampleRateHz, fromSeconds, seconds, lead, truth },
  };
}
