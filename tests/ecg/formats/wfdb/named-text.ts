import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';

/** A text file (a header) as the readers take it. */
export function namedText(name: string, text: string): NamedBytes {
  return { name, bytes: new TextEncoder().encode(text) };
}
