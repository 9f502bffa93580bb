import type { reasons as english } from '../en/reasons.ts';
import { listed } from './grammar.ts';

interface Pause {
  readonly seconds: string;
  readonly compensatory: boolean;
}

const pauseClause = ({ seconds, compensatory }: Pause): string =>
  compensatory ? `eine voll kompensatorische Pause von ${seconds}` : `eine Pause von ${seconds}`;
const afterwards = (pause: Pause | null): string => (pause === null ? '' : `; darauf folgt ${pauseClause(pause)}`);

const ZONES = {
  beforeQrs: 'auf den Abschnitt vor dem QRS',
  qrs: 'auf das QRS',
  afterQrs: 'auf den Abschnitt nach dem QRS',
};

export const reasons = {
  pause: ({ pause }) => `Auf den Schlag folgt ${pauseClause(pause)}.`,
  interval: ({ before }) => `Kommt ${before} nach dem letzten Schlag.`,
  early: ({ change, before, usual, pause }) =>
    `Kommt ${change} zu früh (${before} nach dem letzten Schlag; üblich ${usual})${afterwards(pause)}.`,
  onTime: ({ before, usual, pause }) =>
    `Kommt zur erwarteten Zeit (${before} nach dem letzten Schlag; üblich ${usual})${afterwards(pause)}.`,
  late: ({ change, before, usual, pause }) =>
    `Kommt ${change} zu spät (${before} nach dem letzten Schlag; üblich ${usual})${afterwards(pause)}.`,
  qrs: ({ qrs }) => `Das QRS dauert ${qrs}.`,
  qrsSame: ({ qrs, usual }) => `Das QRS dauert ${qrs}, etwa so lange wie beim üblichen Schlag (${usual}).`,
  qrsLonger: ({ qrs, difference }) => `Das QRS dauert ${qrs}, ${difference} länger als beim üblichen Schlag.`,
  qrsShorter: ({ qrs, difference }) => `Das QRS dauert ${qrs}, ${difference} kürzer als beim üblichen Schlag.`,
  attention: ({ share, zone }) => `${share} der Aufmerksamkeit des Netzes entfallen ${ZONES[zone]}.`,
  attentionOnTwo: ({ share, zone, nextShare, nextZone }) =>
    `${share} der Aufmerksamkeit des Netzes entfallen ${ZONES[zone]}, ${nextShare} ${ZONES[nextZone]}.`,
  noAttention: ({ name }) => `Nichts in der Welle spricht für ${name}.`,
  measuredAsUsual: ({ name }) => `Weder Zeitpunkt noch QRS sprechen für ${name}: zweimal hinsehen.`,
  otherClass: ({ explained, best }) =>
    `Für ${explained.name} vergibt das Netz ${explained.probability}; am wahrscheinlichsten hält es ${best.name}, ${best.probability}.`,
  notSure: ({ best, next }) =>
    `Das Netz ist unsicher: Für ${best.name} vergibt es ${best.probability}, für ${next.name} ${next.probability}.`,
  poorSignal: ({ faults, best, next }) =>
    `Unsicher, weil das Signal hier schlecht ist (${listed(faults)}): Für ${best.name} vergibt das Netz ${best.probability}, für ${next.name} ${next.probability}.`,
  inFlutter: ({ best, next }) =>
    `Unsicher, weil große Wellen hier keine einzelnen Schläge erkennen lassen: Für ${best.name} vergibt das Netz ${best.probability}, für ${next.name} ${next.probability}.`,
  cutOff: ({ best, next }) =>
    `Unsicher, weil die Aufzeichnung in diesem Schlag beginnt, endet oder eine Lücke hat und der Rest wie ein anderer aussehen kann: Für ${best.name} vergibt das Netz ${best.probability}, für ${next.name} ${next.probability}.`,
  paced: ({ qrs, share }) =>
    `Die Schläge sind hier meist breit (QRS ${qrs}), und ${share} von ihnen folgen auf einen Schrittmacherimpuls. Solche Schläge hat das Netz nicht gelernt; was hier üblich aussieht, gilt deshalb als unbekannt.`,
  wideWithoutP: ({ qrs, share }) =>
    `Die Schläge sind hier meist breit (QRS ${qrs}), und nur bei ${share} gehen die Vorhöfe voran: Kammerrhythmus, Vorhofflimmern mit Schenkelblock oder ein Schrittmacher, dessen Impulse nicht zu sehen sind. Nichts davon hat das Netz gelernt; bei dem, was hier üblich aussieht, ist es deshalb weniger sicher.`,
  timingEffect: ({ probability, probabilityOnTime }) =>
    `Wäre der Schlag zur erwarteten Zeit gekommen, läge die Wahrscheinlichkeit bei ${probabilityOnTime} statt bei ${probability}.`,
  mostProbable: ({ best, next }) =>
    `Am wahrscheinlichsten hält das Netz ${best.name}, ${best.probability}; danach ${next.name}, ${next.probability}.`,
} satisfies typeof english;
