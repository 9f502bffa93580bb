import type { Fact } from '../../../facts/fact.ts';
import { readClock } from '../../time/read-clock.ts';
import { statedOn, type ColumnStatement, type HeaderDialect } from '../header-text.ts';

const TITLE = 'OpenSignals Text File Format';
/**
 * Gain of the ECG sensor and the supply that all its steps span, by the beginning of the device's name. Source: the data sheet of
 * BITalino's sensor, the maker's page on transfer functions (Plux).
 */
const ECG_SENSORS: readonly (readonly [device: string, gain: number, supplyMv: number])[] = [
  ['bitalino', 1100, 3300],
  ['biosignalsplux', 1019, 3000],
];

/** One device of the header, as far as it is needed. */
interface Device {
  readonly sensor?: unknown;
  readonly column?: unknown;
  readonly label?: unknown;
  readonly resolution?: unknown;
  readonly device?: unknown;
  readonly time?: unknown;
  readonly 'sampling rate'?: unknown;
}

/** Text files of OpenSignals (BITalino, biosignalsplux): a JSON object on a comment line. Checked against a real file (pyHRV's SampleECG). */
export const openSignals: HeaderDialect = {
  name: 'OpenSignals',
  rows: { delimiter: '\t' },

  recognises: (lines) => lines[0]?.includes(TITLE) === true,

  states({ lines, rows }) {
    const line = lines.findIndex((text) => text.includes('{'));
    const device = deviceOn(lines[line] ?? '');
    if (device === null) return {};
    const where = (field: string) => ({ line: line + 1, field });
    const columns = strings(device.column);
    const labels = strings(device.label);
    const sensors = strings(device.sensor);
    const rate = Number(device['sampling rate']);
    const clock = typeof device.time === 'string' ? readClock(device.time) : null;
    // "_converted.txt" holds physical units, which for an ECG are millivolts.
    const isConverted = rows.some((cells) => cells.some((cell) => cell.includes('.')));
    const twice = (sensor: string) => sensors.filter((other) => nameOf(other) === nameOf(sensor)).length > 1;
    return {
      columns: columns.map((column, index): ColumnStatement => {
        const channel = labels.indexOf(column);
        const sensor = sensors[channel];
        // Columns without a sensor are the number of the row and the digital lines.
        if (sensor === undefined) return { name: index === 0 ? column : `digital ${column}`, sensor: index === 0 ? 'sequence' : 'digital', where: where('column') };
        const name = nameOf(sensor);
        const isAlone = name !== 'RAW' && !twice(sensor);
        const steps = name === 'ECG' && !isConverted ? stepsPerMv(device, index, channel) : null;
        return {
          name: isAlone ? name : `${name} ${column}`,
          sensor: name,
          ...(!isConverted && { unit: 'counts' }),
          ...(steps && { stepsPerMv: steps }),
          where: where('sensor'),
        };
      }),
      ...(isConverted && { unit: { what: 'voltage-unit', value: 'mV', origin: { kind: 'assumed', because: 'maker' } } as const }),
      sampleRate: rate > 0 ? statedOn('sample-rate', rate, where('sampling rate')) : undefined,
      startOfDay: clock === null ? undefined : statedOn('start', clock.seconds, where('time')),
    };
  },
}; // prettier-ignore

/** BITalino's own names of its sensors end in BIT. */
function nameOf(sensor: string): string {
  return sensor.toUpperCase().replace(/BIT$/, '');
}

function stepsPerMv({ device, resolution }: Device, index: number, channel: number): Fact<number> | null {
  const bits = Array.isArray(resolution) ? Number(resolution[index] ?? resolution[channel]) : Number.NaN;
  const sensor = typeof device === 'string' ? ECG_SENSORS.find(([name]) => device.toLowerCase().startsWith(name)) : undefined;
  if (sensor === undefined || !(bits > 0 && bits <= 24)) return null;
  const value = (2 ** bits * sensor[1]) / sensor[2];
  return { what: 'steps-per-mv', value, origin: { kind: 'assumed', because: 'maker' } };
} // prettier-ignore

function deviceOn(line: string): Device | null {
  try {
    const header: unknown = JSON.parse(line.slice(line.indexOf('{')));
    const devices: unknown[] = typeof header === 'object' && header !== null ? Object.values(header) : [];
    const first = devices[0];
    return typeof first === 'object' && first !== null ? first : null;
  } catch {
    return null;
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
