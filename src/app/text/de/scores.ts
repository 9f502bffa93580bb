import type { scores as english } from '../en/scores.ts';
import { counted } from './grammar.ts';

export const scores = {
  waiting: 'Die Bewertung erscheint, sobald alle Schläge benannt sind.',
  reference: ({ count }) => counted(count, { one: 'Referenzschlag', other: 'Referenzschläge' }),
  found: ({ share }) => `${share}\u00a0% gefunden`,
  real: ({ share }) => `${share}\u00a0% des Gefundenen sind Schläge`,
  missedExtra: ({ missed, extra }) => `${missed} verpasst, ${extra} zu viel`,
  position: ({ jitter }) => `Lage ${jitter}`,
  escapeBeats: 'Ersatzschläge (e, j) zählen als',
  projectMap: 'N, wie im Training des Modells',
  ec57Map: 'S, wie in ANSI/AAMI EC57',
  byClass: 'Je Klasse, %',
  accuracy: ({ share }) => `Genauigkeit ${share}`,
  class: 'Klasse',
  beats: 'Schläge',
  sensitivity: 'Sensitivität: Anteil der Referenzschläge dieser Klasse, die so benannt wurden',
  predictivity: 'Positiver Vorhersagewert: Anteil der so benannten Schläge, die zu dieser Klasse gehören',
  f1: 'Harmonisches Mittel aus Sensitivität und positivem Vorhersagewert',
  confusion: 'Referenz in Zeilen, Benennung in Spalten',
  noBeat: 'kein Schlag',
  missed: 'verpasst',
  reliability: 'Sicherheit gegen Trefferquote',
  calibrationError: ({ error }) => `Kalibrierungsfehler ${error}`,
  confidence: 'Sicherheit des Netzes',
  shareRight: 'Anteil richtig',
  reliabilityBin: ({ confidence, accuracy, count }) => `Sicherheit ${confidence}, richtig ${accuracy} von ${count}`,
  reliabilityNote: ({ count }) =>
    `${counted(count, { one: 'Schlag', other: 'Schläge' })} mit Referenz, in zehn gleich großen Gruppen mit 95-%-Intervallen. Auf der gestrichelten Linie hält die Sicherheit, was sie verspricht.`,
  disagreements: 'Abweichungen',
  disagreementCount: ({ count }) =>
    count === 0 ? 'Keine Abweichungen' : counted(count, { one: 'Abweichung', other: 'Abweichungen' }),
  previous: 'Vorige',
  next: 'Nächste',
  missedBeat: ({ reference }) => `${reference}, verpasst`,
  labelled: ({ reference, found }) => `${reference}, benannt als ${found}`,
} satisfies typeof english;
