import type { MemoryPromise } from '../gate/memory-promise.ts';
import type { SignalLine } from './header/header.ts';
import type { RecordPart } from './record-part.ts';
import { framesToRead } from './record-part.ts';
import { decodeSignals } from './samples/decode-signals.ts';

/** As much of a signal is decoded to see what it looks like. */
const BEGINNING_SECONDS = 20;

/** The first seconds of a signal in converter steps from its baseline, for one that nothing tells what it is. */
export function beginningOf(
  line: SignalLine,
  parts: readonly RecordPart[],
  frameRateHz: number,
  memory: MemoryPromise,
): ArrayLike<number> {
  for (const part of parts) {
    const file = part.signalFiles.find(({ signals }) => signals.some((signal) => signal.line === line));
    if (file === undefined) continue;
    const frames = Math.min(framesToRead(file, part), Math.ceil(BEGINNING_SECONDS * frameRateHz));
    const samples = memory.scratch(frames * line.samplesPerFrame);
    const targets = file.signals.map((signal) => ({
      room: signal.line === line ? samples : null,
      firstSample: 0,
      samplesPerFrame: signal.line.samplesPerFrame,
      skewFrames: signal.line.skewFrames,
      baseline: signal.line.baseline,
      adcUnitsPerMv: 1,
      initialValue: signal.line.initialValue ?? signal.line.adcZero,
    }));
    decodeSignals(file.source, targets, frames, memory);
    return samples;
  }
  return [];
}
