import type { warnings as english } from '../en/warnings.ts';

export const warnings = {
  'checksum-mismatch': 'Prüfsumme stimmt nicht',
  'initial-value-mismatch': 'Erster Wert stimmt nicht mit dem Kopf überein',
  'truncated-signal': 'Signal endet zu früh',
  'missing-signal-file': 'Eine Datei mit Abtastwerten fehlt',
  'assumed-gain': 'Verstärkung angenommen',
  'assumed-unit': 'Einheit angenommen',
  'assumed-sample-rate': 'Abtastrate angenommen',
  'invalid-samples': 'Ungültige Abtastwerte',
  'time-gap': 'Zeitliche Lücke',
  'irregular-time': 'Unregelmäßige Zeiten',
  'ignored-column': 'Spalte nicht gelesen',
  'ignored-series': 'Serie nicht gelesen',
  'ignored-signal': 'Signal nicht gelesen',
  'resampled-lead': 'Ableitung neu abgetastet',
  'flat-lead': 'Flache Ableitung',
  'not-analysed': 'Nicht ausgewertet',
  'unusual-recording': 'Ungewöhnliche Aufzeichnung',
  'header-field': 'Fehler im Kopf der Datei',
  'unreadable-annotations': 'Annotationen nicht gelesen',
  'ignored-file': 'Datei nicht gelesen',
} satisfies typeof english;
