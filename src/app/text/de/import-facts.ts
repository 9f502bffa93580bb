import type { importFacts as english } from '../en/import-facts.ts';

export const importFacts = {
  chosen: 'wie angegeben',
  stated: ({ line, field }) =>
    `steht in der Datei${line === null ? '' : `, Zeile ${line}`}${field === null ? '' : ` („${field}“)`}`,
  measured: {
    rate: 'gemessen: die Schritte der Zeitspalte',
    unit: 'an den Messwerten gemessen',
    time: 'gemessen: wie die Spalte läuft',
    rows: 'gemessen: wie die Zahlen von Zeile zu Zeile weiterlaufen',
    writing: 'gemessen an den ersten Zeilen',
    encoding: 'gemessen: Die Bytes der Datei lassen sich so lesen',
  },
  assumed: 'angenommen: Die Datei sagt es nicht',
  because: {
    maker: 'angenommen: Die Beschreibung des Herstellers sagt es, die Datei nicht',
    size: 'angenommen: Es passt zur Größe der Zahlen; die Datei sagt es nicht',
    words: 'angenommen: Die Wörter des Kopfes lassen sich so lesen; die Datei sagt es nicht',
    usual: 'angenommen: ein üblicher Wert; die Datei sagt es nicht',
  },
  short: {
    chosen: 'wie angegeben',
    stated: ({ line }) => (line === null ? 'steht in der Datei' : `steht in Zeile ${line}`),
    measured: 'gemessen',
    assumed: 'angenommen',
  },
  isEcg: 'EKG',
  nothingTells: 'nichts sagt, was es ist',
  encoding: 'Geschrieben als',
  cells: 'Zellen einer Arbeitsmappe: weder Trennzeichen noch Dezimalzeichen.',
  numbers: 'Zahlen; ihre Art und Bytefolge stehen in der Datei.',
  numbersLayout: 'Zeilen und Spalten von Zahlen.',
  rowHolds: 'Eine Zeile enthält',
  rowContents: {
    sample: 'einen Wert jeder Ableitung',
    lead: 'alle Werte einer Ableitung',
    packet: 'mehrere Werte nacheinander',
    'named-sample': 'einen Wert der Ableitung, die sie nennt',
  },
  start: 'Beginn',
  noStart: 'nicht angegeben',
  startStated: ({ time }) => `${time}, steht in der Datei`,
} satisfies typeof english;
