import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { WfdbHeader } from './header/header.ts';
import type { SignalFile } from './samples/signal-files.ts';

/** A stretch of a record that one header describes: all of it, or one segment. */
export interface RecordPart {
  readonly header: WfdbHeader;
  readonly headerName: string;
  /** Where it lies in the record. */
  readonly firstFrame: number;
  readonly frameCount: number;
  /** Files that hold at least one frame. */
  readonly signalFiles: readonly SignalFile[];
  /** True when the same stretch of a file already stands elsewhere in the record. */
  readonly isRepeat: boolean;
}

/** The stretches of a record whose samples are there, in time order; what lies between them is a gap. */
export interface RecordParts {
  readonly parts: readonly RecordPart[];
  readonly frameCount: number;
  /** Header that lists the signals of all segments, in a record whose segments don't all have the same ones. */
  readonly layout: WfdbHeader | null;
  readonly usedFiles: readonly NamedBytes[];
}

/** Frames of a signal file that belong to a part: no more than the file holds, nor than the header declares. */
export function framesToRead({ availableFrames }: SignalFile, part: Pick<RecordPart, 'frameCount'>): number {
  return Math.min(availableFrames, part.frameCount);
}
