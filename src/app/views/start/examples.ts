import type { NamedBytes } from '../../../ecg/recording/named-bytes.ts';
import type { Dictionary } from '../../text/locales.ts';
import { EXAMPLE_STRIPS } from './example-strips.ts';

/** A recording that comes with the app and opens without a network. */
export interface Example {
  /** Its title, its description, who recorded it, under which licence, and what a reader of its scores must know. */
  readonly id: keyof Dictionary['start']['examples'];
  /** File names in public/samples. */
  readonly files: readonly string[];
  /** SVG path of a few seconds, see example-strips.ts. */
  readonly strip: string;
}

export const EXAMPLES: readonly Example[] = [
  {
    id: 'mitdb208',
    files: ['mitdb208.hea', 'mitdb208.dat'],
    strip: EXAMPLE_STRIPS.mitdb208,
  },
];

/** Reads an example's files from the app itself (stored on the device after the first visit). */
export async function fetchExample(example: Example): Promise<NamedBytes[]> {
  return Promise.all(
    example.files.map(async (name) => {
      const response = await fetch(`${import.meta.env.BASE_URL}samples/${name}`);
      if (!response.ok) throw new Error(`the example file ${name} could not be read (status ${response.status})`);
      return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
    }),
  );
}
