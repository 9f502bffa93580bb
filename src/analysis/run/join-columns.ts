type Column = Float32Array | Int32Array | Uint8Array;

/**
 * Joins objects of parallel arrays (typed arrays, objects of such, and counts) end to end: arrays are put one after the
 * other, numbers added up. All parts have the same fields; there is at least one. The arrays are new ones.
 */
export function joinColumns<T extends object>(parts: readonly T[]): T {
  const [first] = parts;
  const fields = (Object.keys(first) as (keyof T)[]).map((key) => {
    const values = parts.map((part) => part[key]) as readonly unknown[];
    if (ArrayBuffer.isView(values[0])) return [key, joinArrays(values as readonly Column[])];
    if (typeof values[0] === 'number') return [key, (values as readonly number[]).reduce((sum, value) => sum + value)];
    return [key, joinColumns(values as readonly object[])];
  });
  return Object.fromEntries(fields) as T;
}

/**
 * The entries [first, end) of parallel arrays for `count` things, without copying. Arrays with several values for each
 * keep them together.
 */
export function sliceColumns<T extends object>(columns: T, first: number, end: number, count: number): T {
  const fields = Object.entries(columns).map(([key, value]: [string, unknown]) => {
    if (ArrayBuffer.isView(value)) {
      const column = value as Column;
      const width = count === 0 ? 0 : column.length / count;
      return [key, column.subarray(first * width, end * width)];
    }
    if (typeof value === 'number') return [key, end - first];
    return [key, sliceColumns(value as object, first, end, count)];
  });
  return Object.fromEntries(fields) as T;
}

function joinArrays<A extends Column>(parts: readonly A[]): A {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const joined = new (parts[0].constructor as new (length: number) => A)(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
