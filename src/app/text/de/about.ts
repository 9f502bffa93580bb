import type { about as english } from '../en/about.ts';

export const about = {
  title: 'Über Fiducial',
  what: 'Fiducial öffnet eine EKG-Aufzeichnung, findet jeden Herzschlag, sagt, welcher Art er ist und wie sicher das ist, und zeigt, warum: welcher Teil der Welle, welches Intervall und wo im Herzen der Schlag begann. Alles wird auf diesem Gerät berechnet.',
  limits:
    'Es benennt die Schläge einer Aufzeichnung zum Lernen und Forschen. Klassen können falsch sein, am häufigsten bei supraventrikulären Extrasystolen und Fusionsschlägen, bei Rauschen und in Ableitungen, die denen des Trainings nicht gleichen. „Unsicher“ steht bei Schlägen unter der Schwelle des Modells.',
  stops: 'Wo es aufhört',
  stopsFibrillation: ({ found, withP }) =>
    `Unter den Befunden ist Vorhofflimmern eine unregelmäßige Strecke: ${found} seiner Zeit in den Testaufzeichnungen, und nie unter 30\u00a0s. Der über der Kurve genannte Rhythmus findet mehr davon und nennt auch manchen anderen Rhythmus so. Bei ${withP} seiner Schläge wird eine P-Welle gemeldet, die es nicht gibt.`,
  stopsPaced: ({ unknown }) =>
    `Schrittmacherschläge kamen im Training nicht vor: ${unknown} von denen in vier Testaufzeichnungen heißen „Unbekannt“, wie es richtig ist.`,
  stopsEdges:
    'Ganz am Anfang und Ende einer Datei und in langen Pausen kann ein Schlag gemeldet werden, der keiner ist.',
  stopsElsewhere:
    'Mit anderen Geräten und bei anderen Menschen als im Haupttest werden auch ventrikuläre Schläge weniger gut gefunden.',
  version: ({ version, isBetween }) =>
    isBetween ? `Version ${version}, mit den Änderungen, die als „Unreleased“ aufgeführt sind.` : `Version ${version}.`,
  software: 'Diese Version',
  changes: 'Was sich geändert hat',
  licences: 'Lizenzen der enthaltenen Software',
  changesLanguage: 'Diese Liste gibt es nur auf Englisch.',
  classes: 'Klassen der Schläge',
  meanings: {
    N: 'Schläge auf dem üblichen Weg, auch mit Schenkelblock und Ersatzschläge',
    V: 'vorzeitige Schläge und Ersatzschläge, die in einer Kammer beginnen',
    S: 'vorzeitige Schläge, die in einem Vorhof oder am AV-Übergang beginnen',
    F: 'ein normaler und ein ventrikulärer Schlag, die sich in den Kammern treffen',
    Q: 'Schrittmacherschläge und Schläge, die sich nicht einordnen lassen',
  },
  keyboard: 'Tastatur, auf dem EKG-Streifen',
  keys: {
    Shift: 'Umschalt',
    Ctrl: 'Strg',
    'Page Up': 'Bild auf',
    'Page Down': 'Bild ab',
    Home: 'Pos1',
    End: 'Ende',
    Enter: 'Eingabe',
    Delete: 'Entf',
    Esc: 'Esc',
  },
  commands: {
    beat: 'voriger, nächster Schlag',
    step: 'vorige, nächste der gewählten Schläge (Extrasystolen, wenn nichts anderes gewählt ist)',
    finding: 'voriger, nächster Befund (Pause, Salve, unregelmäßige Strecke)',
    rhythm: 'voriger, nächster Wechsel des Rhythmus',
    inWords: 'in Worten, was der Streifen zeigt; in jedem anderen Bild, was dort zu sehen ist',
    nudge: 'den Streifen ein wenig verschieben',
    page: 'den Streifen um eine Seite verschieben',
    ends: 'Anfang, Ende der Aufzeichnung',
    zoom: 'vergrößern, verkleinern',
    filter: 'Streifen wie aufgezeichnet oder gefiltert',
    calipers: 'Zirkel: Dann bewegen die Pfeile einen Schenkel, mit Umschalt fein, X wählt den anderen, M trägt ab',
    moment: 'was zu sehen ist, in den Vortrag aufnehmen',
    label: 'den Schlag N, V, S, F, Q nennen',
    move: 'den Schlag um einen Abtastwert verschieben',
    add: 'einen Schlag hinzufügen: dann auf seine Stelle tippen; mit Zirkel am gewählten Schenkel',
    confirm: 'den Schlag bestätigen und zum nächsten zu prüfenden gehen',
    dismiss: 'den Schlag offen lassen und zum nächsten zu prüfenden gehen',
    delete: 'den Schlag löschen',
    undo: 'rückgängig, wiederholen',
    deselect: 'keinen Schlag auswählen',
    identity: 'verbergen oder zeigen, von wem die Aufzeichnung ist',
    help: 'diese Seite',
  },
  pointer:
    'Ziehen verschiebt, Mausrad oder zwei Finger vergrößern, Umschalt und Mausrad verschieben. In der Tabelle gehen die Pfeiltasten durch die aufgeführten Zeilen.',
  model: 'Modell',
  modelRuns: ({ version, backend }) => `Version ${version}, gerechnet auf ${backend}.`,
  modelLoading: 'Das Modell wird geladen.',
  examples: 'Beispiele',
} satisfies typeof english;
