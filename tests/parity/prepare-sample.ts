import { goldenBeats } from '../../src/classifier/model/golden-beats.ts';
import type { PreparedBeats } from '../../src/ecg/preparation/prepare-beats.ts';
import { readRecording } from '../../src/ecg/formats/read-recording.ts';

/** The shipped example, fetched and prepared in the browser. */
export async function prepareSample(): Promise<PreparedBeats> {
  const files = await Promise.all(
    ['mitdb208.hea', 'mitdb208.dat'].map(async (name) => {
      const response = await fetch(`/samples/${name}`);
      return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
    }),
  );
  return goldenBeats(await readRecording(files));
}
