import type { NamedBytes } from '../../../ecg/recording/named-bytes.ts';
import { fetchPart } from '../../state/problem/fetch-part.ts';
import type { Dictionary } from '../../text/dictionary.ts';

/** A recording that comes with the app and opens without a network. */
export interface Example {
  /** Its title, its description, who recorded it, under which licence, and what a reader of its scores must know. */
  readonly id: keyof Dictionary['start']['examples'];
  /** File names in public/samples. */
  readonly files: readonly string[];
}

export const EXAMPLES: readonly Example[] = [
  {
    id: 'mitdb208',
    files: ['mitdb208.hea', 'mitdb208.dat'],
  },
  {
    id: 'twelveLeads',
    files: ['waveform_ecg.zip'],
  },
];

/** Reads an example's files from the app itself (stored on the device after the first visit). */
export async function fetchExample(example: Example): Promise<NamedBytes[]> {
  return Promise.all(
    example.files.map(async (name) => {
      const response = await fetchPart(`samples/${name}`);
      return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
    }),
  );
}
