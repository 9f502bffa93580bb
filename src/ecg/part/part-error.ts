export type PartErrorCode = 'part-missing';

/** A part of the program that loads when it is first needed could not be loaded. What is open and what was done stay. */
export class PartError extends Error {
  override readonly name = 'PartError';
  readonly code: PartErrorCode = 'part-missing';
}
