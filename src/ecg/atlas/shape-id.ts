import { ATLAS_CLASSES, type AtlasClass } from './beat-atlas.ts';

/** What a shape is called by. */
export interface ShapeId {
  readonly beatClass: AtlasClass;
  readonly lead: string;
  /** From 1, the one with most beats first. */
  readonly number: number;
}

/** A shape's word for files and links: "v-mlii-1". */
export function writeShapeId({ beatClass, lead, number }: ShapeId): string {
  return `${beatClass.toLowerCase()}-${lead.toLowerCase()}-${number}`;
}

/** Reads such a word, the lead in capitals; null where it is none. */
export function readShapeId(id: string): ShapeId | null {
  const [, letter = '', lead = '', number = ''] = /^([a-z])-(.+)-([1-9]\d{0,3})$/.exec(id) ?? [];
  const beatClass = ATLAS_CLASSES.find((name) => name === letter.toUpperCase());
  return beatClass === undefined ? null : { beatClass, lead: lead.toUpperCase(), number: Number(number) };
}
