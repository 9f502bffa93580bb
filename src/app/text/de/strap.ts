import type { strap as english } from '../en/strap.ts';
import { counted } from './grammar.ts';

/** Ein Brustgurt, dessen Signal „Live“ zeigt. */
export const strap: typeof english = {
  title: 'Brustgurt',
  setting: 'Das Signal eines Brustgurts annehmen',
  settingDetail:
    'Ein Polar H10 schickt sein EKG per Bluetooth direkt an diese Seite. Das können nur Browser, die auf Chromium beruhen (Chrome, Edge, Opera; unter Windows, macOS, ChromeOS und Android, unter Linux hinter einem Schalter), und nur über https oder von diesem Gerät aus. Firefox, Safari und alle Browser auf einem iPhone können es nicht.',
  purpose:
    'Zum Lernen und um den eigenen Herzschlag in Ruhe anzusehen. Nicht zur Überwachung von Patienten: Pakete gehen verloren, nichts gibt Alarm, und eine Ableitung quer über die Brust zeigt wenig vom Herzen.',
  missing:
    'Dieser Browser hat kein Web Bluetooth oder gibt es dieser Seite nicht frei. Öffnen Sie Fiducial in Chrome oder Edge, auf einem Computer oder Android-Gerät.',
  connect: 'Brustgurt verbinden',
  choosing: 'In der Liste des Browsers auswählen …',
  connecting: 'Wird verbunden …',
  wear: 'Elektroden befeuchten und den Gurt anlegen: Er sendet nur, solange er getragen wird. Andere Apps, die mit ihm verbunden sind, bitte beenden.',
  isKept: 'Was kam, ist auf diesem Gerät gespeichert, bis Sie es unter „Live“ löschen.',
  keeps: 'Was kommt, wird alle zwei Sekunden auf diesem Gerät gespeichert, bis Sie es hier löschen.',
  keepsNot:
    'Nach Ihren Einstellungen wird auf diesem Gerät nichts gespeichert: Was kam, ist mit dieser Seite weg, wenn Sie es nicht öffnen und exportieren.',
  kept: 'Aufzeichnungen des Gurts auf diesem Gerät',
  openAll: 'Öffnen, was kam',
  open: ({ name }) => `${name} öffnen`,
  forget: ({ name }) => `${name} löschen`,
  forgetQuestion: ({ name, length }) =>
    `${name} (${length}) löschen? Das lässt sich nicht zurückholen, es sei denn, Sie haben es exportiert.`,
  length: ({ minutes, gaps }) =>
    gaps === 0 ? minutes : `${minutes}, ${counted(gaps, { one: 'Lücke', other: 'Lücken' })}`,
  pausing:
    'Anhalten hält nur das Bild an; der Gurt wird weiter aufgezeichnet. Wer diese Ansicht verlässt, beendet die Aufzeichnung.',
  sending: 'Der Gurt ist verbunden und sendet.',
  says: ({ rate }) => `Er selbst zählt ${rate} Schläge/min.`,
  noContact: 'Er hat keinen Kontakt zur Haut: Elektroden befeuchten, Gurt enger stellen.',
  lost: ({ attempt }) =>
    `Die Verbindung ist abgerissen. Neuer Versuch (Nummer ${attempt}); bis dahin hat das Signal eine Lücke.`,
  reconnected: ({ seconds }) =>
    `Die Verbindung ist wieder da. ${seconds}\u00a0s fehlen und bleiben in der Aufzeichnung leer.`,
  packets: ({ seconds }) => `Pakete gingen verloren: ${seconds}\u00a0s bleiben in der Aufzeichnung leer.`,
  inAll: ({ gaps, seconds }) =>
    `Bisher ${counted(gaps, { one: 'Lücke', other: 'Lücken' })}, zusammen ${seconds}\u00a0s.`,
  oddPackets: ({ repeated, unread }) =>
    [
      ...(repeated > 0
        ? [`${counted(repeated, { one: 'Paket kam', other: 'Pakete kamen' })} doppelt; gezählt wird einmal.`]
        : []),
      ...(unread > 0 ? [`${counted(unread, { one: 'Paket war', other: 'Pakete waren' })} nicht zu lesen.`] : []),
    ].join(' '),
  rate: ({ rate }) => `${rate} Werte in der Sekunde nach der Uhr des Gurts.`,
  drift: ({ milliseconds, isSlow }) =>
    `Seine Uhr geht in der Stunde ${milliseconds}\u00a0ms ${isSlow ? 'nach' : 'vor'}, verglichen mit diesem Gerät; Zeiten sind die des Gurts.`,
  ended: 'Der Gurt ist freigegeben. Alles, was kam, öffnet sich im Betrachter, gezeigt oder nicht.',
  keptNot: ({ reason }) =>
    `Im Augenblick wird es auf diesem Gerät nicht gespeichert: ${reason} Öffnen und exportieren Sie es, bevor Sie die Seite schließen.`,
  erased:
    'Es wurde auf diesem Gerät gelöscht, während es kam, und wird nicht mehr gespeichert. Öffnen und exportieren Sie es, bevor Sie die Seite schließen.',
};
