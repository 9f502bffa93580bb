import { sizeOf, type NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import type { WfdbHeader } from './header/header.ts';
import type { RecordParts } from './record-part.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { listNames } from '../file-name.ts';
import { reportLengths } from './report-lengths.ts';
import { locateSignalFiles } from './samples/signal-files.ts';

/**
 * Opens an ordinary record, as long as its longest signal file (or as declared, when that is less). Throws
 * `RecordingError` when no file holds a sample.
 */
export function openWholeRecord(
  header: WfdbHeader,
  headerName: string,
  files: readonly NamedBytes[],
  memory: MemoryPromise,
  warnings: RecordingWarning[],
): RecordParts {
  if (header.signals.length === 0) {
    throw new RecordingError('no-signal', `${headerName} describes no signals, so there is nothing to show.`);
  }
  const located = locateSignalFiles(header, headerName, files, memory, warnings);
  const longest = Math.max(...located.map(({ availableFrames }) => availableFrames));
  reportLengths(located, header.frameCount ?? longest, header.frameRateHz, warnings);
  const frameCount = Math.min(longest, header.frameCount ?? longest);
  if (frameCount === 0) {
    const names = listNames(located.map(({ file }) => file.name));
    throw new RecordingError(
      located.every(({ file }) => sizeOf(file) === 0) ? 'empty-file' : 'no-signal',
      `${names} holds no samples: copy it again from where it came from.`,
    );
  }
  const signalFiles = located.filter(({ availableFrames }) => availableFrames > 0);
  return {
    parts: [{ header, headerName, firstFrame: 0, frameCount, signalFiles, isRepeat: false }],
    frameCount,
    layout: null,
    usedFiles: located.map(({ file }) => file),
  };
}
