import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { Recording } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { AnnotationFile, AnnotationTimes } from './read-annotations.ts';
import { sampleCount } from '../../recording/recording.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { looksLikeText } from '../describe-bytes.ts';
import { extension, listNames, stem } from '../file-name.ts';
import { readAnnotations } from './read-annotations.ts';

/** The annotator PhysioNet uses for reference annotations. */
const REFERENCE_ANNOTATOR = 'atr';

/** A recording with the annotations that came along, and the files that were read or already warned about. */
interface AnnotatedRecording {
  readonly recording: Recording;
  readonly settledFiles: readonly NamedBytes[];
}

/**
 * Attaches the reference annotations among `files` (those not used yet): NAME.atr, else the only file of that name that
 * reads as an annotation file without a complaint. A damaged one costs a warning, never the recording.
 */
export function attachAnnotations(
  recording: Recording,
  headerName: string,
  frameRateHz: number,
  files: readonly NamedBytes[],
): AnnotatedRecording {
  const times = { frameRateHz, sampleRateHz: recording.sampleRateHz };
  const names = new Set([stem(headerName).toLowerCase(), recording.name.toLowerCase()]);
  const sameName = files.filter((file) => names.has(stem(file.name).toLowerCase()));
  const reference = sameName.find((file) => extension(file.name) === REFERENCE_ANNOTATOR);
  const candidates = reference === undefined ? sameName.filter((file) => isAnnotationFile(file, times)) : [reference];
  if (candidates.length > 1) {
    const names = listNames(candidates.map(({ name }) => name));
    const message = `${names} all hold annotations, so none was read: drop only the one to compare with.`;
    return { recording: withWarnings(recording, [{ code: 'ignored-file', message }]), settledFiles: candidates };
  }
  const file = candidates[0];
  if (file === undefined) return { recording, settledFiles: [] };
  return { recording: withFile(recording, file, times), settledFiles: [file] };
}

function withFile(recording: Recording, file: NamedBytes, times: AnnotationTimes): Recording {
  try {
    return withAnnotations(
      recording,
      readAnnotations(file.bytes, file.name, times.sampleRateHz, times.frameRateHz),
      file.name,
    );
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    return withWarnings(recording, [{ code: 'unreadable-annotations', message: error.message }]);
  }
}

function withAnnotations(recording: Recording, { annotations, warnings }: AnnotationFile, name: string): Recording {
  const length = sampleCount(recording);
  const inside = annotations.filter(({ sample }) => sample >= 0 && sample < length);
  const outside = annotations.length - inside.length;
  const cut: RecordingWarning = {
    code: 'unreadable-annotations',
    message: `${name}: annotations outside the samples were left out (${outside}).`,
  };
  return { ...withWarnings(recording, outside > 0 ? [...warnings, cut] : warnings), annotations: inside };
}

function withWarnings(recording: Recording, more: readonly RecordingWarning[]): Recording {
  return { ...recording, warnings: [...recording.warnings, ...more] };
}

function isAnnotationFile(file: NamedBytes, times: AnnotationTimes): boolean {
  if (extension(file.name) === 'hea' || file.bytes.length < 2 || looksLikeText(file.bytes)) return false;
  try {
    const { annotations, warnings } = readAnnotations(file.bytes, file.name, times.sampleRateHz, times.frameRateHz);
    return annotations.length > 0 && warnings.length === 0;
  } catch {
    return false;
  }
}
