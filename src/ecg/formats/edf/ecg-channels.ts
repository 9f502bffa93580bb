import { mvPerUnit } from '../wfdb/voltage-unit.ts';
import type { EdfSignal } from './edf-header.ts';

/** Prefixes of ECG labels ("ECG II", "EKG V5-Ref"), and lead names that stand alone. */
const ECG_PREFIX = /^(ecg|ekg)\b[ :_-]*/i;
const LEAD_NAME = /^(i{1,3}|avr|avl|avf|v[1-9]r?|ml?ii|mlii|mcl[1-6]|x|y|z|es|as|ai)$/i;

export interface Channel {
  readonly signal: EdfSignal;
  /** Position among all signals of the file. */
  readonly index: number;
  readonly name: string;
  /** Millivolts per physical unit; null when the unit is missing or unknown. */
  readonly mvPerUnit: number | null;
}

/** The ECG among the signals; when none is named so, every signal in volts or without a unit. */
export function chooseChannels(signals: readonly EdfSignal[]): Channel[] {
  const candidates = signals.flatMap((signal, index): Channel[] => {
    if (signal.isAnnotation) return [];
    const unit = mvPerUnit(signal.dimension) ?? null;
    if (unit === null && signal.dimension !== '') return [];
    const name = signal.label.replace(ECG_PREFIX, '').trim();
    return [{ signal, index, name: name === '' ? signal.label || `lead ${index + 1}` : name, mvPerUnit: unit }];
  });
  const named = candidates.filter(({ signal, name }) => ECG_PREFIX.test(signal.label) || LEAD_NAME.test(name));
  return named.length > 0 ? named : candidates;
}
