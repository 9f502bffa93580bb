import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { KeptRecording } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import type { WfdbHeader } from './header/header.ts';
import type { RecordParts } from './record-part.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { decodePart } from './decode-part.ts';
import { openSegments } from './open-segments.ts';
import { openWholeRecord } from './open-whole-record.ts';
import { planLeads } from './plan-leads.ts';
import { reportSignals } from './report-signals.ts';
import { verifySignals } from './samples/verify-signals.ts';
import { mvPerUnit } from '../facts/unit.ts';

/** A record without its annotations, and the files it was read from beside its header. */
export interface WfdbRecord {
  readonly recording: KeptRecording;
  /** Rate at which annotations count time, unless they say otherwise: that of the slowest signal. */
  readonly frameRateHz: number;
  readonly usedFiles: readonly NamedBytes[];
}

/**
 * Reads the signals of a record whose header is parsed, in one piece or in segments; all leads come at the rate of the
 * fastest. Nothing is allocated on the header's word alone: `memory` gives room by the bytes that are there.
 * Leads are NaN in gaps and where one file is shorter than another.
 * `asked` are signals to read although they are no ECG. Throws `RecordingError`; damage that leaves something to read becomes warnings.
 */
export function readRecord(
  header: WfdbHeader,
  headerName: string,
  files: readonly NamedBytes[],
  memory: MemoryPromise,
  asked: readonly number[] = [],
): WfdbRecord {
  const warnings = [...header.warnings];
  const { segments, frameRateHz } = header;
  const opened =
    segments === null
      ? openWholeRecord(header, headerName, files, memory, warnings)
      : openSegments(header, segments, headerName, files, memory, warnings);
  const plan = planLeads(opened, frameRateHz, asked, memory);
  if (plan.leads.length === 0) {
    const cause = warnings.find(({ code }) => code === 'truncated-signal' || code === 'missing-signal-file');
    const what = cause?.message ?? 'copy its files again from where they came from.';
    throw new RecordingError('no-signal', `${headerName} leads to no samples of any signal. ${what}`);
  }
  warnings.push(...plan.warnings);
  reportSignals(plan, frameRateHz, headerName, warnings);
  const samples = plan.leads.map(() => memory.room(opened.frameCount * plan.samplesPerFrame));
  for (const part of opened.parts)
    verifySignals(decodePart(part, plan, samples, memory), part.header, part.headerName, warnings);
  const headers = [header, ...opened.parts.map((part) => part.header)];
  const recording: KeptRecording = {
    name: header.recordName,
    format: formatName(opened),
    sampleRateHz: frameRateHz * plan.samplesPerFrame,
    leads: plan.leads.map(({ lines, ...lead }, i) => {
      const { unit } = lines[0];
      const unitAssumed = unit === null || mvPerUnit(unit) === undefined;
      return { ...lead, samplesMv: samples[i], sourceUnit: unit ?? 'mV', unitAssumed };
    }),
    annotations: [],
    comments: [...new Set(headers.flatMap(({ comments }) => comments))],
    warnings: withoutRepeats(warnings),
    leftOut: plan.leftOut,
    startOfDaySeconds: header.startOfDaySeconds,
  };
  return { recording, frameRateHz, usedFiles: opened.usedFiles };
}

function formatName({ parts }: RecordParts): string {
  const codes = parts.flatMap(({ signalFiles }) => signalFiles.map(({ signals }) => signals[0].line.format));
  return `WFDB ${[...new Set(codes)].join(', ')}`;
}

/** Segments that are repeated say the same again. */
function withoutRepeats(warnings: readonly RecordingWarning[]): RecordingWarning[] {
  const seen = new Set<string>();
  return warnings.filter(({ message }) => !seen.has(message) && seen.add(message));
}
