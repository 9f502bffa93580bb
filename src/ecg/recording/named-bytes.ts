/** A file by name and content. Readers take these, never paths: the same reader serves the browser, Node and the tests. */
export interface NamedBytes {
  /** File name, perhaps with the folders it was found in ("mitdb/100.hea"); readers get it without. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
