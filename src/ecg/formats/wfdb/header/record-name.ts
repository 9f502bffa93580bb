import { fileName } from '../../file-name.ts';

/** The first field of a record line. */
export interface RecordName {
  /** Without folders. */
  readonly recordName: string;
  /** Declared number of segments; null for a record in one piece. */
  readonly segmentCount: number | null;
}

/** A name and a count: what a line of a record in segments says. */
const SEGMENT_LINE = /^\S+\s+\d+$/;
const COUNTED = /^(.+)\/(\d+)$/;

/**
 * Takes the first field of a record line apart: "3029208/16" is a record of 16 segments, "waves/00001" is record 00001 with
 * the folder it was kept in, and so is "mitdb/100" where the lines below describe signals, not segments. Source: header(5);
 * folders as in PTB-XL+.
 * @param lines of the header after the record line, without comments.
 */
export function readRecordName(field: string, lines: readonly string[]): RecordName {
  const counted = COUNTED.exec(field);
  const isSegmented = counted !== null && lines.every((line) => SEGMENT_LINE.test(line.trim()));
  return {
    recordName: fileName(isSegmented ? counted[1] : field),
    segmentCount: isSegmented ? Number(counted[2]) : null,
  };
}
