/** A file by name and content. Readers take these, never paths: the same reader serves the browser, Node and the tests. */
export interface NamedBytes {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
