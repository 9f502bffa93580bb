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
  whyNotSure: ({ reasons }) => `Ein Schlag mit „?“ ist nicht sicher. Warum: ${reasons.join('; ')}.`,
  reasons: {
    'low-confidence': 'keine Klasse ist wahrscheinlich genug',
    'poor-signal': 'das Signal um den Schlag ist schwer zu lesen',
    flutter: 'große Wellen ohne einzelne Schläge',
    'cut-off': 'der Schlag ist von einem Ende oder einer Lücke abgeschnitten',
  },
  unusual: ({ doubts }) => `die Minute vor dem Schlag ist anders als das, was das Netz gelernt hat – ${listed(doubts)}`,
  doubts: {
    'unsteady-shape': 'ihre Schläge haben keine übliche Form',
    'irregular-rhythm': 'ihr Rhythmus ist unregelmäßig',
    'mostly-ectopic': 'so viele ihrer Schläge sehen ektop aus, dass der übliche selbst einer sein kann',
    'wide-without-p':
      'ihr üblicher Schlag ist breit und hat keine P-Welle: ventrikulär, Schenkelblock bei Vorhofflimmern oder Schrittmacher ohne sichtbaren Impuls',
    paced: 'ihr üblicher Schlag ist breit, folgt einem Schrittmacherimpuls und heißt unbekannt',
  },
  shown: 'Gezeigt',
  scale: 'Maßstab',
  delay: 'Klasse nach R',
  delayByClock: 'Klasse nach R, nach der Uhr',
  delayOfSignal: '… in der Aufzeichnung',
  delays: ({ usual, most }) => `meist ${usual}\u00a0s, höchstens ${most}\u00a0s`,
  delaysOfSignal: ({ usual, most }) => `${usual}\u00a0s, höchstens ${most}\u00a0s`,
  delayNote:
    'Die Zeiten gelten für die letzten 200 Schläge. Ein Strich zeigt einen gefundenen Schlag; seine Klasse folgt, wenn der nächste Schlag oder zwei Sekunden der Aufzeichnung vorbei sind. In der ersten Minute ist noch wenig darüber bekannt, was üblich ist. Gezeichnet wird um eine Linie, die der Kurve folgt (0,5\u00a0Hz); behalten wird das Signal, wie es kam.',
  fasterNote: ({ speed }) =>
    `Bei ${speed}\u00a0× zeigt eine Sekunde der Uhr ${speed} Sekunden der Aufzeichnung. Klassen kommen etwa achtmal in dieser Sekunde, der Stift ist also weit über einen Schlag hinaus, wenn dessen Klasse erscheint.`,
  slow: ({ pace, speed }) => `Dieses Gerät kommt nicht mit: Das Signal läuft mit ${pace}\u00a0× statt ${speed}\u00a0×.`,
  stalled:
    'Dieses Gerät kommt nicht mit: Das Signal steht fast still. Beschriftet wird, sobald es wieder Zeit dafür hat.',
  ended: 'Zu Ende. Im Betrachter geöffnet wird alles neu analysiert, mit dem, was vor und nach jedem Schlag kam.',
};
