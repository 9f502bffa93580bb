import type { atlas as english } from '../en/atlas.ts';
import { counted } from './grammar.ts';

const SHAPES = { one: 'Form', other: 'Formen' };
const BEATS = { one: 'Schlag', other: 'Schläge' };

/** Typische Formen von Schlägen, und was jene unterscheidet, die sich ähneln. */
export const atlas: typeof english = {
  loading: 'Der Atlas wird geladen…',
  again: 'Atlas noch einmal laden',
  intro: ({ count, fewestBeats, fewestPeople }) =>
    `${count} typische Formen: Mittel über echte Schläge, die einander gleichen, und was das Netz aus ihnen macht. Jede ist von mindestens ${fewestBeats} Schlägen von ${fewestPeople} Menschen; keine ist der Schlag eines Einzelnen.`,
  source: ({ date, model }) =>
    `Berechnet am ${date} aus den Trainingsaufnahmen der MIT-BIH Arrhythmia Database (DS1) und der MIT-BIH Supraventricular Arrhythmia Database, mit Modell ${model}. Das Netz hat von diesen Menschen gelernt und ist bei ihnen besser als bei anderen; Testpersonen sind nicht dabei. ECG1 ist eine Ableitung, deren Namen jene Datenbank nicht nennt.`,
  licence:
    'Daten: Moody und Mark 2001 und Greenwald 1990 über PhysioNet (Goldberger et al. 2000), Open Data Commons Attribution License 1.0. Zum Lernen, kein Medizinprodukt.',
  pairs: 'Ähnliche Formen verschiedener Klassen',
  pairsIntro:
    'In jeder Ableitung zu je zwei Klassen die beiden Formen, die an der Kurve allein am schwersten zu unterscheiden sind.',
  or: ({ first, second }) => `${first} oder ${second}?`,
  mostly: ({ what }) => `Am ehesten unterscheidet sie ${what}.`,
  nothingDecides: 'Nichts Gemessenes unterscheidet sie.',
  criteria: { timing: 'der Zeitpunkt', qrs: 'die Breite des QRS', pause: 'die Pause danach', pWave: 'die P-Welle' },
  verdicts: { apart: 'trennt die meisten', leans: 'hilft, doch viele überschneiden sich' },
  decides: {
    timing: ({ firstName, first, secondName, second, verdict }) =>
      `Zeitpunkt: ${firstName} ${first}, ${secondName} ${second} gegenüber dem üblichen Abstand; ${verdict}.`,
    qrs: ({ firstName, first, secondName, second, verdict }) =>
      `Breite des QRS: ${firstName} ${first}, ${secondName} ${second}; ${verdict}.`,
    pause: ({ firstName, first, secondName, second, verdict }) =>
      `Abstand danach: ${firstName} ${first}, ${secondName} ${second} gegenüber dem üblichen; ${verdict}.`,
    pWave: ({ firstName, first, secondName, second, verdict }) =>
      `P-Welle: gefunden bei ${first} von ${firstName}, ${second} von ${secondName}; ${verdict}.`,
  },
  networkGoesBy: ({ firstName, first, secondName, second }) =>
    `Am meisten zählt für das Netz bei ${firstName}: ${first}; bei ${secondName}: ${second}.`,
  all: 'Alle Formen',
  byClass: 'Klasse',
  byLead: 'Ableitung',
  everyLead: 'Alle Ableitungen',
  byWidth: 'Breite des QRS',
  everyWidth: 'Schmal und breit',
  widths: { narrow: 'QRS unter 120\u00a0ms', wide: 'QRS ab 120\u00a0ms' },
  byTiming: 'Zeitpunkt',
  everyTiming: 'Früh, zur Zeit, spät',
  timings: { early: 'Früh', 'on-time': 'Zur Zeit', late: 'Spät' },
  shown: ({ count }) => counted(count, SHAPES),
  clear: 'Alle zeigen',
  shape: ({ name, lead, number }) => `${name}, ${lead}, Form ${number}`,
  short: ({ letter, number }) => `${letter}, Form ${number}`,
  size: ({ beats, people }) => `${beats} Schläge von ${people} Menschen`,
  mostOfPerson: ({ beats }) => `höchstens ${counted(beats, BEATS)} von einem.`,
  readers: ({ said }) => `Befunder schrieben: ${said}.`,
  symbols: {
    N: 'normal',
    L: 'Linksschenkelblock',
    R: 'Rechtsschenkelblock',
    e: 'atrialer Ersatzschlag',
    j: 'junktionaler Ersatzschlag',
    A: 'atriale Extrasystole',
    a: 'aberrant geleitete atriale Extrasystole',
    J: 'junktionale Extrasystole',
    S: 'supraventrikuläre Extrasystole',
    V: 'ventrikuläre Extrasystole',
    E: 'ventrikulärer Ersatzschlag',
    F: 'Fusion',
  },
  atOnce: ({ qrs, change }) => `QRS ${qrs}, Abstand ${change}`,
  range: ({ lower, upper }) => `${lower} bis ${upper}`,
  previous: 'Vorige Form',
  next: 'Nächste Form',
  compareWith: ({ name }) => `Mit ${name} vergleichen`,
  average: 'Mittel',
  theirUsual: 'übliche Schläge derselben Menschen',
  network: 'Was das Netz sagt',
  networkNote: ({ beats }) =>
    `Wahrscheinlichkeiten sind Mittel über alle Schläge der Form; das Warum ist das Mittel über ${counted(beats, BEATS)} davon.`,
  yoursAndTypical: 'Ihr Schlag und der typische',
  yours: 'Ihrer',
  typical: 'Typisch',
  band: 'Linie: das Mittel; Band: eine Standardabweichung nach beiden Seiten.',
  yourBeat: ({ number, lead, name }) =>
    `Ihr gewählter Schlag (${number}, Ableitung ${lead}, als ${name} bezeichnet) ähnelt am meisten:`,
  yoursDashed: ({ number, lead, likeness }) =>
    `Gestrichelt: Ihr gewählter Schlag, Nummer ${number} in Ableitung ${lead}; Ähnlichkeit ${likeness}.`,
  otherLead: 'Er ist aus einer anderen Ableitung; seine Kurve kann deshalb anders aussehen.',
  noneOpen: 'Öffnen Sie eine Aufnahme und wählen Sie einen Schlag, um ihn neben dieser Form zu sehen.',
  likeness: ({ likeness }) => `Ähnlichkeit ${likeness}`,
  figures: 'In Zahlen',
  figure: 'Größe',
  change: 'Abstand davor, Änderung',
  pShare: 'P-Welle',
  probability: 'Wahrscheinlichkeit',
  calledSo: 'So bezeichnet',
  evidence: 'Was die Chancen seiner Klasse ändert',
  halves: 'Mediane; in Klammern, wo die mittlere Hälfte der Schläge liegt.',
  lookAlikes: 'Sieht ähnlich aus, gehört aber zu einer anderen Klasse',
  noLookAlikes: 'Keine Form einer anderen Klasse in dieser Ableitung sieht ihr ähnlich.',
  question: ({ first, second }) => `${first} oder ${second}? Was entscheidet`,
  over: ({ first, second }) => `Übereinander, im selben Maßstab: ${first} durchgezogen, ${second} gestrichelt.`,
  first: 'Erste Form',
  second: 'Zweite Form',
  alone: 'Mit ihrem Herzen',
};
