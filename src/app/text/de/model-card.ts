import type { modelCard as english } from '../en/model-card.ts';
import { cardSentences } from './card-sentences.ts';
import { counted } from './grammar.ts';

export const modelCard = {
  title: 'Über das Modell',
  loading: 'Die Modellkarte wird gelesen …',
  failed: 'Die Modellkarte ließ sich nicht lesen. Sie gehört zur App: Laden Sie die Seite einmal mit Netz neu.',
  purpose:
    'Ein kleines Netz betrachtet jeden Schlag neben dem üblichen Schlag derselben Aufzeichnung und die Zeiten um ihn herum und gibt jeder von fünf Klassen eine Wahrscheinlichkeit. Es wurde einmal trainiert, an öffentlichen Aufzeichnungen; aus Ihren lernt es nicht.',
  ofCard: ({ english }) => (Object.hasOwn(cardSentences, english) ? cardSentences[english] : undefined),
  limits: 'Was es nicht kann',
  failures: 'Bekannte Fehler',
  figures: 'Wie gut es ist',
  figuresDetail:
    'Se ist der Anteil der Schläge einer Klasse, die so benannt wurden; +P der Anteil der so benannten, die es sind; F1 verbindet beide. Alles in Prozent. Die Testaufzeichnungen stammen von Menschen, die das Modell nie gesehen hat.',
  testSet: 'Testdaten',
  accuracy: ({ percent }) =>
    `${percent}\u00a0% aller Schläge werden richtig benannt; die meisten Schläge sind normal, deshalb zählen die Klassen.`,
  columns: { beatClass: 'Klasse', beats: 'Schläge', se: 'Se', ppv: '+P', f1: 'F1', interval: '95-%-Intervall' },
  records: ({ count }) => `Nach Aufzeichnung, die schwächste zuerst (${count})`,
  recordColumns: { record: 'Aufzeichnung', accuracy: 'Richtig, %', v: 'F1 von V', s: 'F1 von S' },
  certainty: 'Was seine Sicherheit wert ist',
  sure: ({ threshold, coverage, error }) =>
    `An Aufzeichnungen, die es nicht kannte, erreichen ${coverage} der Schläge ${threshold} und gelten als sicher; von diesen sind ${error} falsch.`,
  calibrationError: ({ percent }) =>
    `Seine Wahrscheinlichkeiten weichen im Mittel um ${percent} davon ab, wie oft es recht hat.`,
  reliability: 'Verlässlichkeit: Sicherheit gegen den Anteil der richtigen',
  reliabilityPoint: ({ confidence, accuracy, count }) =>
    `Sicherheit ${confidence}: richtig ${accuracy}, ${counted(count, { one: 'Schlag', other: 'Schläge' })}`,
  confidence: 'Sicherheit',
  right: 'richtig',
  training: 'Woraus es gelernt hat',
  data: 'Daten',
  protocol: 'Protokoll',
  learned: 'Schläge nach Klasse',
  trainingRecords: 'Aufzeichnungen',
  version: 'Modell',
  date: 'Trainiert am',
  preparation: 'Aufbereitung der Schläge',
  licence: 'Lizenz',
} satisfies typeof english;
