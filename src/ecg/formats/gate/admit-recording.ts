import type { LeadSamples } from '../../recording/lead-samples.ts';
import type { KeptRecording, Recording } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { MemoryPromise } from './memory-promise.ts';
import { admitAnnotations } from './admit-annotations.ts';
import { admitLeads } from './admit-leads.ts';
import { admitRate } from './admit-rate.ts';
import { plainText } from './plain-text.ts';

declare const admitted: unique symbol;

/** A recording that has passed the gate. The app takes no other; nothing else makes one. */
export type AdmittedRecording<Samples extends LeadSamples = LeadSamples> = Recording<Samples> & {
  readonly [admitted]: true;
};

const SECONDS_PER_DAY = 86_400;
const LONGEST_NAME = 120;
const LONGEST_TEXT = 1000;
const MOST_COMMENTS = 1000;
/** More remarks than this would bury each other. */
const MOST_WARNINGS = 60;

/**
 * The gate between readers and the app. Whatever a reader made of a file, what comes out of here has a rate from 1 Hz to
 * 100 kHz, leads as `admitLeads` says, annotations inside them and in order, texts that can be shown, and takes no more
 * memory than was promised. What can be mended is, with a warning; throws `RecordingError` for the rest.
 */
export function admitRecording(recording: KeptRecording, memory: MemoryPromise): AdmittedRecording {
  const { sampleRateHz, startOfDaySeconds, leftOut } = recording;
  const name = plainText(recording.name, LONGEST_NAME) || 'recording';
  admitRate(sampleRateHz, name);
  const warnings: RecordingWarning[] = [...recording.warnings];
  const leads = admitLeads(recording.leads, memory, name, warnings);
  const annotations = admitAnnotations(recording.annotations, leads[0].samplesMv.length, warnings);
  const hasStart = startOfDaySeconds !== undefined && startOfDaySeconds >= 0 && startOfDaySeconds < SECONDS_PER_DAY;
  if (!hasStart && startOfDaySeconds !== undefined) {
    warnings.push({ code: 'header-field', message: `${name} gives a time of day that does not exist: left out.` });
  }
  const comments = recording.comments.slice(0, MOST_COMMENTS).map((comment) => plainText(comment, LONGEST_TEXT));
  if (recording.comments.length > MOST_COMMENTS) {
    const left = recording.comments.length - MOST_COMMENTS;
    warnings.push({ code: 'header-field', message: `${left} lines of notes in ${name} are left out.` });
  }
  const sound: KeptRecording = {
    ...recording,
    name,
    format: plainText(recording.format, LONGEST_NAME),
    leads,
    annotations,
    comments,
    warnings: admitWarnings(warnings),
    ...(leftOut !== undefined && {
      leftOut: leftOut.map((one) => ({ ...one, name: plainText(one.name, LONGEST_NAME) })),
    }),
    startOfDaySeconds: hasStart ? startOfDaySeconds : undefined,
  };
  return sound as AdmittedRecording;
}

/** Each remark once, and not too many. */
function admitWarnings(given: readonly RecordingWarning[]): RecordingWarning[] {
  const distinct = new Map(
    given.map(({ code, message }) => [message, { code, message: plainText(message, LONGEST_TEXT) }]),
  );
  const warnings = [...distinct.values()];
  if (warnings.length <= MOST_WARNINGS) return warnings;
  const left = warnings.length - MOST_WARNINGS;
  return [...warnings.slice(0, MOST_WARNINGS), { code: 'header-field', message: `${left} more remarks are left out.` }];
}
