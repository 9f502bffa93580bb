import type { SignalDescription, SignalIdentity } from './signal-identity.ts';
import { identifySignal } from './identify-signal.ts';
import { shownName, spelledLead } from './lead-spelling.ts';
import { scalpPosition } from './other-signals.ts';
import { quantityOfUnit } from './unit-quantity.ts';

/** Numbers of channels, where leads are counted in Roman numerals beyond III. */
const BEYOND_THREE = /^(iv|vi{0,3}|ix|x)$/i;
const LIMB = /^(I|II|III|aVR|aVL|aVF)$/;

/**
 * What the signals of one file are, in their order. Names that could be two things are decided by their neighbours: "C3" is
 * a chest lead beside limb leads and a place on the scalp beside EEG, "X" an axis of whatever its neighbours are, "II" a
 * channel number beside "IV". No two leads get the same standard name: the second keeps its own.
 */
export function identifySignals(signals: readonly SignalDescription[]): SignalIdentity[] {
  const alone = signals.map(identifySignal);
  const areNumerals = signals.some(({ name }) => /^(iv|vi)$/i.test(name.trim()));
  const hasEeg = alone.some(({ what }) => what === 'eeg');
  const hasLimbLeads = alone.some(({ kind, leadName }) => kind === 'ecg' && LIMB.test(leadName));
  const hasOtherChest = signals.some(({ name }) => /^c[1256]$/i.test(name.trim()));
  const hasEcg = alone.some(({ kind }) => kind === 'ecg');
  const hasMotion = alone.some(
    ({ what }) => what === 'acceleration' || what === 'rotation' || what === 'magnetic-field',
  );
  const settled = alone.map((identity, index): SignalIdentity => {
    const { name, unit } = signals[index];
    const spelled = spelledLead(name);
    if (areNumerals && (/^i{1,3}$/i.test(name.trim()) || BEYOND_THREE.test(name.trim()))) {
      return identity.because === 'name' ? numbered(signals[index]) : identity;
    }
    if (identity.kind !== 'unknown') return identity;
    if (hasEeg && scalpPosition(name) !== null)
      return { ...identity, kind: 'other', what: 'eeg', because: 'neighbours' };
    if (spelled === null || spelled.isSure) return identity;
    // C3 and C4 alone are what a sleep recording has of the scalp.
    if (/^c[34]$/i.test(name.trim()) && !hasOtherChest) return identity;
    if (quantityOfUnit(unit ?? '') === 'voltage' ? hasEcg : hasLimbLeads && !hasMotion) {
      return { kind: 'ecg', leadName: spelled.lead, what: 'ecg', because: 'neighbours' };
    }
    if (hasMotion && /^[xyz]$/i.test(name.trim())) {
      return { ...identity, kind: 'other', what: 'acceleration', because: 'neighbours' };
    }
    return identity;
  });
  return withOwnNames(joinedByShape(settled, signals), signals);
}

/** Of signals that nothing names, those beside twice as many that look like an ECG, in the same unit, are leads as well. */
function joinedByShape(identities: readonly SignalIdentity[], signals: readonly SignalDescription[]): SignalIdentity[] {
  const unitOf = (index: number) => signals[index].unit ?? '';
  const tallies = new Map<string, { shaped: number; unknown: number }>();
  identities.forEach(({ kind, because }, index) => {
    const tally = tallies.get(unitOf(index)) ?? { shaped: 0, unknown: 0 };
    if (kind === 'ecg' && because === 'shape') tally.shaped++;
    if (because === 'nothing') tally.unknown++;
    tallies.set(unitOf(index), tally);
  });
  return identities.map((identity, index) => {
    if (identity.because !== 'nothing') return identity;
    const { shaped, unknown } = tallies.get(unitOf(index)) ?? { shaped: 0, unknown: 1 };
    return shaped >= 2 * unknown ? { ...identity, kind: 'ecg', what: 'ecg', because: 'neighbours' } : identity;
  });
}

/** A Roman numeral that counts channels: only its shape can say what it is. */
function numbered(signal: SignalDescription): SignalIdentity {
  return { ...identifySignal({ ...signal, name: '' }), leadName: signal.name.trim() };
}

function withOwnNames(identities: readonly SignalIdentity[], signals: readonly SignalDescription[]): SignalIdentity[] {
  const taken = new Set<string>();
  return identities.map((identity, index) => {
    if (identity.kind !== 'ecg' || identity.leadName === '') return identity;
    const own = taken.has(identity.leadName) ? shownName(signals[index].name) : identity.leadName;
    taken.add(own);
    return { ...identity, leadName: own };
  });
}
