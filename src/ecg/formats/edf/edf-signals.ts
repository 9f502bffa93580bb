import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { assumeVoltageUnit } from '../facts/assume-voltage-unit.ts';
import { mvPerScaledUnit, mvPerUnit } from '../facts/unit.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import { chooseSignals, type SignalChoice } from '../leads/choose-signals.ts';
import type { DataRecords } from './data-records.ts';
import type { EdfHeader, EdfSignal } from './edf-header.ts';
import { decodeSamples, lengthOf } from './edf-samples.ts';

/** Of a signal that states neither what it is nor its unit, as much is looked at. */
const BEGINNING_SECONDS = 20;

/**
 * The signals of a file that are read, their places counted among all its signals. A signal without samples or without a scale
 * can't be, which becomes a warning. Throws `RecordingError` when none can.
 */
export function chooseEdfSignals(
  header: EdfHeader,
  records: DataRecords,
  bytes: Uint8Array,
  name: string,
  asked: readonly number[],
  memory: MemoryPromise,
): SignalChoice {
  const { signals, recordSeconds } = header;
  const readable = signals.flatMap((signal, index) => (!signal.isAnnotation && isReadable(signal) ? [index] : []));
  const choice = chooseSignals(
    readable.map((index) => {
      const { label, dimension, transducer, physicalMin, physicalMax, samplesPerRecord } = signals[index];
      const range = [Math.min(physicalMin, physicalMax), Math.max(physicalMin, physicalMax)] as const;
      const rateHz = samplesPerRecord / recordSeconds;
      return { name: label, unit: dimension, transducer, physicalRange: range, rateHz };
    }),
    asked.map((index) => readable.indexOf(index)),
    (index) => beginningOf(readable[index], header, records, bytes, memory),
  );
  if (choice.chosen.length === 0) throw new RecordingError('no-signal', `${name} holds no signal that can be read.`);
  const unreadable = signals.filter((signal) => !signal.isAnnotation && !isReadable(signal));
  const warnings = unreadable.map(({ label }): RecordingWarning => {
    const message = `Signal ${label} of ${name} has no samples or no scale (its limits are equal or missing): it was left out.`;
    return { code: 'ignored-signal', message };
  });
  return {
    chosen: choice.chosen.map((signal) => ({ ...signal, index: readable[signal.index] })),
    leftOut: choice.leftOut.map((signal) => ({ ...signal, index: readable[signal.index] })),
    warnings: [...warnings, ...choice.warnings],
  };
}

/** The voltage unit of a signal: as stated, or the one in which it has the size of an ECG. */
export function voltageUnitOf(
  index: number,
  header: EdfHeader,
  records: DataRecords,
  bytes: Uint8Array,
  memory: MemoryPromise,
): { readonly unit: string; readonly mvPerUnit: number; readonly isAssumed: boolean } {
  const { dimension } = header.signals[index];
  const stated = mvPerUnit(dimension) ?? mvPerScaledUnit(dimension);
  if (stated !== undefined) return { unit: dimension, mvPerUnit: stated, isAssumed: false };
  const unit = assumeVoltageUnit([Float64Array.from(beginningOf(index, header, records, bytes, memory))]);
  return { unit, mvPerUnit: mvPerUnit(unit) ?? 1, isAssumed: true };
}

function isReadable({ digitalMin, digitalMax, physicalMin, physicalMax, samplesPerRecord }: EdfSignal): boolean {
  const hasScale =
    digitalMax !== digitalMin &&
    Number.isFinite(digitalMax - digitalMin) &&
    physicalMax !== physicalMin &&
    Number.isFinite(physicalMax - physicalMin);
  return hasScale && Number.isInteger(samplesPerRecord) && samplesPerRecord > 0;
}

function beginningOf(
  index: number,
  header: EdfHeader,
  records: DataRecords,
  bytes: Uint8Array,
  memory: MemoryPromise,
): Float32Array {
  const rateHz = header.signals[index].samplesPerRecord / header.recordSeconds;
  const most = Math.min(lengthOf(index, header, records), bytes.length, Math.ceil(BEGINNING_SECONDS * rateHz));
  const beginning = memory.scratch(most);
  decodeSamples(index, header, records, bytes, beginning, memory);
  return beginning;
}
