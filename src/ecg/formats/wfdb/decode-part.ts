import type { MemoryPromise } from '../gate/memory-promise.ts';
import type { CheckedSignal } from './samples/verify-signals.ts';
import type { RecordPlan } from './plan-leads.ts';
import type { RecordPart } from './record-part.ts';
import type { SignalLine } from './header/header.ts';
import { decodeSignals, type SignalTarget } from './samples/decode-signals.ts';
import { framesToRead } from './record-part.ts';
import { mvPerUnit } from '../facts/unit.ts';
import { upsampleLead } from './samples/upsample-lead.ts';

/** ADC units per millivolt of an uncalibrated signal: DEFGAIN of the WFDB library. */
export const DEFAULT_GAIN = 200;

/**
 * Decodes one part of a record into the leads, which are NaN where nothing is written. Signals that were left out are
 * decoded for their checksum only.
 */
export function decodePart(
  part: RecordPart,
  plan: RecordPlan,
  leads: readonly Float32Array[],
  memory: MemoryPromise,
): CheckedSignal[] {
  return part.signalFiles.flatMap((signalFile) => {
    const frames = framesToRead(signalFile, part);
    const targets = signalFile.signals.map(({ line }) => targetOf(line, part, plan, leads, frames, memory));
    const tallies = decodeSignals(signalFile.source, targets, frames);
    targets.forEach(({ samplesMv, samplesPerFrame }, i) => {
      if (samplesMv === null || samplesPerFrame === plan.samplesPerFrame) return;
      const place = placeOf(signalFile.signals[i].line, part, plan, leads, frames);
      if (place !== null) upsampleLead(samplesMv, plan.samplesPerFrame / samplesPerFrame, place);
    });
    const whole = frames === (part.header.frameCount ?? frames);
    return signalFile.signals.map((signal, i) => ({ ...signal, whole, tally: tallies[i] }));
  });
}

function targetOf(
  line: SignalLine,
  part: RecordPart,
  plan: RecordPlan,
  leads: readonly Float32Array[],
  frames: number,
  memory: MemoryPromise,
): SignalTarget {
  const { samplesPerFrame, skewFrames, baseline, gain, unit, initialValue, adcZero } = line;
  const place = placeOf(line, part, plan, leads, frames);
  const isSlower = samplesPerFrame < plan.samplesPerFrame;
  return {
    samplesMv: place !== null && isSlower ? memory.scratch(frames * samplesPerFrame) : place,
    samplesPerFrame,
    skewFrames,
    baseline,
    adcUnitsPerMv: (gain === 0 ? DEFAULT_GAIN : gain) / (mvPerUnit(unit ?? 'mV') ?? 1),
    initialValue: initialValue ?? adcZero,
  };
}

/** Where the part lies in its lead; null for a signal that was left out. */
function placeOf(
  line: SignalLine,
  part: RecordPart,
  { leadOf, samplesPerFrame }: RecordPlan,
  leads: readonly Float32Array[],
  frames: number,
): Float32Array | null {
  const lead = leadOf.get(line);
  if (lead === undefined) return null;
  return leads[lead].subarray(part.firstFrame * samplesPerFrame, (part.firstFrame + frames) * samplesPerFrame);
}
