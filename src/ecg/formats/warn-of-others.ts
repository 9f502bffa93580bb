import type { NamedBytes } from '../recording/named-bytes.ts';
import type { KeptRecording } from '../recording/recording.ts';
import { fileName, listNames } from './file-name.ts';

/** The recording of one file, with a warning about the others that were given with it. */
export function warnOfOthers(recording: KeptRecording, read: NamedBytes, files: readonly NamedBytes[]): KeptRecording {
  const others = files.filter((file) => file !== read).map(({ name }) => fileName(name));
  if (others.length === 0) return recording;
  const message = `${fileName(read.name)} was read, not ${listNames(others)}. Open them one at a time.`;
  return { ...recording, warnings: [...recording.warnings, { code: 'ignored-file', message }] };
}
