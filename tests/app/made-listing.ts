import type { IntervalSummary, LeadSummary, RecordingEntry, RecordingFigures } from '../../src/analysis/analysis.ts';
import type { EngineStatus } from '../../src/analysis/analysis-api.ts';
import { describeIntervals } from '../../src/ecg/rhythm/describe-intervals.ts';
import type { TableLayout } from '../../src/ecg/formats/table/table-layout.ts';
import type { TableOptions } from '../../src/ecg/formats/table/table-options.ts';

export const MADE_STATUS: EngineStatus = {
  backend: 'wasm',
  modelVersion: 'test-1',
  notSureBelow: 0.83,
  notes: [],
  readAgain: [],
};

/** A catalogue entry for a path, with one companion. */
export function madeEntry(path: string): RecordingEntry {
  const slash = path.lastIndexOf('/');
  return {
    id: path,
    name: path.slice(slash + 1).replace(/\.\w+$/, ''),
    folder: path.slice(0, Math.max(0, slash)),
    format: 'WFDB',
    holds: path.endsWith('.rr') ? 'intervals' : 'signal',
    files: [path, path.replace('.hea', '.dat')],
    sizeBytes: 1_950_000,
  };
}

/** Figures of a recording with 200 beats: 20 V, 4 S, the rest N, 6 not sure. */
export function madeFigures(id: string): RecordingFigures {
  return {
    id,
    name: madeEntry(id).name,
    format: 'WFDB 212',
    sampleRateHz: 360,
    durationSeconds: 150,
    leads: ['MLII', 'V1'],
    analysedLead: 'MLII',
    analysis: {
      counts: { total: 200, byClass: [176, 20, 4, 0, 0], notSure: 6 },
      heartRate: { mean: 80, min: 61, max: 104 },
    },
    warnings: [{ code: 'checksum-mismatch', message: 'The checksum of lead V1 does not match its samples.' }],
  };
}

/** A table with a time column whose unit of voltage is a guess; `options` are taken over as a reader would. */
export function madeLayout(options: TableOptions = {}): TableLayout {
  const { columns = [1], timeColumn = 0, unit, sampleRateHz } = options;
  const names = ['time', 'ecg', 'hr'];
  return {
    origin: null,
    writing: {
      as: 'text',
      encodingOrigin: { kind: 'measured' },
      delimiterOrigin: { kind: options.delimiter ? 'chosen' : 'measured' },
      decimalOrigin: { kind: 'measured' },
    },
    encoding: 'utf-8',
    delimiter: options.delimiter ?? ',',
    decimalComma: options.decimalComma ?? false,
    rowContent: options.rowContent ?? 'sample',
    rowContentOrigin: { kind: options.rowContent ? 'chosen' : 'measured' },
    columns: names.map((name, index) => ({
      name,
      originalName: name,
      isNumeric: true,
      roleOrigin: { kind: 'stated', where: { line: 1 } },
      foreign: null,
      unitText: '',
      role: timeColumn === index ? 'time' : columns.includes(index) ? 'lead' : 'ignored',
      identity: { kind: 'unknown', leadName: name, what: 'unknown', because: 'nothing' },
      unit: unit ?? 'mV',
      unitOrigin: unit === undefined ? { kind: 'assumed', because: 'size' } : { kind: 'chosen' },
      decimalComma: options.decimalComma ?? false,
      cellUnit: '',
    })),
    timeColumn,
    timeUnit: timeColumn === null ? null : (options.timeUnit ?? 's'),
    timeUnitOrigin: options.timeUnit ? { kind: 'chosen' } : { kind: 'stated', where: { line: 1 } },
    sampleRateHz: sampleRateHz ?? 130,
    sampleRateOrigin: sampleRateHz === undefined ? { kind: 'measured' } : { kind: 'chosen' },
    timeColumnRateHz: 130,
    isReversed: false,
    startOfDaySeconds: null,
    headerLineCount: 1,
    headerLines: ['time,ecg,hr'],
    firstRows: Array.from({ length: 8 }, (_, i) => [(i / 130).toFixed(4), (0.1 * i).toFixed(3), '71']),
  };
}

/** A lead of a recording. */
export function madeLead(name: string, foreign: LeadSummary['foreign'] = null): LeadSummary {
  return { name, originalName: null, foreign, sourceUnit: 'mV', unitAssumed: false };
}

/** Five minutes of intervals that breathe. */
export function madeIntervals(id: string): IntervalSummary {
  const rrSeconds = Float64Array.from({ length: 300 }, (_, i) => 0.8 + 0.05 * Math.sin(i / 3));
  const { name } = madeEntry(id);
  return { name, format: 'RR', rrSeconds, warnings: [], comments: ['P. Doe'], ...describeIntervals(rrSeconds) };
}
