import { counted } from './grammar.ts';
import type { shapes as english } from '../en/shapes.ts';

export const shapes = {
  tab: 'Formen',
  shape: ({ number }) => `Form ${number}`,
  otherShapes: 'Andere Formen',
  noCommonShape: 'keine gemeinsame Form',
  meanRr: ({ rr }) => `RR im Mittel ${rr}`,
  place: ({ place, total }) => `Schlag ${place} von ${total}`,
  previous: 'Voriger Schlag dieser Form',
  next: 'Nächster Schlag dieser Form',
  labelAll: ({ count }) => `alle ${count} benennen`,
  labelGroup: 'Name für alle Schläge dieser Form',
  choose: 'Eine Form wählen, um ihre Schläge durchzugehen oder alle zu benennen.',
  comparing: 'Die Formen der Schläge werden verglichen …',
  empty: 'Die Formen erscheinen, wenn alle Schläge benannt sind.',
  note: 'Mittlere Welle jeder Form und die Streuung ihrer Schläge (eine Standardabweichung), alle im selben Maßstab. Nur der QRS-Komplex entscheidet: vorzeitige und normale Schläge gleicher Form stehen zusammen.',
  similar: 'Ähnliche Schläge',
  similarCount: ({ count }) => `${count} in dieser Aufzeichnung`,
  similarSoFar: ({ count, share }) => `bisher ${count}, ${share} durchgesehen`,
  noneSimilar: 'Kein anderer Schlag dieser Aufzeichnung hat diese Form.',
  likeness: ({ likeness }) => `Ähnlichkeit ${likeness}`,
  offer: ({ count }) =>
    `${counted(count, { one: 'ähnlicher Schlag ist', other: 'ähnliche Schläge sind' })} anders benannt.`,
  acceptOffer: ({ count, letter }) =>
    count === 1
      ? `Auch ${letter} nennen`
      : `Alle ${counted(count, { one: 'Schlag', other: 'Schläge' })} ${letter} nennen`,
} satisfies typeof english;
