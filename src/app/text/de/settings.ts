import type { settings as english } from '../en/settings.ts';
import { counted } from './grammar.ts';

export const settings = {
  screen: 'Bildschirm',
  language: 'Sprache',
  theme: 'Farben',
  themes: { system: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
  intervalUnit: 'Abstände der Schläge',
  intervalUnits: { s: 'Sekunden', ms: 'Millisekunden' },
  hideIdentity: 'Identität verbergen (H)',
  hideIdentityDetail:
    'Für einen Bildschirm, den andere sehen: Namen von Aufzeichnungen und Dateien, Notizen und Daten sind in jeder Ansicht und im Bericht verborgen. Gespeicherte Dateien behalten ihre Namen.',
  characterKeys: 'Buchstaben und Ziffern wirken überall',
  characterKeysDetail: 'Aus: nur, während Streifen, Bild oder Frage den Fokus hat.',
  paper: 'Papier',
  paperDetail: 'Wie sich eine Aufzeichnung öffnet; an der Kurve lässt sich beides jederzeit ändern.',
  speed: 'Papiervorschub',
  gain: 'Verstärkung',
  gainFits: 'die größte, die passt',
  usual: ({ value }) => `${value} (üblich)`,
  reportPaper: 'Bericht',
  papers: { A4: 'A4', letter: 'Letter' },
  certainty: '„Unsicher“',
  threshold: 'Unsicher unter',
  thresholdDetail: ({ usual }) =>
    `Ein Schlag ist „unsicher“, wenn seine wahrscheinlichste Klasse weniger Wahrscheinlichkeit hat als hier eingestellt oder das Signal um ihn herum schlecht ist. Die Schwelle des Modells selbst ist ${usual}, gewählt an Aufzeichnungen, die es nicht kannte. Höher heißt: weniger falsche unter den sicheren, aber mehr Schläge zum Nachsehen.`,
  thresholdHere: ({ count, total }) =>
    `In dieser Aufzeichnung sind ${counted(count, { one: 'Schlag', other: 'Schläge' })} von ${total} unsicher.`,
  thresholdReset: ({ usual }) => `Zurück zu ${usual}`,
  modelCard: 'Über das Modell: Daten, Zahlen, Grenzen',
  kept: 'Auf diesem Gerät aufbewahrt',
  keepWork: 'Korrekturen, Prüfungen und die letzte Aufzeichnung auf diesem Gerät aufbewahren',
  keepWorkDetail:
    'Sie bleiben im Speicher dieses Browsers auf diesem Gerät; nichts wird irgendwohin gesendet. Wird dieselbe Datei wieder geöffnet, sind die Korrekturen wieder da, und eine neu geladene Seite kehrt zur Aufzeichnung zurück. Aufzeichnungen über 100\u00a0MB werden selbst nicht gespeichert.',
  keptNothing: 'Nichts ist aufbewahrt.',
  keptLoading: 'Es wird nachgesehen …',
  keptUnreadable: 'Was aufbewahrt ist, lässt sich nicht lesen.',
  setAside: ({ count }) =>
    `${counted(count, { one: 'beschädigter Eintrag', other: 'beschädigte Einträge' })} beiseitegelegt.`,
  keptView: 'letzte Ansicht',
  lecture: 'Ihr Vortrag',
  keptLecture: 'seine Momente und Notizen',
  lastRecording: ({ size }) => `die Aufzeichnung selbst, ${size}`,
  room: ({ used, free }) => `${used} sind belegt, etwa ${free} für diese App frei.`,
  forget: ({ name }) => `Aufbewahrtes zu ${name} löschen`,
  forgetQuestion: ({ name, lost }) =>
    `Aufbewahrtes zu ${name} löschen: ${lost.join(', ')}? Es lässt sich nicht zurückholen.`,
  erase: 'Alles löschen …',
  eraseQuestion:
    'Alle Korrekturen, Prüfungen, Aufzeichnungen und Einstellungen löschen, die auf diesem Gerät aufbewahrt sind? Was offen ist, bleibt auf dem Bildschirm, bis die Seite geschlossen oder neu geladen wird.',
  eraseYes: 'Löschen',
  eraseNo: 'Abbrechen',
} satisfies typeof english;
