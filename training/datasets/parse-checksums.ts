/** One line of a checksum list. */
export interface PublishedFile {
  /** Name as published, with its folders. */
  readonly path: string;
  readonly sha256: string;
}

const LINE = /^([0-9a-f]{64})\s+\*?(\S.*)$/i;

/** Reads a list as `sha256sum` writes it; other lines, and names that would leave the folder, are passed over. */
export function parseChecksums(text: string): PublishedFile[] {
  return text
    .split(/\r?\n/)
    .map((line) => LINE.exec(line.trim()))
    .filter((match) => match !== null)
    .map(([, sha256, path]) => ({ path: path.replace(/^\.\//, ''), sha256: sha256.toLowerCase() }))
    .filter(({ path }) => !path.startsWith('/') && !path.split('/').includes('..') && !path.includes('\\'));
}
