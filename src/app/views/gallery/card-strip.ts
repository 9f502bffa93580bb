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

/** Simulates a strip of a card. Made anew for every move of a slider: a few milliseconds. */
export function cardStrip(card: RhythmCard, wishes: StripWishes): Strip {
  const { values = {}, personSeed = 0, snrDb = Infinity, seed = 1, seconds, sampleRateHz } = wishes;
  const lead = wishes.lead ?? card.lead;
  const fromSeconds = wishes.fromSeconds ?? card.stripFromSeconds;
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
