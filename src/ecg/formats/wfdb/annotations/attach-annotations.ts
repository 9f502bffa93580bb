import type { Annotation } from '../../../recording/annotation.ts';
import { bytesOf, type NamedBytes } from '../../../recording/named-bytes.ts';
import type { KeptRecording } from '../../../recording/recording.ts';
import type { RecordingWarning } from '../../../recording/recording-warning.ts';
import type { MemoryPromise } from '../../gate/memory-promise.ts';
import type { AnnotationTimes } from './annotation-times.ts';
import type { AnnotationFile } from './read-annotations.ts';
import { sampleCount } from '../../../recording/recording.ts';
import { classOfSymbol } from '../../../beats/beat-class.ts';
import { RecordingError } from '../../../recording/recording-error.ts';
import { settleBeats } from '../../annotations/settle-beats.ts';
import { looksLikeText } from '../../describe-bytes.ts';
import { extension, listNames, stem } from '../../file-name.ts';
import { readAnnotations } from './read-annotations.ts';

/** The annotator PhysioNet uses for reference annotations. */
const REFERENCE_ANNOTATOR = 'atr';
/** Annotators that mark beats: the reference, and the detectors and editors of PhysioNet's databases and of the WFDB library. */
const BEAT_ANNOTATORS: ReadonlySet<string> = new Set([REFERENCE_ANNOTATOR, 'qrs', 'qrsc', 'ecg', 'ari', 'man', 'wqrs', 'gqrs', 'sqrs', 'jqrs', 'xqrs', 'cqrs']); // prettier-ignore
/** Annotators of something else with the symbols of beats: breaths, pulses, apnoea, sleep, ST episodes, alarms. */
const OTHER_ANNOTATORS: ReadonlySet<string> = new Set(['resp', 'breath', 'apn', 'hyp', 'st', 'sta', 'stb', 'stc', 'wabp', 'abp', 'ppg', 'alarm', 'alarms']); // prettier-ignore

/** How a file's times become samples, and how many annotations there is memory for. */
interface AnnotationLimits extends AnnotationTimes {
  readonly most: number;
}

/** A recording with the annotations that came along, and the files that were read or already warned about. */
interface AnnotatedRecording {
  readonly recording: KeptRecording;
  readonly settledFiles: readonly NamedBytes[];
}

/** Annotations of one file, settled: what has the symbol of a beat is one. */
interface SettledFile extends AnnotationFile {
  readonly file: NamedBytes;
  readonly hasBeats: boolean;
}

/**
 * Attaches the reference annotations among `files` (those not used yet): NAME.atr, else the only file of that name that
 * reads as an annotation file without a complaint and marks beats; those that mark something else (apnoea, sleep, rhythm) come
 * along as notes. A damaged one costs a warning, never the recording.
 */
export function attachAnnotations(
  recording: KeptRecording,
  headerName: string,
  frameRateHz: number,
  files: readonly NamedBytes[],
  memory: MemoryPromise,
): AnnotatedRecording {
  const times = { frameRateHz, sampleRateHz: recording.sampleRateHz, most: memory.annotationRoom };
  const names = new Set([stem(headerName).toLowerCase(), recording.name.toLowerCase()]);
  const sameName = files.filter((file) => names.has(stem(file.name).toLowerCase()));
  const reference = sameName.find((file) => extension(file.name) === REFERENCE_ANNOTATOR);
  if (reference !== undefined)
    return { recording: withReference(recording, reference, times), settledFiles: [reference] };
  const found = sameName.flatMap((file) => readQuietly(recording, file, times));
  const settledFiles = found.map(({ file }) => file);
  const ofBeats = found.filter(({ hasBeats }) => hasBeats);
  if (ofBeats.length > 1) {
    const names = listNames(ofBeats.map(({ file }) => file.name));
    const message = `${names} all hold annotations, so none was read: drop only the one to compare with.`;
    return { recording: withWarnings(recording, [{ code: 'ignored-file', message }]), settledFiles };
  }
  const annotated = found.reduce((before, { file, annotations }) => withAnnotations(before, annotations, file.name), recording); // prettier-ignore
  return { recording: annotated, settledFiles };
}

function withReference(recording: KeptRecording, file: NamedBytes, times: AnnotationLimits): KeptRecording {
  try {
    const { annotations, warnings } = readSettled(recording, file, times);
    return withAnnotations(withWarnings(recording, warnings), annotations, file.name);
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    return withWarnings(recording, [{ code: 'unreadable-annotations', message: error.message }]);
  }
}

/** A file that reads as annotations and gives nothing to complain about; none otherwise. */
function readQuietly(recording: KeptRecording, file: NamedBytes, times: AnnotationLimits): SettledFile[] {
  if (extension(file.name) === 'hea' || file.bytes.length < 2 || looksLikeText(file.bytes)) return [];
  try {
    const settled = readSettled(recording, file, times);
    return settled.annotations.length > 0 && settled.warnings.length === 0 ? [settled] : [];
  } catch {
    return [];
  }
}

function readSettled(recording: KeptRecording, file: NamedBytes, times: AnnotationLimits): SettledFile {
  const read = readAnnotations(bytesOf(file), file.name, times.sampleRateHz, times.frameRateHz, times.most);
  const name = extension(file.name);
  const annotator = BEAT_ANNOTATORS.has(name) ? 'of-beats' : OTHER_ANNOTATORS.has(name) ? 'of-others' : 'unknown';
  const annotations = settleBeats(read.annotations, recording.leads, recording.sampleRateHz, annotator);
  return {
    ...read,
    annotations,
    file,
    hasBeats: annotations.some(({ symbol }) => classOfSymbol(symbol, 'ec57') !== undefined),
  };
}

/** The recording with these annotations among its own, in time order; those outside the samples are left out. */
function withAnnotations(recording: KeptRecording, more: readonly Annotation[], name: string): KeptRecording {
  const length = sampleCount(recording);
  const inside = more.filter(({ sample }) => sample >= 0 && sample < length);
  const outside = more.length - inside.length;
  const cut: RecordingWarning = {
    code: 'unreadable-annotations',
    message: `${name}: annotations outside the samples were left out (${outside}).`,
  };
  const annotations =
    recording.annotations.length === 0
      ? inside
      : [...recording.annotations, ...inside].sort((a, b) => a.sample - b.sample);
  return { ...withWarnings(recording, outside > 0 ? [cut] : []), annotations };
}

function withWarnings(recording: KeptRecording, more: readonly RecordingWarning[]): KeptRecording {
  return more.length === 0 ? recording : { ...recording, warnings: [...recording.warnings, ...more] };
}
