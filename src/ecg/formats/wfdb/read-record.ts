import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { Lead, Recording } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { DecodedSignal } from './decode-signals.ts';
import type { SignalLine, WfdbHeader } from './header.ts';
import type { SignalFile } from './signal-files.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { listNames } from '../file-name.ts';
import { decodeSignals } from './decode-signals.ts';
import { leadName, locateSignalFiles } from './signal-files.ts';
import { verifySignals } from './verify-signals.ts';
import { mvPerUnit } from './voltage-unit.ts';

/** ADC units per millivolt of an uncalibrated signal: DEFGAIN of the WFDB library. */
const DEFAULT_GAIN = 200;
/** Most samples over all leads: 2 GB of Float32, more than two days of 12 leads at 250 Hz. */
const MAX_TOTAL_SAMPLES = 2 ** 29;

/** A record without its annotations, and the signal files it was read from. */
export interface WfdbRecord {
  readonly recording: Recording;
  readonly usedFiles: readonly NamedBytes[];
}

/**
 * Reads the signals of a record whose header is parsed. Nothing is allocated on the header's word alone: lengths are
 * first checked against the bytes that are there. Leads are cut to the longest signal file, and NaN where one is shorter.
 * Throws `RecordingError`; damage that leaves something to read becomes warnings.
 */
export function readRecord(header: WfdbHeader, headerName: string, files: readonly NamedBytes[]): WfdbRecord {
  const warnings = [...header.warnings];
  if (header.segmentCount !== null) {
    throw new RecordingError(
      'unsupported-signal-format',
      `${headerName} joins ${header.segmentCount} segments; records in segments are not read. Open one segment by itself.`,
    );
  }
  if (header.signals.length === 0) {
    throw new RecordingError('no-signal', `${headerName} describes no signals, so there is nothing to show.`);
  }
  const located = locateSignalFiles(header, headerName, files, warnings);
  const signalFiles = located.filter((signalFile) => framesToRead(signalFile, header) > 0);
  reportLengths(located, header, warnings);
  const lengthSamples = Math.max(0, ...signalFiles.map((signalFile) => framesToRead(signalFile, header)));
  const signalCount = signalFiles.reduce((sum, signalFile) => sum + signalFile.signals.length, 0);
  if (lengthSamples === 0) {
    const names = listNames(located.map(({ file }) => file.name));
    throw new RecordingError(
      located.every(({ file }) => file.bytes.length === 0) ? 'empty-file' : 'no-signal',
      `${names} holds no samples: copy it again from where it came from.`,
    );
  }
  if (lengthSamples * signalCount > MAX_TOTAL_SAMPLES) {
    throw new RecordingError(
      'too-large',
      `${headerName} describes more samples than fit in memory: open a part of it.`,
    );
  }
  reportCalibration(signalFiles, headerName, warnings);
  const decoded = signalFiles.flatMap((signalFile) => decodeFile(signalFile, header, lengthSamples));
  verifySignals(decoded, header, headerName, warnings);
  const codes = new Set(signalFiles.map(({ signals }) => signals[0].line.format));
  return {
    recording: {
      name: header.recordName,
      format: `WFDB ${[...codes].join(', ')}`,
      sampleRateHz: header.sampleRateHz,
      leads: decoded.sort((a, b) => a.index - b.index).map(({ index, line, signal }) => lead(index, line, signal)),
      annotations: [],
      comments: header.comments,
      warnings,
    },
    usedFiles: located.map(({ file }) => file),
  };
}

function decodeFile(signalFile: SignalFile, header: WfdbHeader, lengthSamples: number) {
  const { samples, format, signals } = signalFile;
  const frames = framesToRead(signalFile, header);
  const calibrations = signals.map(({ line }) => ({
    baseline: line.baseline,
    mvPerAdcUnit: (mvPerUnit(line.unit ?? 'mV') ?? 1) / (line.gain === 0 ? DEFAULT_GAIN : line.gain),
    skewSamples: line.skewSamples,
  }));
  const decoded = decodeSignals(samples, format, calibrations, frames, lengthSamples);
  const whole = frames === (header.sampleCount ?? frames);
  return signals.map(({ index, line }, i) => ({ index, line, whole, signal: decoded[i] }));
}

function framesToRead({ availableFrames }: SignalFile, header: WfdbHeader): number {
  return Math.min(availableFrames, header.sampleCount ?? availableFrames);
}

function lead(index: number, line: SignalLine, signal: DecodedSignal): Lead {
  return {
    name: leadName(line, index),
    samplesMv: signal.samplesMv,
    sourceUnit: line.unit ?? 'mV',
    unitAssumed: line.unit === null || mvPerUnit(line.unit) === undefined,
  };
}

function reportLengths(signalFiles: readonly SignalFile[], header: WfdbHeader, warnings: RecordingWarning[]) {
  const longest = Math.max(...signalFiles.map(({ availableFrames }) => availableFrames));
  for (const { file, availableFrames, format, signals } of signalFiles) {
    const expected = header.sampleCount ?? longest;
    const seconds = (frames: number) => `${frames} (${(frames / header.sampleRateHz).toFixed(1)} s)`;
    if (availableFrames < expected) {
      warnings.push({
        code: 'truncated-signal',
        message: `${file.name} ends early: it holds ${seconds(availableFrames)} of ${seconds(expected)} samples per lead. The rest is missing.`,
      });
    } else if ((availableFrames - expected) * signals.length >= format.samplesPerGroup) {
      warnings.push({
        code: 'header-field',
        message: `${file.name} holds ${seconds(availableFrames)} samples per lead, but the header declares ${seconds(expected)}: only those were read.`,
      });
    }
  }
}

function reportCalibration(signalFiles: readonly SignalFile[], headerName: string, warnings: RecordingWarning[]) {
  const signals = signalFiles.flatMap((signalFile) => signalFile.signals);
  const uncalibrated = signals.filter(({ line }) => line.gain === 0);
  if (uncalibrated.length > 0) {
    const names = listNames(uncalibrated.map(({ line, index }) => leadName(line, index)));
    warnings.push({
      code: 'assumed-gain',
      message: `${headerName} gives no gain for ${names}: ${DEFAULT_GAIN} ADC units per mV assumed, so amplitudes may be wrong.`,
    });
  }
  const strange = signals.filter(({ line }) => line.unit !== null && mvPerUnit(line.unit) === undefined);
  if (strange.length > 0) {
    const names = listNames(strange.map(({ line, index }) => `${leadName(line, index)} ("${line.unit}")`));
    warnings.push({
      code: 'assumed-unit',
      message: `${headerName} gives units that are not voltages for ${names}: read as mV, so amplitudes may be wrong.`,
    });
  }
}
