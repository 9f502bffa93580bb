import type { RowSink } from './row-reader.ts';
import type { TableLayout } from './table-layout.ts';
import type { TableUnit } from './table-options.ts';
import type { TimeGrid } from './time-line.ts';
import type { Lead, Recording } from '../../recording/recording.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { stem } from '../file-name.ts';
import { SampleChunks } from './sample-chunks.ts';
import { TimeLine } from './time-line.ts';
import { rateOfStep } from './time-scale.ts';
import { warnOfTable } from './warn-of-table.ts';

/** Silence that is kept as a gap, for all leads together: 64 MB of samples. Longer pauses are closed. */
const MOST_GAP_SAMPLES = 1 << 24;
const SECONDS_A_DAY = 86_400;
const MV_PER_UNIT = { uV: 0.001, mV: 1, V: 1000 };
/** A rate this close to the measured one is kept as stated. */
const SAME_RATE_SHARE = 0.02;
/** Samples from which the zero of a converter is taken. */
const ZERO_ROWS = 4096;

/** Collects the rows of a table and makes the recording. */
export class TableBuilder implements RowSink {
  readonly #layout: TableLayout;
  readonly #leadColumns: readonly number[];
  readonly #samples: SampleChunks[];
  readonly #mvPerUnit: Float64Array;
  readonly #unreadable: Uint32Array;
  readonly #timeLine: TimeLine | null;
  #rowCount = 0;
  #midnights = 0;
  #lastClock = Number.NaN;

  constructor(layout: TableLayout, leadColumns: readonly number[]) {
    this.#layout = layout;
    this.#leadColumns = leadColumns;
    this.#samples = leadColumns.map(() => new SampleChunks());
    this.#mvPerUnit = Float64Array.from(leadColumns, (column) => mvPer(layout.columns[column].unit));
    this.#unreadable = new Uint32Array(leadColumns.length);
    this.#timeLine = layout.timeColumn === null ? null : new TimeLine();
  }

  takeSample(lead: number, value: number, unreadable: boolean): void {
    this.#samples[lead].push(value * this.#mvPerUnit[lead]);
    if (unreadable) this.#unreadable[lead]++;
  }

  endRow(time: number): void {
    this.#rowCount++;
    this.#timeLine?.add(this.#layout.timeUnit === 'clock' ? this.#pastMidnight(time) : time);
  }

  /** Throws `RecordingError` when no sample was read, or memory does not suffice. */
  finish(fileName: string): Recording {
    const grid = this.#timeLine?.finish(MOST_GAP_SAMPLES / this.#samples.length) ?? evenGrid(this.#rowCount);
    const sampleRateHz = this.#finalRate(grid);
    if (this.#rowCount < 2) {
      throw new RecordingError('no-signal', `${fileName} holds one row of numbers: a table has one row per sample.`);
    }
    const leads = this.#leadColumns.map((column, lead): Lead => {
      const { name, unit, unitCertainty } = this.#layout.columns[column];
      return {
        name,
        samplesMv: this.#evenSamples(lead, grid, typeof unit === 'number'),
        sourceUnit: typeof unit === 'number' ? `1/${unit} mV` : unit,
        unitAssumed: unitCertainty === 'guessed',
      };
    });
    if (leads.every(({ samplesMv }) => samplesMv.every((sample) => Number.isNaN(sample)))) {
      throw new RecordingError('no-signal', `${fileName} holds no numbers in the columns that were read.`);
    }
    return {
      name: stem(fileName),
      format: this.#layout.origin === null ? 'Table of samples' : `Table of samples (${this.#layout.origin})`,
      sampleRateHz,
      leads,
      annotations: [],
      comments: this.#layout.headerLines,
      warnings: warnOfTable(this.#layout, leads, this.#unreadable, grid, sampleRateHz),
    };
  }

  /** A time of day that starts again from 0 goes on into the next day. */
  #pastMidnight(time: number): number {
    if (this.#lastClock - time > SECONDS_A_DAY / 2 && time < SECONDS_A_DAY) this.#midnights++;
    if (!Number.isNaN(time)) this.#lastClock = time;
    return time + (time < SECONDS_A_DAY ? this.#midnights * SECONDS_A_DAY : 0);
  }

  /** The beginning gave the rate of the layout; the whole time column gives it more exactly. */
  #finalRate(grid: TimeGrid): number {
    const { sampleRateHz, sampleRateCertainty, timeUnit } = this.#layout;
    const measured = timeUnit === null ? Number.NaN : rateOfStep(grid.step, timeUnit);
    if (Number.isNaN(measured) || sampleRateCertainty === 'chosen') return sampleRateHz;
    const agrees = Math.abs(measured - sampleRateHz) <= SAME_RATE_SHARE * sampleRateHz;
    return sampleRateCertainty === 'stated' && agrees ? sampleRateHz : measured;
  }

  #evenSamples(lead: number, grid: TimeGrid, centred: boolean): Float32Array {
    const samplesMv = new Float32Array(grid.sampleCount);
    let next = 0;
    for (const { firstRow, rowCount, firstSample } of grid.segments) {
      samplesMv.fill(Number.NaN, next, firstSample);
      this.#samples[lead].copyTo(samplesMv, firstSample, firstRow, rowCount);
      next = firstSample + rowCount;
    }
    this.#samples[lead].clear();
    if (centred) centre(samplesMv);
    return samplesMv;
  }
}

function evenGrid(rowCount: number): TimeGrid {
  const segments = [{ firstRow: 0, rowCount, firstSample: 0 }];
  return { step: Number.NaN, segments, sampleCount: rowCount, gapCount: 0, gapSamples: 0, closedCount: 0, unevenness: 0 };
} // prettier-ignore

function mvPer(unit: TableUnit): number {
  return typeof unit === 'number' ? 1 / unit : MV_PER_UNIT[unit];
}

/** The zero of a converter is not in the table: the middle of the first samples stands for it. */
function centre(samplesMv: Float32Array): void {
  const first = samplesMv
    .subarray(0, ZERO_ROWS)
    .filter((sample) => !Number.isNaN(sample))
    .sort();
  const zero = first[first.length >> 1] ?? 0;
  for (let i = 0; i < samplesMv.length; i++) samplesMv[i] -= zero;
}
