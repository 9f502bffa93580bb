import { formatCount } from '../format-count.ts';
import type { intervals as english } from '../en/intervals.ts';
import { counted } from './grammar.ts';

export const intervals = {
  count: ({ count }) => counted(count, { one: 'Abstand', other: 'Abstände' }),
  rate: 'HF',
  explained:
    'Diese Datei enthält die Abstände zwischen Schlägen, nicht das EKG, in dem sie gefunden wurden. Es gibt keine Kurve, also wird kein Schlag eingeordnet; was aus der Reihe fällt, kann eine Extrasystole sein oder ein übersehener Schlag.',
  save: 'Abstände speichern',
  close: 'Schließen',
  figures: 'Abstände',
  inFile: 'In der Datei',
  shortest: 'Kürzester',
  longest: 'Längster',
  slowest: 'Langsamste Frequenz (8 Schläge)',
  fastest: 'Schnellste Frequenz (8 Schläge)',
  variability: 'Variabilität der Abstände in der Reihe',
  tachogramName: 'Abstand vor jedem Schlag im Zeitverlauf; die Werte stehen in der gespeicherten Liste',
  poincareName: 'Jeder Abstand gegen den davor; die Werte stehen in der gespeicherten Liste',
  perMinute: ({ rate }) => `${rate} pro min`,
  missing: ({ count }) => (count === 1 ? '1 fehlt' : `${formatCount(count)} fehlen`),
} satisfies typeof english;
