import type { RecordingEntry, RecordingFigures } from '../../src/analysis/analysis.ts';
import type { TableLayout } from '../../src/ecg/formats/table/table-layout.ts';
import type { TableOptions } from '../../src/ecg/formats/table/table-options.ts';

/** A catalogue entry for a path, with one companion. */
export function madeEntry(path: string): RecordingEntry {
  const slash = path.lastIndexOf('/');
  return {
    id: path,
    name: path.slice(slash + 1).replace(/\.\w+$/, ''),
    folder: path.slice(0, Math.max(0, slash)),
    format: 'WFDB',
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
    encoding: 'utf-8',
    delimiter: options.delimiter ?? ',',
    decimalComma: options.decimalComma ?? false,
    columns: names.map((name, index) => ({
      name,
      role: timeColumn === index ? 'time' : columns.includes(index) ? 'lead' : 'ignored',
      unit: unit ?? 'mV',
      unitCertainty: unit === undefined ? 'guessed' : 'chosen',
    })),
    timeColumn,
    timeUnit: timeColumn === null ? null : (options.timeUnit ?? 's'),
    timeUnitCertainty: options.timeUnit ? 'chosen' : 'stated',
    sampleRateHz: sampleRateHz ?? 130,
    sampleRateCertainty: sampleRateHz === undefined ? 'measured' : 'chosen',
    headerLineCount: 1,
    headerLines: ['time,ecg,hr'],
    firstRows: Array.from({ length: 8 }, (_, i) => [(i / 130).toFixed(4), (0.1 * i).toFixed(3), '71']),
  };
}
