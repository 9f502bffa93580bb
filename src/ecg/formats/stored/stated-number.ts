/** A number as documents write it, with point or comma; NaN for anything else and for nothing at all. */
export function statedNumber(text: string): number {
  const written = text.trim().replace(',', '.');
  return written === '' ? Number.NaN : Number(written);
}

/** The number, or what stands for it where the document does not state one. */
export function statedOr(text: string, otherwise: number): number {
  const value = statedNumber(text);
  return Number.isFinite(value) ? value : otherwise;
}
