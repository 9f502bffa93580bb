import { loadPart } from '../../../ecg/part/load-part.ts';
import { fetchPart } from '../../state/problem/fetch-part.ts';

/** The terms of one package in the app, as the build found them. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly licence: string;
  readonly text: string;
}

/** The list that the build wrote (see vite.config.ts). Rejects with a `PartError` when it does not come. */
export async function fetchLicences(): Promise<readonly Licence[]> {
  const response = await fetchPart('licences.json');
  return loadPart(async () => (await response.json()) as readonly Licence[]);
}
