import { loadPart } from '../../part/load-part.ts';
import type { NamedBytes } from '../../recording/named-bytes.ts';

/** The earliest date a ZIP can state: the files are as old as whoever unpacks them makes them. */
const NO_DATE = '1980-01-01T00:00:00';

/** Files packed into one ZIP, the same bytes for the same files. */
export async function writeZip(files: readonly NamedBytes[]): Promise<Uint8Array> {
  const { zipSync } = await loadPart(() => import('fflate'));
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { mtime: NO_DATE });
}
