import { readModelCard, type CardView } from './read-model-card.ts';

/** The card of the model that came with the app (stored on the device after the first visit). */
export async function fetchModelCard(): Promise<CardView> {
  const response = await fetch(`${import.meta.env.BASE_URL}model/model-card.json`);
  if (!response.ok) throw new Error(`the model card could not be read (status ${response.status})`);
  return readModelCard(await response.json());
}
