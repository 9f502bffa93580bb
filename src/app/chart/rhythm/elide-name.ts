/** A rhythm's name, and a short one. */
export interface BandName {
  readonly name: string;
  readonly shortName: string;
}

/** The longest of the names that fits into a width, as `widthOf` measures; empty when neither does. */
export function elideName({ name, shortName }: BandName, roomPx: number, widthOf: (text: string) => number): string {
  if (widthOf(name) <= roomPx) return name;
  return widthOf(shortName) <= roomPx ? shortName : '';
}
