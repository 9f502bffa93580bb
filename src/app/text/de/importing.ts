import type { importing as english } from '../en/importing.ts';
import { counted } from './grammar.ts';

export const importing = {
  title: 'Wie diese Tabelle gelesen wird',
  noLead: 'Keine Spalte ist eine Ableitung: Mindestens eine Spalte muss Ableitung sein.',
  confirm: 'So lesen',
  leave: 'So lassen, wie es ist',
  unit: 'Einheit der Ableitungen',
  steps: 'Wandlerstufen',
  stepsPerMv: 'Stufen pro Millivolt',
  perMv: 'pro mV',
  sampleRate: 'Abtastwerte pro Sekunde',
  timeUnit: 'Die Zeitspalte zählt',
  timeUnits: {
    s: 'Sekunden',
    ms: 'Millisekunden',
    us: 'Mikrosekunden',
    ns: 'Nanosekunden',
    min: 'Minuten',
    h: 'Stunden',
    d: 'Tage',
    sample: 'Nummern der Abtastwerte',
    clock: 'Uhrzeit',
  },
  delimiter: 'Spalten getrennt durch',
  delimiters: { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator', '|': 'Senkrechter Strich', ' ': 'Leerzeichen' },
  decimalComma: 'Dezimalkomma',
  rows: 'Erste Zeilen der Tabelle',
  roleOf: ({ column }) => `Spalte ${column} ist`,
  roles: {
    lead: 'Ableitung',
    time: 'Zeit',
    date: 'Datum',
    'lead-name': 'Name der Ableitung',
    ignored: 'Nicht gelesen',
  },
  table: 'Tabelle – ändern',
  assumed: ({ assumptions }) => `angenommen: ${assumptions} – ändern`,
  assumedTime: ({ unit }) => `Zeit in ${unit}`,
  assumedLeadRows: 'je Zeile eine Ableitung',
  assumedSteps: ({ steps }) => `${steps} Stufen pro mV`,
  layout: ({ delimiter, decimalComma, lines }) =>
    `Spalten getrennt durch ${DELIMITERS[delimiter]}, ${decimalComma ? 'Dezimalkomma' : 'Dezimalpunkt'}, ${counted(lines, { one: 'Zeile', other: 'Zeilen' })} vor den Abtastwerten.`,
} satisfies typeof english;

const DELIMITERS = { ',': 'Komma', ';': 'Semikolon', '\t': 'Tabulator', '|': 'senkrechte Striche', ' ': 'Leerzeichen' };
