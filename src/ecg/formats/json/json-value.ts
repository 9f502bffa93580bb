/** A value of a parsed JSON document. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** How many levels down a document is looked through, and how many values: exports nest some ten levels. */
const DEEPEST = 16;
const MOST_VISITED = 2_000_000;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectAt(value: unknown, key: string): JsonObject {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? inner : {};
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const inner = isObject(value) ? value[key] : undefined;
  return Array.isArray(inner) ? inner : [];
}

export function textAt(value: unknown, key: string): string {
  const inner = isObject(value) ? value[key] : undefined;
  return typeof inner === 'string' ? inner.trim() : '';
}

/** A number, written as one or as a text; NaN for anything else. */
export function numberAt(value: unknown, key: string): number {
  return numberOf(isObject(value) ? value[key] : undefined);
}

/** A number, written as one or as a text; NaN for anything else. */
export function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
}

/** The objects of a document that fit, in its order; what is inside one that fits is not looked at. */
export function findObjects(document: unknown, fits: (object: JsonObject) => boolean): JsonObject[] {
  const found: JsonObject[] = [];
  const waiting: [value: unknown, depth: number][] = [[document, 0]];
  for (let visited = 0; visited < MOST_VISITED; visited++) {
    const next = waiting.pop();
    if (next === undefined) break;
    const [value, depth] = next;
    if (isObject(value) && fits(value)) found.push(value);
    else if (depth < DEEPEST && typeof value === 'object' && value !== null) {
      const inner: unknown[] = Array.isArray(value) ? value : Object.values(value);
      // From the end, so that the first comes off first; numbers hold nothing.
      for (let i = inner.length - 1; i >= 0; i--) {
        if (typeof inner[i] === 'object' && inner[i] !== null) waiting.push([inner[i], depth + 1]);
      }
    }
  }
  return found;
}
