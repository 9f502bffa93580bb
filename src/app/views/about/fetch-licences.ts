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

/** As the build writes them: what several packages say is there once. */
interface Licences {
  readonly texts: readonly string[];
  readonly packages: readonly (Omit<Licence, 'text'> & { readonly texts: readonly number[] })[];
}

/** The list that the build wrote (see vite.config.ts). Rejects with a `PartError` when it does not come. */
export async function fetchLicences(): Promise<readonly Licence[]> {
  const response = await fetchPart('licences.json');
  const { texts, packages } = await loadPart(async () => (await response.json()) as Licences);
  return packages.map((one) => ({ ...one, text: one.texts.map((text) => texts[text]).join('\n\n') }));
}
