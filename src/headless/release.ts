// `npm run release`, after a build: what others are given. release/ then holds fiducial.html, dist.zip for any static host, and the
// checksums of both.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync, type Zippable } from 'fflate';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
const releaseFolder = join(projectFolder, 'release');
/** The same build gives the same archive. ZIP counts years from 1980. */
const FILE_TIME = '1980-01-01T12:00:00';

/** Every file of a folder under its path below it, in the order of the paths. */
export function zipFolder(folder: string): Uint8Array {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files: Zippable = {};
  for (const path of paths)
    files[path.slice(folder.length + 1).replaceAll('\\', '/')] = new Uint8Array(readFileSync(path));
  return zipSync(files, { level: 9, mtime: FILE_TIME });
}

/** Lines as `sha256sum --check` reads them. */
export function checksums(folder: string, names: readonly string[]): string {
  const hash = (name: string): string => createHash('sha256').update(readFileSync(join(folder, name))).digest('hex'); // prettier-ignore
  return names.map((name) => `${hash(name)}  ${name}\n`).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(releaseFolder, 'dist.zip'), zipFolder(join(projectFolder, 'dist')));
  const sums = checksums(releaseFolder, ['dist.zip', 'fiducial.html']);
  writeFileSync(join(releaseFolder, 'SHA256SUMS'), sums);
  console.log(sums);
}
