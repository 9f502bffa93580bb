import { TWELVE_LEADS } from '../waves/lead-vectors.ts';
import type { CardRequest } from './gallery.ts';

/** A card as it opens in the reader: all leads of a minute, of a person with average waves. */
export const OPENED: CardRequest = {
  leads: TWELVE_LEADS,
  durationSeconds: 60,
  sampleRateHz: 250,
  seed: 1,
};
