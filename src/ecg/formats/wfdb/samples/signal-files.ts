import type { NamedBytes } from '../../../recording/named-bytes.ts';
import type { RecordingWarning } from '../../../recording/recording-warning.ts';
import type { MemoryPromise } from '../../gate/memory-promise.ts';
import type { IndexedSignal, WfdbHeader } from '../header/header.ts';
import type { SampleSource } from './sample-source.ts';
import { RecordingError } from '../../../recording/recording-error.ts';
import { fileName, findByName, listNames } from '../../file-name.ts';
import { openSamples } from './open-samples.ts';

/** One signal file of a record that is there, with the signals interleaved in it. */
export interface SignalFile {
  readonly file: NamedBytes;
  /** In the order they are interleaved. */
  readonly signals: readonly IndexedSignal[];
  readonly source: SampleSource;
  /** Whole frames (all samples of one sampling interval) the file holds. */
  readonly availableFrames: number;
}

/**
 * Finds the signal files a header names among the files given. Files that are absent become warnings while at least one
 * is there. Throws `RecordingError` when none is, or when one is stored in a way that isn't read.
 */
export function locateSignalFiles(
  header: WfdbHeader,
  headerName: string,
  files: readonly NamedBytes[],
  memory: MemoryPromise,
  warnings: RecordingWarning[],
): SignalFile[] {
  const groups = new Map<string, IndexedSignal[]>();
  header.signals.forEach((line, index) => {
    // One file under two names (in another folder, in capitals) is one file.
    const key = fileName(line.fileName).toLowerCase();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ index, line }]);
    else group.push({ index, line });
  });
  const found: SignalFile[] = [];
  const absent: string[] = [];
  for (const signals of groups.values()) {
    const name = signals[0].line.fileName;
    const file = findByName(files, name);
    if (file === undefined) absent.push(name);
    else found.push(openSignalFile(file, signals, header, headerName, memory, warnings));
  }
  if (absent.length > 0) reportAbsent(absent, found.length, headerName, warnings);
  return found;
}

function openSignalFile(
  file: NamedBytes,
  signals: readonly IndexedSignal[],
  header: WfdbHeader,
  headerName: string,
  memory: MemoryPromise,
  warnings: RecordingWarning[],
): SignalFile {
  const source = openSamples(file, signals, header.frameCount, headerName, memory, warnings);
  const frameLength = signals.reduce((sum, { line }) => sum + line.samplesPerFrame, 0);
  return { file, signals, source, availableFrames: Math.floor(source.availableSamples / frameLength) };
}

function reportAbsent(absent: string[], foundCount: number, headerName: string, warnings: RecordingWarning[]) {
  const ask = absent.length === 1 ? 'drop that file too' : 'drop those files too';
  const message = `${headerName} names ${listNames(absent)}: ${ask}`;
  if (foundCount === 0) throw new RecordingError('missing-companion', `${message}.`);
  warnings.push({ code: 'missing-signal-file', message: `${message} to see their leads.` });
}
