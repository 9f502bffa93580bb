import type { live as english } from '../en/live.ts';
import { listed } from './grammar.ts';

/** Ein Signal, das man ansieht, während es kommt. */
export const live: typeof english = {
  intro:
    'Eine Aufzeichnung oder ein simulierter Rhythmus läuft wie auf einem Monitor über den Bildschirm. Schläge werden nur mit dem gefunden und benannt, was bisher zu sehen war; deshalb kommt die Klasse einen Augenblick nach dem Schlag.',
  what: 'Abspielen',
  openRecording: 'Die offene Aufzeichnung',
  begin: 'Starten',
  fromView: 'Von dort, wo die Kurve im Betrachter beginnt, bis zum Ende der Aufzeichnung.',
  tenMinutes: 'Zehn Minuten der Ableitungen II, V1 und V5.',
  noMonitor: 'Zum Lernen, nicht zur Überwachung von Patienten: Nichts hier gibt Alarm.',
  keys: 'Leertaste: anhalten und weiter.',
  play: 'Weiter',
  pause: 'Anhalten',
  stop: 'Beenden',
  speed: 'Tempo',
  beep: 'Ton bei jedem Schlag',
  openPlayed: 'Das Gezeigte öffnen',
  another: 'Etwas anderes abspielen',
  sweep: ({ leads }) => `Durchlaufende Kurve von ${leads}; was gefunden wurde, ist darunter gezählt`,
  rate: 'Schläge/min',
  notSure: 'nicht sicher',
  whyNotSure: ({ reasons }) => `Ein Schlag mit „?“ ist nicht sicher. Warum: ${listed(reasons)}.`,
  reasons: {
    'low-confidence': 'keine Klasse ist wahrscheinlich genug',
    'poor-signal': 'das Signal um den Schlag ist schwer zu lesen',
    'unusual-recording':
      'die letzte Minute ist anders als das, was das Netz gelernt hat: breit ohne P-Wellen wie bei einem Schrittmacher, unregelmäßig, überwiegend ektop oder von wechselnder Form',
    flutter: 'große Wellen ohne einzelne Schläge',
    'cut-off': 'der Schlag ist von einem Ende oder einer Lücke abgeschnitten',
  },
  shown: 'Gezeigt',
  scale: 'Maßstab',
  delay: 'Klasse nach R',
  delays: ({ usual, most }) => `meist ${usual} s, höchstens ${most} s`,
  delayNote:
    'Gemessen am gezeigten Signal, für die letzten 200 Schläge. Ein Strich zeigt einen gefundenen Schlag; seine Klasse folgt, wenn der nächste Schlag oder zwei Sekunden vorbei sind. In der ersten Minute ist noch wenig darüber bekannt, was üblich ist. Gezeichnet wird um eine Linie, die der Kurve folgt (0,5 Hz); behalten wird das Signal, wie es kam.',
  slow: ({ pace }) => `Dieses Gerät schafft ${pace} ×.`,
  ended: 'Zu Ende. Im Betrachter geöffnet wird alles neu analysiert, mit dem, was vor und nach jedem Schlag kam.',
};
