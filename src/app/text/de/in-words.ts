import type { inWords as english } from '../en/in-words.ts';

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
} satisfies typeof english;
