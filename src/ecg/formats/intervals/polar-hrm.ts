import type { IntervalList } from '../../recording/interval-list.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { timeOfDay } from '../../recording/time-of-day.ts';

/** The value of `Interval` that stands for R-R data; others are seconds between heart rates. Source: Polar HRM files, version 1.07. */
const RR_DATA = '238';
const MILLISECONDS = 1e-3;

/** Whether a text begins as a Polar .hrm file does. */
export function isPolarHrm(text: string): boolean {
  return /^\s*\[Params\]\s/.test(text) && /^Interval\s*=/m.test(text);
}

/** Reads the R-R data of a Polar .hrm file, in milliseconds a line. Throws `RecordingError` when it holds heart rates only. */
export function readPolarHrm(text: string, name: string): Omit<IntervalList, 'name' | 'warnings'> {
  const sections = sectionsOf(text);
  const params = new Map(
    (sections.get('Params') ?? []).map((line) => {
      const [key, value = ''] = line.split('=', 2);
      return [key.trim(), value.trim()];
    }),
  );
  const interval = params.get('Interval') ?? '';
  if (interval !== RR_DATA) {
    throw new RecordingError(
      'no-signal',
      `${name} holds a heart rate every ${interval || 'few'} seconds, not the intervals between beats: record with R-R data and export that.`,
    );
  }
  const rows = sections.get('HRData') ?? [];
  const note = sections.get('Note') ?? [];
  return {
    format: 'Polar .hrm',
    rrSeconds: Float64Array.from(rows, (row) => {
      const value = Number(row.split(/\s/, 1)[0]);
      return value > 0 ? value * MILLISECONDS : Number.NaN;
    }),
    comments: [`Recorded: ${params.get('Date') ?? ''} ${params.get('StartTime') ?? ''}`.trim(), ...note],
    startOfDaySeconds: timeOfDay(params.get('StartTime') ?? ''),
  };
}

/** Lines by section, without those that are empty. */
function sectionsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const title = /^\[(\w[\w-]*)\]$/.exec(line.trim())?.[1];
    if (title !== undefined) {
      lines = [];
      sections.set(title, lines);
    } else if (line.trim() !== '') lines.push(line.trim());
  }
  return sections;
}
