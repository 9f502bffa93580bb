/** One of several parts of the work, each done by itself. */
export interface Shard {
  /** From 1 to `count`. */
  readonly number: number;
  readonly count: number;
}

/** Source: Fowler, Noll and Vo, FNV-1a with 32 bits. */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * Whether a recording belongs to a part. It is told by its name alone, so that recordings that come or go move no other one; parts are
 * therefore not equally large.
 */
export function isInShard(name: string, { number, count }: Shard): boolean {
  let hash = FNV_START;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, FNV_PRIME);
  return (hash >>> 0) % count === number - 1;
}

/** "3-of-40": what the files of a part have in their names. */
export function shardLabel({ number, count }: Shard): string {
  return `${number}-of-${count}`;
}
