import { readStored, writeStored } from '../../../browser/storage/stored-value.ts';

/** A quiz that was gone through on this device. */
export interface EarlierResult {
  readonly code: string;
  readonly right: number;
  readonly count: number;
}

const STORED_NAME = 'fiducial-quiz-results';
const MOST_KEPT = 20;

function isResult(value: unknown): value is EarlierResult {
  const { code, right, count } = (value ?? {}) as Partial<Record<keyof EarlierResult, unknown>>;
  return typeof code === 'string' && typeof right === 'number' && typeof count === 'number';
}

/** The latest first. */
export function readEarlierResults(): EarlierResult[] {
  const stored = readStored(STORED_NAME);
  return Array.isArray(stored) ? stored.filter(isResult) : [];
}

export function keepResult(result: EarlierResult): void {
  writeStored(STORED_NAME, [result, ...readEarlierResults()].slice(0, MOST_KEPT));
}
