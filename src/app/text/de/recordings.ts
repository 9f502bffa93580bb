import type { recordings as english } from '../en/recordings.ts';
import { counted } from './grammar.ts';

export const recordings = {
  title: ({ count }) => counted(count, { one: 'Aufzeichnung', other: 'Aufzeichnungen' }),
  searchHint: 'Nach Name oder Ordner suchen',
  search: 'Aufzeichnungen durchsuchen',
  firstOf: ({ shown, count }) => `Die ersten ${shown} von ${count} sind aufgeführt: Die Suche zeigt weitere.`,
  noneFound: ({ typed }) => `Keine Aufzeichnung hat „${typed}“ im Namen oder Ordner.`,
  name: 'Aufzeichnungen',
  columns: {
    recording: 'Aufzeichnung',
    warnings: 'Warnungen',
    format: 'Format',
    files: 'Dateien',
    size: 'Größe',
    duration: 'Dauer',
    leads: 'Ableitungen',
    rate: 'Abtastrate',
    beats: 'Schläge',
    heartRate: 'HF',
    notSure: 'Unsicher',
  },
  leadOf: ({ lead, count }) => `${lead} von ${count}`,
  notAnalysed: 'noch nicht ausgewertet',
  warningCount: ({ count }) => counted(count, { one: 'Warnung', other: 'Warnungen' }),
  stop: 'Anhalten',
  summary: 'Zusammenfassung',
  summariseAll: 'Alle zusammenfassen',
  goOn: 'Fortsetzen',
  saveCsv: 'Als CSV speichern',
  analysed: ({ done, count }) => `${done} von ${count} ausgewertet`,
} satisfies typeof english;
