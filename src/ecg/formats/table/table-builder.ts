import { stretchesOf, type LeadSamples } from '../../recording/lead-samples.ts';
import type { KeptRecording, Lead } from '../../recording/recording.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import type { ForeignSignal } from '../../recording/signal-kind.ts';
import { mvPerScaledUnit, unitNamed } from '../facts/unit.ts';
import { stem } from '../file-name.ts';
import { MOST_GAP_SAMPLES } from '../gate/memory-promise.ts';
import { leftOutColumns } from './columns-to-read.ts';
import { isSameRate } from './columns/choose-time-column.ts';
import type { RowSink } from './rows/row-reader.ts';
import { Strand } from './strand.ts';
import { chooseStrands, type StrandSignals } from './strand-signals.ts';
import type { TableColumn, TableLayout } from './table-layout.ts';
import type { TimeGrid } from './time/time-line.ts';
import { rateOfStep } from './time/time-scale.ts';
import { warnOfTable } from './warn-of-table.ts';

const MV_PER_UNIT = { nV: 1e-6, uV: 0.001, mV: 1, V: 1000 };
/** Samples from which the zero of a converter is taken. */
const ZERO_ROWS = 4096;
/** Leads that rows may name; a table of more holds something else. */
const MOST_STRANDS = 64;

/** Collects the rows of a table and makes the recording. */
export class TableBuilder implements RowSink {
  readonly #layout: TableLayout;
  readonly #leadColumns: readonly number[];
  readonly #mvPerUnit: Float64Array;
  readonly #strands: Strand[] = [];
  readonly #strandNames = new Map<string, number>();
  #skippedLines = 0;

  constructor(layout: TableLayout, leadColumns: readonly number[]) {
    this.#layout = layout;
    this.#leadColumns = layout.rowContent === 'packet' ? leadColumns.slice(0, 1) : leadColumns;
    this.#mvPerUnit = Float64Array.from(this.#leadColumns, (column) => mvPer(layout.columns[column]));
    if (layout.rowContent !== 'named-sample') this.#addStrand();
  }

  strandOf(leadName: string): number {
    const known = this.#strandNames.get(leadName);
    if (known !== undefined) return known;
    if (this.#strands.length === MOST_STRANDS) {
      throw new RecordingError('no-signal', `The rows name more than ${MOST_STRANDS} leads: this is no table of samples.`);
    }
    this.#strandNames.set(leadName, this.#strands.length);
    return this.#addStrand();
  } // prettier-ignore

  takeSample(strand: number, lead: number, value: number, unreadable: boolean): void {
    this.#strands[strand].take(lead, value * this.#mvPerUnit[lead], unreadable);
  }

  endRow(strand: number, time: number, samples: number): void {
    this.#strands[strand].endRow(this.#layout.isReversed ? -time : time, samples);
  }

  skipLine(): void {
    this.#skippedLines++;
  }

