import type { BeatClass } from '../../../ecg/beats/beat-class.ts';
import type { inWords as english, ToldCount } from '../en/in-words.ts';
import { counted, listed } from './grammar.ts';

const KINDS: Readonly<Record<BeatClass, string>> = {
  N: 'normal',
  V: 'ventrikulär',
  S: 'supraventrikulär',
  F: 'Fusion',
  Q: 'unbekannt',
};
const SCHLAG = { one: 'Schlag', other: 'Schläge' };

const beatsOf = (counts: readonly ToldCount[]): string =>
  listed(counts.map(({ beatClass, count }) => `${count} ${KINDS[beatClass]}`));

export const inWords = {
  findings: {
    pause: 'Pause',
    couplet: 'Couplet',
    run: 'Salve',
    bigeminy: 'Big.',
    trigeminy: 'Trig.',
    fast: 'Schnell',
    slow: 'Langsam',
    irregular: 'Unreg.',
    'irregular-without-p': 'Unreg., ohne P',
    flutter: 'Große Wellen',
  },
  stepped: ({ what, number, count }) => `${what} (${number} von ${count})`,
  noLaterFinding: 'Kein späterer Befund.',
  noEarlierFinding: 'Kein früherer Befund.',
  noLaterRhythm: 'Der Rhythmus wechselt nicht mehr.',
  noEarlierRhythm: 'Kein früherer Wechsel des Rhythmus.',
  stretch: ({ from, to, rhythms, rate, beats, others, notSure }) =>
    `${[
      `${from} bis ${to}: ${counted(beats, SCHLAG)}`,
      rate === null ? [] : `${rate} pro Minute`,
      rhythms.length === 0 ? [] : listed(rhythms),
      others.length === 0 ? [] : `davon ${beatsOf(others)}`,
      notSure === 0 ? [] : `${notSure} unsicher`,
    ]
      .flat()
      .join(', ')}.`,
  nextEctopic: ({ beatClass, time }) => `Nächste Extrasystole: ${KINDS[beatClass]}, bei ${time}.`,
  noNextEctopic: 'Danach keine Extrasystole.',
  nextRhythm: ({ name, time }) => `Der Rhythmus wechselt bei ${time}: ${name}.`,
  rateRange: ({ from, to }) => `Frequenz von ${from} bis ${to} pro Minute.`,
  share: ({ name, share }) => `${name} ${share}`,
  findingsFrom: ({ count, first }) => `${counted(count, { one: 'Befund', other: 'Befunde' })}, der erste: ${first}.`,
  intervals: ({ low, high, shortest, longest }) =>
    `Die Hälfte der Abstände zwischen ${low} und ${high}, der kürzeste ${shortest}, der längste ${longest}.`,
  atTheEdge: ({ count, from, to }) =>
    `${counted(count, { one: 'Punkt liegt', other: 'Punkte liegen' })} außerhalb von ${from} bis ${to}, als Pfeilspitze am Rand gezeichnet.`,
  leftOut: ({ count, to }) => `${counted(count, { one: 'Abstand', other: 'Abstände' })} über ${to} nicht enthalten.`,
  longestAt: ({ time }) => `Der längste endet bei ${time}.`,
  alike: ({ share }) =>
    `In ${share} der Paare weicht der nächste Abstand höchstens ein Zehntel vom vorigen ab: je näher an allen, desto gleichmäßiger der Rhythmus.`,
  noIntervals: 'Keine Abstände.',
  humps: ({ at }) =>
    at.length === 1 ? `Die meisten Abstände liegen um ${at[0]}.` : `Die Abstände häufen sich um ${listed(at)}.`,
  sharesFor: ({ letter, shares }) => `Was für ${letter} spricht: ${listed(shares)}.`,
  reliability: {
    above: 'Das meiste liegt über der Linie: öfter richtig, als es sagt.',
    below: 'Das meiste liegt unter der Linie: seltener richtig, als es sagt.',
    on: 'Es liegt um die Linie: so oft richtig, wie es sagt.',
  },
  farthest: ({ confidence, accuracy, count }) =>
    `Am weitesten davon: wo es ${confidence} sagt, sind ${accuracy} von ${count} richtig.`,
  strip: ({ lead, seconds, beats }) => `Ableitung ${lead}, ${seconds}: ${counted(beats, SCHLAG)}.`,
  stripIntervals: ({ intervals }) => `Abstände ${intervals.join('; ')}.`,
  stripQrs: ({ narrow, wide }) => (narrow === wide ? `QRS ${wide}.` : `QRS von ${narrow} bis ${wide}.`),
  stripP: ({ count, blocked }) =>
    `${counted(count, { one: 'P-Welle', other: 'P-Wellen' })}${blocked === 0 ? '' : `, ${blocked} ohne Schlag`}.`,
  live: ({ leads, beats, rate, others, notSure }) =>
    `${[
      `${leads}: bisher ${counted(beats, SCHLAG)}`,
      rate === null ? [] : `${rate} pro Minute`,
      others.length === 0 ? [] : `davon ${beatsOf(others)}`,
      notSure === 0 ? [] : `${notSure} unsicher`,
    ]
      .flat()
      .join(', ')}.`,
  latest: ({ letters }) => `Die letzten: ${letters}.`,
} satisfies typeof english;
