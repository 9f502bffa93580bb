/** A file by name and content. Readers take these, never paths: the same reader serves the browser, Node and the tests. */
export interface NamedBytes {
  /** File name, perhaps with the folders it was found in ("mitdb/100.hea"); readers get it without. */
  readonly name: string;
  /** All of it; of a file that is read in parts, the beginning. */
  readonly bytes: Uint8Array;
  /** Set for a large file, and only where the format reads it in parts. */
  readonly parts?: FileParts | undefined;
}

/** A file that stays where it is, of which any part can be had at once. */
export interface FileParts {
  readonly sizeBytes: number;
  /** Bytes from `start` up to `end`, fewer where the file ends. Throws `RecordingError` when it is no longer there. */
  read(start: number, end: number): Uint8Array;
}

/** Size of a file, however much of it is in memory. */
export function sizeOf({ bytes, parts }: NamedBytes): number {
  return parts?.sizeBytes ?? bytes.length;
}

/** All bytes of a file. Throws as `FileParts.read` does. */
export function bytesOf({ bytes, parts }: NamedBytes): Uint8Array {
  return parts?.read(0, parts.sizeBytes) ?? bytes;
}
