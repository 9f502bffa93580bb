import { fetchPart } from '../../state/problem/fetch-part.ts';
import { readModelCard, type CardView } from './read-model-card.ts';

/** The card of the model that came with the app (stored on the device after the first visit). */
export async function fetchModelCard(): Promise<CardView> {
  const response = await fetchPart('model/model-card.json');
  return readModelCard(await response.json());
}
