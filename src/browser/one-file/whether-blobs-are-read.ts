/*
 * Only in the worker of fiducial.html (see src/headless/one-file), and the first thing it does: WebKit lets no worker of a page from the
 * disk read a blob, not even one of its own ("NotReadableError"). The page is told, which then sends bytes (see start-held-worker.ts).
 */
export interface BlobsTold {
  readonly readsBlobs: boolean;
}

const tell = (readsBlobs: boolean): void => self.postMessage({ readsBlobs } satisfies BlobsTold);

new Blob(['1']).arrayBuffer().then(
  () => tell(true),
  () => tell(false),
);
