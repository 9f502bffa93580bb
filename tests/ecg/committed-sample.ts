import { readFile } from 'node:fs/promises';
import { readRecording } from '../../src/ecg/formats/read-recording.ts';
import type { NamedBytes } from '../../src/ecg/recording/named-bytes.ts';
import type { Recording } from '../../src/ecg/recording/recording.ts';

/** The record the sample was cut from, and where its first sample lies in it. */
export const SAMPLE_SOURCE = { record: '208', firstSample: 422_820 } as const;

/** The files of the recording in public/samples: five minutes of MIT-BIH record 208, lead MLII, 360 Hz. */
export function sampleFiles(): Promise<NamedBytes[]> {
  return Promise.all(
    ['mitdb208.hea', 'mitdb208.dat'].map(async (name) => {
      return { name, bytes: new Uint8Array(await readFile(`public/samples/${name}`)) };
    }),
  );
}

/** The same, read. */
export async function readSample(): Promise<Recording> {
  return readRecording(await sampleFiles());
}
