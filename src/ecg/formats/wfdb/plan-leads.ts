import type { WfdbHeader } from './header.ts';
import type { RecordPart, RecordParts } from './record-part.ts';
import { isEcgSignal } from './ecg-signal.ts';
import { signalName, type SignalLine } from './header.ts';

/** One lead of a record: the signals that carry it, one in each part where it was recorded. */
export interface LeadPlan {
  readonly name: string;
  /** Its header line in every part that has it. */
  readonly lines: readonly SignalLine[];
}

/** Which signals become leads, and which are left out. */
export interface RecordPlan {
  readonly leads: readonly LeadPlan[];
  readonly leftOut: readonly LeadPlan[];
  /** Samples per frame of every lead once all are at the rate of the fastest. */
  readonly samplesPerFrame: number;
  /** Lead of each signal line, an index into `leads`; signals left out have none. */
  readonly leadOf: ReadonlyMap<SignalLine, number>;
}

/**
 * Joins the signals of all parts to leads, and leaves out those that are not ECG while at least one is. Segments of a
 * fixed layout have the same signals in the same order; those of a variable layout are matched by name, in the order of
 * the layout header. Source: WFDB Applications Guide, header(5).
 */
export function planLeads({ parts, layout }: RecordParts): RecordPlan {
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
  const ecg = recorded.filter(({ lines }) => isEcgSignal(lines[0]));
  const leads = ecg.length > 0 ? ecg : recorded;
  const leadOf = new Map(leads.flatMap(({ lines }, lead) => lines.map((line) => [line, lead] as const)));
  const samplesPerFrame = [...leadOf.keys()].reduce((most, line) => Math.max(most, line.samplesPerFrame), 1);
  return { leads, leftOut: recorded.filter((signal) => !leads.includes(signal)), samplesPerFrame, leadOf };
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
