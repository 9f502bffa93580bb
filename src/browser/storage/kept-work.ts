import type { BeatEdit } from '../../ecg/beats/edit-beats.ts';

/** What a person did on one recording, as it is kept on the device: corrections and reviews by lead, and the last view. */
export interface KeptWork {
  /** Hash of the recording's files: the same file opened again finds its work. */
  readonly key: string;
  /** Name of the recording, for the list of what is kept. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly leads: readonly KeptLead[];
  readonly view: KeptView;
}

/** Corrections and reviews over the analysis of one lead. Beats are named by the sample of their R peak. */
export interface KeptLead {
  readonly leadIndex: number;
  /** Version of the model whose labels were corrected. */
  readonly modelVersion: string;
  /** Hash of where the beats were found: another one says that the detector changed since. */
  readonly beatsHash: string;
  readonly edits: readonly BeatEdit[];
  readonly undone: readonly BeatEdit[];
  readonly confirmed: readonly number[];
  readonly dismissed: readonly number[];
}

/** What was in view. */
export interface KeptView {
  readonly leadIndex: number;
  readonly startSeconds: number;
  readonly mmPerSecond: number;
  /** Null: the largest gain that fits. */
  readonly mmPerMv: number | null;
  readonly layout: string;
  readonly filtered: boolean;
  /** R peak of the selected beat, null when none was. */
  readonly beatSample: number | null;
}

/** What was stored, when it is work this version understands; else null. Never trusts what comes from the device. */
export function readKeptWork(stored: unknown): KeptWork | null {
  if (!isRecord(stored) || !isText(stored['key']) || !isText(stored['name'])) return null;
  const { key, name, savedAt, leads, view } = stored;
  if (!isCount(savedAt) || !Array.isArray(leads) || !isView(view)) return null;
  return { key, name, savedAt, leads: leads.flatMap((lead: unknown) => readLead(lead) ?? []), view };
}

function readLead(stored: unknown): KeptLead | null {
  if (!isRecord(stored) || !isCount(stored['leadIndex'])) return null;
  const { leadIndex, modelVersion, beatsHash, edits, undone, confirmed, dismissed } = stored;
  return {
    leadIndex,
    modelVersion: isText(modelVersion) ? modelVersion : '',
    beatsHash: isText(beatsHash) ? beatsHash : '',
    edits: listOf(edits, isEdit),
    undone: listOf(undone, isEdit),
    confirmed: listOf(confirmed, isCount),
    dismissed: listOf(dismissed, isCount),
  };
}

function isEdit(stored: unknown): stored is BeatEdit {
  if (!isRecord(stored) || !isCount(stored['sample'])) return false;
  const { kind, classIndex, toSample, also } = stored;
  if (kind === 'delete') return true;
  if (kind === 'move') return isCount(toSample);
  if (also !== undefined && !(Array.isArray(also) && also.every(isCount))) return false;
  return (kind === 'relabel' || kind === 'add') && Number.isInteger(classIndex);
}

function isView(stored: unknown): stored is KeptView {
  if (!isRecord(stored)) return false;
  const { leadIndex, startSeconds, mmPerSecond, mmPerMv, layout, filtered, beatSample } = stored;
  return (
    isCount(leadIndex) &&
    Number.isFinite(startSeconds) &&
    isPositive(mmPerSecond) &&
    (mmPerMv === null || isPositive(mmPerMv)) &&
    isText(layout) &&
    typeof filtered === 'boolean' &&
    (beatSample === null || isCount(beatSample))
  );
}

function listOf<T>(stored: unknown, isOne: (value: unknown) => value is T): T[] {
  return Array.isArray(stored) ? stored.filter(isOne) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isPositive(value: unknown): value is number {
  return Number.isFinite(value) && (value as number) > 0;
}
