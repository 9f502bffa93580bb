import type { OtherSignal } from '../../recording/signal-kind.ts';
import type { IdentityReason, SignalDescription, SignalIdentity } from './signal-identity.ts';
import { saysEcg, saysLead, shownName, spelledLead } from './lead-spelling.ts';
import { LONGEST_NAME, tidied } from './name-words.ts';
import { otherSignalNamed, scalpPosition } from './other-signals.ts';
import { signalShape } from './signal-shape.ts';
import { quantityOfUnit } from './unit-quantity.ts';

/** Kinds that a word for ECG beside them outweighs: EEG systems write "EEG EKG1-Ref". */
const WEAKER_THAN_ECG: ReadonlySet<OtherSignal> = new Set(['eeg', 'auxiliary']);
/** What has a voltage of its own: "EMG/ECG" says nothing. */
const SHARED_SENSOR: ReadonlySet<OtherSignal> = new Set(['emg', 'eog']);
/** A voltage that can't reach this is no ECG. */
const LEAST_RANGE_MV = 0.1;

/**
 * What one signal is, and its lead name in standard spelling: from its name, sensor and transducer, then its unit and range,
 * and last from what it looks like. A name that could be two things ("C3", "X", "D1") is unknown here, unless its unit and
 * shape decide; `identifySignals` also asks its neighbours. The one place that decides so, for every format.
 */
export function identifySignal(given: SignalDescription): SignalIdentity {
  const signal = { ...given, name: given.name.slice(0, LONGEST_NAME) };
  const lead = spelledLead(signal.name);
  const name = lead !== null ? lead.lead : shownName(signal.name);
  const is = (kind: SignalIdentity['kind'], what: SignalIdentity['what'], because: IdentityReason): SignalIdentity => ({
    kind,
    leadName: kind === 'ecg' ? name : tidied(signal.name),
    what,
    because,
  });
  const quantity = quantityOfUnit(signal.unit ?? '');
  const isForeignUnit = quantity !== null && quantity !== 'voltage';
  const named = namedKind(signal.name);
  const sensed = namedKind(signal.sensor ?? '');
  if (lead?.isSure === true) return isForeignUnit ? is('other', quantity, 'unit') : is('ecg', 'ecg', 'name');
  if (isOther(sensed)) return is('other', sensed, 'sensor');
  if (isOther(named)) return is('other', named, 'name');
  if (isForeignUnit) return is('other', quantity, 'unit');
  if (named === 'ecg') return is('ecg', 'ecg', 'name');
  if (sensed === 'ecg') return is('ecg', 'ecg', 'sensor');
  const transduced = namedKind(signal.transducer ?? '');
  if (transduced === 'ecg') return is('ecg', 'ecg', 'transducer');
  if (isOther(transduced)) return is('other', transduced, 'transducer');
  if (scalpPosition(signal.name) === 'sure') return is('other', 'eeg', 'name');
  if (quantity === 'voltage' && isTooSmall(signal)) return is('unknown', 'unknown', 'range');
  if (signal.samples !== undefined && signal.rateHz !== undefined) {
    const shape = signalShape(signal.samples, signal.rateHz);
    if (shape !== 'unknown') return is(shape === 'ecg' ? 'ecg' : 'other', shape, 'shape');
  }
  return is('unknown', 'unknown', 'nothing');
}

type NamedKind = 'ecg' | OtherSignal | null;

/** What the words of a text say: an ECG, something else, or nothing (also when they say two things). */
function namedKind(text: string): NamedKind {
  if (text === '') return null;
  const other = otherSignalNamed(text);
  if (!saysEcg(text)) return other ?? (saysLead(text) ? 'ecg' : null);
  if (other === null || WEAKER_THAN_ECG.has(other)) return 'ecg';
  return SHARED_SENSOR.has(other) ? null : other;
}

function isOther(kind: NamedKind): kind is OtherSignal {
  return kind !== null && kind !== 'ecg';
}

function isTooSmall({ physicalRange, unit }: SignalDescription): boolean {
  if (physicalRange === undefined || !/^m?v$/i.test(unit ?? '')) return false;
  const span = Math.abs(physicalRange[1] - physicalRange[0]) * (/^v$/i.test(unit ?? '') ? 1000 : 1);
  return span < LEAST_RANGE_MV;
}
