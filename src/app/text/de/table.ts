import type { table as english } from '../en/table.ts';

export const table = {
  name: 'Schläge',
  columns: { number: 'Nr.', time: 'Zeit', class: 'Klasse', confidence: 'Sicherheit', pWave: 'P-Welle' },
  numberName: 'Nr.',
  notSure: 'unsicher',
  none: 'Kein Schlag gehört zu den gewählten Klassen.',
  listed: 'Aufgeführte Schläge',
  all: 'Alle',
  notSureOnly: 'Unsicher',
} satisfies typeof english;
