import { text, whole } from './schema.ts';

/*
 * Parts of several stored things. Bounds are far beyond everything real, and near enough that what is read cannot break
 * what reads it.
 */

export const sample = whole(0, 2 ** 31 - 1);
export const lead = whole(0, 10_000);
/** A name, perhaps with folders; an id, a hash. */
export const label = text(10_000);
/** Milliseconds since 1970. */
export const moment = whole(0, Number.MAX_SAFE_INTEGER);
