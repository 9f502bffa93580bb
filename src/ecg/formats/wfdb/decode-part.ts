import type { SampleRoom } from '../../recording/lead-samples.ts';
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
  leads: readonly SampleRoom[],
  memory: MemoryPromise,
): CheckedSignal[] {
  return part.signalFiles.flatMap((signalFile) => {
    const frames = framesToRead(signalFile, part);
    const first = part.firstFrame * plan.samplesPerFrame;
    const lanes = signalFile.signals.map(({ line }) => {
      const lead = plan.leadOf.get(line);
      const place = lead === undefined ? null : leads[lead];
      const slow =
        place !== null && line.samplesPerFrame < plan.samplesPerFrame
          ? memory.scratch(frames * line.samplesPerFrame)
          : null;
      return { place, slow, target: targetOf(line, slow ?? place, slow ? 0 : first) };
    });
    const targets = lanes.map(({ target }) => target);
    const tallies = decodeSignals(signalFile.source, targets, frames, memory);
    for (const { place, slow, target } of lanes) {
      if (place === null || slow === null) continue;
      const length = frames * plan.samplesPerFrame;
      const isPlain = place instanceof Float32Array;
      const whole = isPlain ? place.subarray(first, first + length) : memory.scratch(length);
      upsampleLead(slow, plan.samplesPerFrame / target.samplesPerFrame, whole);
      if (!isPlain) place.set(whole, first);
    }
    const whole = frames === (part.header.frameCount ?? frames);
    return signalFile.signals.map((signal, i) => ({ ...signal, whole, tally: tallies[i] }));
  });
}

function targetOf(line: SignalLine, room: SampleRoom | null, firstSample: number): SignalTarget {
  const { samplesPerFrame, skewFrames, baseline, gain, unit, initialValue, adcZero } = line;
  return {
    room,
    firstSample,
    samplesPerFrame,
    skewFrames,
    baseline,
    adcUnitsPerMv: (gain === 0 ? DEFAULT_GAIN : gain) / (mvPerUnit(unit ?? 'mV') ?? 1),
    initialValue: initialValue ?? adcZero,
  };
}
