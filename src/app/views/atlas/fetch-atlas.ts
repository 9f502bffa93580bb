import { readAtlas, type BeatAtlas } from '../../../ecg/atlas/beat-atlas.ts';
import { loadPart } from '../../../ecg/part/load-part.ts';
import { fetchPart } from '../../state/problem/fetch-part.ts';

/** The atlas that came with the app (stored on the device after the first visit). Rejects with a `PartError` when it does not come whole. */
export async function fetchAtlas(): Promise<BeatAtlas> {
  const response = await fetchPart('atlas/beat-atlas.json');
  return loadPart(async () => readAtlas(await response.text()));
}
