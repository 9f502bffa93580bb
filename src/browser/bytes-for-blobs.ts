/**
 * A value with the bytes of every `{ …, blob }` in it in place of the blob: `{ …, bytes }`. A blob that cannot be read stays. For a
 * page opened from the disk WebKit neither stores blobs nor lets a worker read them.
 */
export function bytesForBlobs(value: unknown): Promise<unknown> {
  return inside(value, async ({ blob, ...others }) => {
    if (!(blob instanceof Blob)) return null;
    const bytes = await blob.arrayBuffer().catch(() => null);
    return bytes && { ...others, bytes: new Uint8Array(bytes) };
  });
}

/** The value that `bytesForBlobs` was given. */
export function blobsForBytes(value: unknown): Promise<unknown> {
  return inside(value, ({ bytes, ...others }) =>
    Promise.resolve(bytes instanceof Uint8Array ? { ...others, blob: new Blob([bytes.slice()]) } : null),
  );
}

/** Whether `bytesForBlobs` would find something. */
export function holdsBlobs(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsBlobs);
  return isPlain(value) && Object.values(value).some((part) => part instanceof Blob || holdsBlobs(part));
}

type PlainObject = Readonly<Record<string, unknown>>;

/** A copy in which every object that `change` gives another one for is that one. */
async function inside(value: unknown, change: (object: PlainObject) => Promise<unknown>): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((part) => inside(part, change)));
  if (!isPlain(value)) return value;
  const changed = await change(value);
  if (changed !== null) return changed;
  const parts = Object.entries(value).map(async ([name, part]) => [name, await inside(part, change)] as const);
  return Object.fromEntries(await Promise.all(parts));
}

/** An object with a prototype of its own (a port, a typed array) goes as it is. */
function isPlain(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
