import type { Lead, Recording } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import type { StoredEcg, StoredLead } from './stored-ecg.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { fileName, listNames, stem } from '../file-name.ts';
import { deriveLimbLeads } from '../leads/derive-limb-leads.ts';
import { identifySignals } from '../leads/identify-signals.ts';

/**
 * The recording of one ECG: leads of one length under standard names, with the limb leads that follow from I and II where
 * they were not stored. Throws `RecordingError` when it holds no samples or no rate.
 */
export function storedRecording(path: string, ecg: StoredEcg, memory: MemoryPromise): Recording {
  const name = fileName(path);
  const { sampleRateHz } = ecg;
  if (!(sampleRateHz > 0 && Number.isFinite(sampleRateHz))) {
    throw new RecordingError('bad-header', `${name} does not say how many samples a second has: export it again.`);
  }
  const filled = ecg.leads.filter(({ samplesMv }) => samplesMv.length > 0);
  // Whatever is not called something else is an ECG in such a file.
  const identities = identifySignals(filled.map(({ name, unit }) => ({ name, unit })));
  const isLead = (_: StoredLead, i: number) => identities[i].kind !== 'other';
  const stored = filled.filter(isLead);
  const others = filled.filter((lead, i) => !isLead(lead, i));
  if (stored.length === 0) {
    const found = others.length === 0 ? 'no samples of a rhythm' : `no ECG, only ${listNames(namesOf(others))}`;
    throw new RecordingError('no-signal', `${name} holds ${found}: export it with the waveforms of an ECG.`);
  }
  const warnings = [...ecg.warnings, ...warnOfLengths(ecg.leads), ...warnOfUnits(stored)];
  if (others.length > 0) {
    const message = `Not an ECG, so left out: ${listNames(namesOf(others))}.`;
    warnings.push({ code: 'ignored-signal', message });
  }
  const length = Math.max(...stored.map(({ samplesMv }) => samplesMv.length));
  const leadNames = identities.filter(({ kind }) => kind !== 'other').map(({ leadName }) => leadName);
  const { leads, derived } = deriveLimbLeads(stored.map((lead, i) => placed(lead, leadNames[i], length, memory)));
  if (derived.length > 0) {
    const message = `${listNames(derived)} ${derived.length === 1 ? 'is' : 'are'} not stored in the file: computed from I and II.`;
    warnings.push({ code: 'derived-lead', message });
  }
  return {
    name: stem(path),
    format: ecg.format,
    sampleRateHz,
    leads,
    annotations: [],
    comments: ecg.notes.filter(([, text]) => text !== '').map(([label, text]) => `${label}: ${text}`),
    warnings,
    startOfDaySeconds: ecg.startOfDaySeconds,
  };
}

function placed(
  { name, samplesMv, unit, unitAssumed }: StoredLead,
  leadName: string,
  length: number,
  memory: MemoryPromise,
): Lead {
  const whole = samplesMv.length === length ? samplesMv : memory.samples(length);
  if (whole !== samplesMv) whole.set(samplesMv);
  return {
    name: leadName || name,
    samplesMv: whole,
    sourceUnit: unit,
    unitAssumed,
  };
}

function namesOf(leads: readonly StoredLead[]): string[] {
  return leads.map(({ name }) => name);
}

function warnOfLengths(leads: readonly StoredLead[]): RecordingWarning[] {
  const most = Math.max(...leads.map(({ samplesMv }) => samplesMv.length));
  const short = leads.filter(({ samplesMv, statedCount = 0 }) => samplesMv.length < Math.max(most, statedCount));
  if (short.length === 0) return [];
  const names = listNames(namesOf(short));
  return [{ code: 'truncated-signal', message: `The samples of ${names} end before their time: shown as gaps.` }];
}

function warnOfUnits(leads: readonly StoredLead[]): RecordingWarning[] {
  const assumed = leads.filter(({ unitAssumed }) => unitAssumed);
  if (assumed.length === 0) return [];
  const names = listNames(namesOf(assumed));
  const [{ unit }] = assumed;
  return [{ code: 'assumed-unit', message: `The file gives no voltage unit for ${names}: ${unit} is assumed.` }];
}
