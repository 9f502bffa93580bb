import { counted } from './grammar.ts';

/** How a table of samples is read, and what of it is a guess. */
export const importing = {
  title: 'How this table is read',
  noLead: 'No column is a lead: make at least one column a lead.',
  confirm: 'Read it this way',
  leave: 'Leave it as it is',
  unit: 'Unit of the leads',
  steps: 'converter steps',
  stepsPerMv: 'Steps per millivolt',
  perMv: 'per mV',
  sampleRate: 'Samples per second',
  timeUnit: 'Time column counts',
  timeUnits: {
    s: 'seconds',
    ms: 'milliseconds',
    us: 'microseconds',
    ns: 'nanoseconds',
    min: 'minutes',
    h: 'hours',
    d: 'days',
    sample: 'sample numbers',
    clock: 'time of day',
  },
  delimiter: 'Columns separated by',
  delimiters: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Vertical bar', ' ': 'Spaces' },
  decimalComma: 'Decimal comma',
  rows: 'First rows of the table',
  roleOf: ({ column }: { column: string }) => `Column ${column} is`,
  roles: { lead: 'Lead', time: 'Time', date: 'Date', 'lead-name': 'Name of the lead', ignored: 'Not read' },
  table: 'table – change',
  assumed: ({ assumptions }: { assumptions: string }) => `assumed ${assumptions} – change`,
  assumedTime: ({ unit }: { unit: string }) => `time in ${unit}`,
  assumedLeadRows: 'a lead in each row',
  assumedSteps: ({ steps }: { steps: string }) => `${steps} steps per mV`,
  /** What was understood of the table as a whole. */
  layout: ({ delimiter, decimalComma, lines }: { delimiter: Delimiter; decimalComma: boolean; lines: number }) =>
    `Columns separated by ${DELIMITERS[delimiter]}, decimal ${decimalComma ? 'comma' : 'point'}, ${counted(lines, { one: 'line', other: 'lines' })} before the samples.`,
};

const DELIMITERS = { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab', '|': 'a vertical bar', ' ': 'spaces' };
type Delimiter = keyof typeof DELIMITERS;
