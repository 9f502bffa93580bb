import type { Example } from '../start/examples.ts';

/** Keys of the recordings that come with the app, by which a lecture finds them; a test makes them from the files. */
export const EXAMPLE_KEYS: Readonly<Record<Example['id'], string>> = {
  mitdb208: '9f89922aeeaccdd5dc222a1155bc2e24',
  twelveLeads: '207b3af83dad8396e2b4eb7836120991',
};
