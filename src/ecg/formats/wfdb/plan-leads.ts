import type { LeftOutSignal } from '../../recording/signal-kind.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import { chooseSignals, type ChosenSignal } from '../leads/choose-signals.ts';
import { beginningOf } from './beginning-of.ts';
import type { WfdbHeader } from './header/header.ts';
import type { RecordPart, RecordParts } from './record-part.ts';
import { signalName, type SignalLine } from './header/header.ts';

/** What header(5) says of a signal that states no unit. */
const DEFAULT_UNIT = 'mV';

/** One lead of a record: the signals that carry it, one in each part where it was recorded. */
export interface LeadPlan extends Omit<ChosenSignal, 'index'> {
  /** Its header line in every part that has it. */
  readonly lines: readonly SignalLine[];
}

/** Which signals become leads, and which are left out. */
export interface RecordPlan {
  readonly leads: readonly LeadPlan[];
  readonly leftOut: readonly LeftOutSignal[];
  /** What is worth saying about the choice. */
  readonly warnings: readonly RecordingWarning[];
  /** Samples per frame of every lead once all are at the rate of the fastest. */
  readonly samplesPerFrame: number;
  /** Lead of each signal line, an index into `leads`; signals left out have none. */
  readonly leadOf: ReadonlyMap<SignalLine, number>;
}

/**
 * Joins the signals of all parts, and makes leads of those that are an ECG or `asked` for. Segments of a fixed layout have
 * the same signals in the same order; those of a variable layout are matched by name, in the order of the layout header.
 * Source: WFDB Applications Guide, header(5).
 */
export function planLeads(
  { parts, layout }: RecordParts,
  frameRateHz: number,
  asked: readonly number[],
  memory: MemoryPromise,
): RecordPlan {
  const signals = new Map<string, { name: string; lines: SignalLine[] }>();
  if (layout !== null) for (const { key, name } of keyed(layout, true)) signals.set(key, { name, lines: [] });
  for (const part of parts) {
    const present = presentLines(part);
    for (const { key, name, line } of keyed(part.header, layout !== null)) {
      if (!present.has(line)) continue;
      const signal = signals.get(key) ?? { name, lines: [] };
      signal.lines.push(line);
      signals.set(key, signal);
    }
  }
  const recorded = [...signals.values()].filter(({ lines }) => lines.length > 0);
  const { chosen, leftOut, warnings } = chooseSignals(
    recorded.map(({ lines: [line] }) => ({
      name: line.description,
      unit: line.unit ?? DEFAULT_UNIT,
      rateHz: frameRateHz * line.samplesPerFrame,
    })),
    asked,
    (index) => beginningOf(recorded[index].lines[0], parts, frameRateHz, memory),
  );
  const leads = chosen.map(({ index, ...lead }): LeadPlan => ({ ...lead, lines: recorded[index].lines }));
  const leadOf = new Map(leads.flatMap(({ lines }, lead) => lines.map((line) => [line, lead] as const)));
  const samplesPerFrame = [...leadOf.keys()].reduce((most, line) => Math.max(most, line.samplesPerFrame), 1);
  return { leads, leftOut, warnings, samplesPerFrame, leadOf };
}

function presentLines({ signalFiles }: RecordPart): Set<SignalLine> {
  return new Set(signalFiles.flatMap(({ signals }) => signals.map(({ line }) => line)));
}

/** Signals with what tells them apart between segments: their name (the second of that name, …) or their place. */
function keyed({ signals }: WfdbHeader, byName: boolean) {
  const seen = new Map<string, number>();
  return signals.map((line, index) => {
    const name = signalName(line, index);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { key: byName ? `${name} ${count}` : String(index), name, line };
  });
}