  /** Throws `RecordingError` when no sample was read, or memory does not suffice. */
  finish(fileName: string): KeptRecording {
    const mostGapSamples = this.#mostGapSamples;
    const grids = this.#strands.map((strand) => strand.grid(mostGapSamples));
    if (!this.#strands.some(({ sampleCount }) => sampleCount > 1)) {
      throw new RecordingError('no-signal', `${fileName} holds one row of numbers: a table has one row per sample.`);
    }
    const main = grids.reduce((longest, grid) => (grid.sampleCount > longest.sampleCount ? grid : longest));
    const sampleRateHz = this.#finalRate(main);
    const { leads, warnings } = this.#signals(this.#leads(grids, main), sampleRateHz);
    if (leads.every(({ samplesMv }) => holdsNothing(samplesMv))) {
      throw new RecordingError('no-signal', `${fileName} holds no numbers in the columns that were read.`);
    }
    const cells = {
      unreadable: this.#strands.flatMap((strand) => [...strand.unreadable]),
      missing: this.#strands.flatMap((strand) => [...strand.missing]),
    };
    return {
      name: stem(fileName),
      format: this.#layout.origin === null ? 'Table of samples' : `Table of samples (${this.#layout.origin})`,
      sampleRateHz,
      leads,
      annotations: [],
      comments: this.#layout.headerLines,
      warnings: [...warnings, ...warnOfTable(this.#layout, leads, cells, main, sampleRateHz, this.#skippedLines)],
      leftOut: leftOutColumns(this.#layout, this.#leadColumns),
      ...(this.#layout.startOfDaySeconds !== null && { startOfDaySeconds: this.#layout.startOfDaySeconds }),
    };
  }

  /** Rows that name their signal may name others beside the leads, unless the person said that the column is one. */
  #signals(leads: readonly Lead<LeadSamples>[], sampleRateHz: number): StrandSignals {
    const column = this.#layout.columns[this.#leadColumns[0]];
    const isNamed = this.#strandNames.size > 0 && column.roleOrigin.kind !== 'chosen';
    return isNamed ? chooseStrands(leads, column.unitText, sampleRateHz) : { leads, warnings: [] };
  }

  #addStrand(): number {
    return this.#strands.push(new Strand(this.#leadColumns.length, this.#layout.timeColumn !== null)) - 1;
  }

  /** The beginning gave the rate of the layout; where it was measured, the whole time column gives it more exactly. */
  #finalRate({ step }: TimeGrid): number {
    const { sampleRateHz, sampleRateOrigin, timeUnit } = this.#layout;
    const measured = timeUnit === null ? Number.NaN : rateOfStep(step, timeUnit);
    return sampleRateOrigin.kind === 'measured' && isSameRate(measured, sampleRateHz) ? measured : sampleRateHz;
  }

  /** From first to last, steps around their zero. */
  #turned(samplesMv: LeadSamples, column: TableColumn): LeadSamples {
    const isCentred = countsSteps(column);
    if (!this.#layout.isReversed && !isCentred) return samplesMv;
    const own = samplesMv.subarray();
    if (this.#layout.isReversed) own.reverse();
    if (isCentred) centre(own);
    return own;
  }

  /** Before and between the samples of each lead. */
  get #mostGapSamples(): number {
    return MOST_GAP_SAMPLES / (this.#strands.length * this.#leadColumns.length);
  }

  /** All leads over one grid: those that rows name begin where their own times do. */
  #leads(grids: readonly TimeGrid[], { step }: TimeGrid): Lead<LeadSamples>[] {
    const starts = grids.map(({ start }) => start).filter((start) => !Number.isNaN(start));
    const first = Math.min(...starts);
    const mostGapSamples = this.#mostGapSamples;
    const offsets = grids.map(({ start, gapSamples }) => {
      const offset = Math.round((start - first) / step);
      return offset > 0 && offset + gapSamples <= mostGapSamples ? offset : 0;
    });
    const length = Math.max(...grids.map(({ sampleCount }, strand) => offsets[strand] + sampleCount));
    const names = [...this.#strandNames.keys()];
    return this.#strands.flatMap((strand, index) =>
      this.#leadColumns.map((column, lead): Lead<LeadSamples> => {
        const from = this.#layout.columns[column];
        const samplesMv = this.#turned(strand.laidOver(grids[index], lead, length, offsets[index]), from);
        const isVoltage = hasVoltage(from);
        const originalName = names[index] ?? from.originalName;
        const name = names[index] ?? from.name;
        return {
          name,
          originalName: originalName === name || originalName === '' ? undefined : originalName,
          samplesMv,
          sourceUnit: !isVoltage
            ? from.unitText
            : typeof from.unit !== 'number'
              ? from.unit
              : countsSteps(from)
                ? `1/${Number(from.unit.toPrecision(5))} mV`
                : from.unitText,
          unitAssumed: isVoltage && from.unitOrigin.kind === 'assumed',
          foreign: foreignOf(from),
        };
      }),
    );
  }
}

function mvPer(column: TableColumn): number {
  if (!hasVoltage(column)) return 1;
  return typeof column.unit === 'number' ? 1 / column.unit : MV_PER_UNIT[column.unit];
}

/** A temperature is shown in its own degrees: only a signal that may be an ECG is brought to millivolts. */
function hasVoltage({ unitText, unitOrigin }: TableColumn): boolean {
  const quantity = unitNamed(unitText)?.quantity ?? 'none';
  return unitOrigin.kind === 'chosen' || quantity === 'voltage' || quantity === 'none' || quantity === 'count';
}

/** Whether the numbers are steps of a converter; "10^-3 V" is a voltage, whose zero is zero. */
function countsSteps(column: TableColumn): boolean {
  const isScaled = column.unitOrigin.kind === 'stated' && mvPerScaledUnit(column.unitText) !== undefined;
  return hasVoltage(column) && typeof column.unit === 'number' && !isScaled;
}

/** What a column is that was read although nothing says that it is an ECG. */
function foreignOf({ role, foreign, identity }: TableColumn): ForeignSignal | undefined {
  if (role === 'lead') return foreign ?? undefined;
  return identity.what === 'ecg' ? 'unknown' : identity.what;
}

function holdsNothing(samplesMv: LeadSamples): boolean {
  for (const stretch of stretchesOf(samplesMv)) if (!stretch.every(Number.isNaN)) return false;
  return true;
}

/**
 * The zero of a converter is not in the table: the middle of the first samples stands for it, unless the numbers lie about a zero
 * of their own.
 */
function centre(samplesMv: Float32Array): void {
  const first = samplesMv.subarray(0, ZERO_ROWS).filter((sample) => !Number.isNaN(sample)).sort();
  const zero = first[first.length >> 1] ?? 0;
  const isSigned = first.length > 0 && first[0] < 0 && Math.abs(zero) < first[first.length - 1] - first[0];
  if (isSigned) return;
  for (let i = 0; i < samplesMv.length; i++) samplesMv[i] -= zero;
} // prettier-ignore
