import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { Recording } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { WfdbHeader } from './header.ts';
import type { RecordParts } from './record-part.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { decodePart } from './decode-part.ts';
import { openSegments } from './open-segments.ts';
import { openWholeRecord } from './open-whole-record.ts';
import { planLeads, type RecordPlan } from './plan-leads.ts';
import { framesToRead } from './record-part.ts';
import { reportSignals } from './report-signals.ts';
import { verifySignals } from './verify-signals.ts';
import { mvPerUnit } from './voltage-unit.ts';

/** Most samples over all leads: 2 GB of Float32, more than two days of 12 leads at 250 Hz. */
const MAX_TOTAL_SAMPLES = 2 ** 29;
/** Most of these that no file holds (gaps, repeated segments, slower leads brought up): 256 MB, three days of a lead at 250 Hz. */
const MAX_UNSTORED_SAMPLES = 2 ** 26;

/** A record without its annotations, and the files it was read from beside its header. */
export interface WfdbRecord {
  readonly recording: Recording;
  /** Rate at which annotations count time, unless they say otherwise: that of the slowest signal. */
  readonly frameRateHz: number;
  readonly usedFiles: readonly NamedBytes[];
}

/**
 * Reads the signals of a record whose header is parsed, in one piece or in segments; all leads come at the rate of the
 * fastest. Nothing is allocated on the header's word alone: lengths are first checked against the bytes that are there.
 * Leads are NaN in gaps and where one file is shorter than another.
 * Throws `RecordingError`; damage that leaves something to read becomes warnings.
 */
export function readRecord(header: WfdbHeader, headerName: string, files: readonly NamedBytes[]): WfdbRecord {
  const warnings = [...header.warnings];
  const { segments, frameRateHz } = header;
  const opened =
    segments === null
      ? openWholeRecord(header, headerName, files, warnings)
      : openSegments(header, segments, headerName, files, warnings);
  const plan = planLeads(opened);
  if (plan.leads.length === 0) {
    const cause = warnings.find(({ code }) => code === 'truncated-signal' || code === 'missing-signal-file');
    const what = cause?.message ?? 'copy its files again from where they came from.';
    throw new RecordingError('no-signal', `${headerName} leads to no samples of any signal. ${what}`);
  }
  checkSize(opened, plan, headerName);
  reportSignals(plan, frameRateHz, headerName, warnings);
  const samples = plan.leads.map(() => new Float32Array(opened.frameCount * plan.samplesPerFrame).fill(Number.NaN));
  for (const part of opened.parts)
    verifySignals(decodePart(part, plan, samples), part.header, part.headerName, warnings);
  const headers = [header, ...opened.parts.map((part) => part.header)];
  const recording: Recording = {
    name: header.recordName,
    format: formatName(opened),
    sampleRateHz: frameRateHz * plan.samplesPerFrame,
    leads: plan.leads.map(({ name, lines }, i) => {
      const { unit } = lines[0];
      const unitAssumed = unit === null || mvPerUnit(unit) === undefined;
      return { name, samplesMv: samples[i], sourceUnit: unit ?? 'mV', unitAssumed };
    }),
    annotations: [],
    comments: [...new Set(headers.flatMap(({ comments }) => comments))],
    warnings: withoutRepeats(warnings),
    startOfDaySeconds: header.startOfDaySeconds,
  };
  return { recording, frameRateHz, usedFiles: opened.usedFiles };
}

function checkSize({ parts, frameCount }: RecordParts, plan: RecordPlan, headerName: string): void {
  const total = frameCount * plan.samplesPerFrame * plan.leads.length;
  let stored = 0;
  for (const part of parts.filter(({ isRepeat }) => !isRepeat)) {
    for (const signalFile of part.signalFiles) {
      for (const { line } of signalFile.signals) {
        if (plan.leadOf.has(line)) stored += framesToRead(signalFile, part) * line.samplesPerFrame;
      }
    }
  }
  if (total <= MAX_TOTAL_SAMPLES && total - stored <= MAX_UNSTORED_SAMPLES) return;
  const what = total > MAX_TOTAL_SAMPLES ? 'more samples than' : 'longer gaps than';
  throw new RecordingError('too-large', `${headerName} describes ${what} fit in memory: open a part of it.`);
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
