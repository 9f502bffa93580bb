import { RecordingError } from './recording-error.ts';
import type { Lead } from './recording.ts';

/** Lead names in the order the analysis prefers them: the network was trained on MLII, which is nearest to II. */
const PREFERRED_LEADS = ['MLII', 'II', 'V5', 'ECG1', 'I'] as const;

type NamedLead = Pick<Lead, 'name' | 'foreign'>;

/**
 * Indices of the leads that are an ECG in the order the analysis prefers them by name: the preferred names (case and an "ECG " or "EKG"
 * before them do not matter), then the others as they come.
 */
export function leadsByPreference(leads: readonly NamedLead[]): number[] {
  const names = leads.map(({ name, foreign }) => (foreign === undefined ? spelled(name) : null));
  const preferred = PREFERRED_LEADS.map((name) => names.indexOf(name));
  return [...new Set([...preferred, ...names.keys()])].filter((index) => index >= 0 && names[index] !== null);
}

/** Index of the lead to analyse by name alone: the most preferred one; null when none is known to be an ECG. */
export function proposeLead(leads: readonly NamedLead[]): number | null {
  return leadsByPreference(leads)[0] ?? null;
}

/** The same where one is needed. Throws `RecordingError` when none is known to be an ECG. */
export function chooseLead(leads: readonly NamedLead[]): number {
  return requireLead(proposeLead(leads));
}

/** The lead proposed. Throws `RecordingError` where none was. */
export function requireLead(proposed: number | null): number {
  if (proposed !== null) return proposed;
  throw new RecordingError('no-signal', 'No signal of this recording is known to be an ECG: name the one to analyse.');
}

/** Indices of the leads that help to find and measure the beats of the analysed one: the others that are an ECG. */
export function companionLeads(leads: readonly NamedLead[], analysed: number): number[] {
  return [...leads.keys()].filter((index) => index !== analysed && leads[index].foreign === undefined);
}

function spelled(name: string): string {
  return name.trim().toUpperCase().replace(/^EKG/, 'ECG').replace(/^ECG /, '');
}
