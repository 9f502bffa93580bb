import { copyStored } from '../stored/copy-stored.ts';
import { nameOf, oneOf, orNull, real, truth, type Schema } from '../stored/schema.ts';
import { readStored, writeStored } from '../../../browser/storage/stored-value.ts';
import { INTERVAL_UNITS, intervalUnit, type IntervalUnit } from '../../text/interval-unit.svelte.ts';
import { GAINS_MM_PER_MV } from '../../chart/geometry/amplitude.ts';
import { RECORDER_SPEEDS_MM_PER_S, USUAL_SPEED_MM_PER_S } from '../../chart/geometry/visible-window.ts';

const STORED_NAME = 'fiducial-settings';

/** What a person chooses once and for all recordings. */
export interface SettingValues {
  /** Whether work, and the recording opened last, are kept on this device. */
  readonly keepsWork: boolean;
  /** Whether names, dates and notes are hidden, for a screen that others see. */
  readonly hidesIdentity: boolean;
  /** Whether letters, digits and signs mean something everywhere, or only in the part that has the focus. */
  readonly characterKeysEverywhere: boolean;
  /** Paper speed recordings open at. */
  readonly mmPerSecond: number;
  /** Gain recordings open at; null: the largest that fits. */
  readonly mmPerMv: number | null;
  /** A beat less probable than this is "not sure"; null: below the model's own threshold. */
  readonly notSureBelow: number | null;
  readonly reportPaper: 'A4' | 'letter';
  /** Unit of the intervals between beats. */
  readonly intervalUnit: IntervalUnit;
  /** Whether Live offers to take a signal from a chest strap. */
  readonly takesStrap: boolean;
}

/** Thresholds that can be chosen: with five classes the best one always has more than 0.2. */
export const NOT_SURE_RANGE = { min: 0.5, max: 0.99, step: 0.01 };

export const DEFAULT_SETTINGS: SettingValues = {
  keepsWork: true,
  hidesIdentity: false,
  characterKeysEverywhere: true,
  mmPerSecond: USUAL_SPEED_MM_PER_S,
  mmPerMv: null,
  notSureBelow: null,
  reportPaper: 'A4',
  intervalUnit: 's',
  takesStrap: false,
};

/** How they are stored. A value that is not as described falls back to its default, by itself. */
export const SETTING_SCHEMAS: { readonly [Name in keyof SettingValues]: Schema<SettingValues[Name]> } = {
  keepsWork: truth,
  hidesIdentity: truth,
  characterKeysEverywhere: truth,
  mmPerSecond: oneOf<number>(RECORDER_SPEEDS_MM_PER_S),
  mmPerMv: oneOf<number | null>([null, ...GAINS_MM_PER_MV]),
  notSureBelow: orNull(real(NOT_SURE_RANGE.min, NOT_SURE_RANGE.max)),
  reportPaper: nameOf<SettingValues['reportPaper']>({ A4: true, letter: true }),
  intervalUnit: oneOf(INTERVAL_UNITS),
  takesStrap: truth,
};

/** The settings in force; every change is kept on the device at once. */
export class Settings {
  values = $state.raw<SettingValues>(DEFAULT_SETTINGS);

  constructor() {
    this.#use(readSettings());
  }

  change(part: Partial<SettingValues>): void {
    this.#use({ ...this.values, ...part });
    writeStored(STORED_NAME, this.values);
  }

  /** As on the first day; after what was kept has been erased. */
  reset(): void {
    this.#use(DEFAULT_SETTINGS);
  }

  #use(values: SettingValues): void {
    this.values = values;
    intervalUnit.current = values.intervalUnit;
  }
}

function readSettings(): SettingValues {
  const stored = readStored(STORED_NAME);
  if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
  const valid = Object.entries(SETTING_SCHEMAS).flatMap(([name, schema]) => {
    const value = copyStored<unknown>(schema, (stored as Readonly<Record<string, unknown>>)[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(valid) };
}
