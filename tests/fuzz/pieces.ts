/** Uniform numbers 0…1, the same every time for the same start. */
export type Random = () => number;

/** A whole number from 0 up to `limit`, without it. */
export function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

/** Pieces one behind the other. */
export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
