import type { findings as english } from '../en/findings.ts';
import { counted } from './grammar.ts';

const ADVERBS = { V: 'ventrikulär', S: 'supraventrikulär' };
const SCHLAG = { one: 'Schlag', other: 'Schläge' };

export const findings = {
  pause: ({ seconds }) => `Pause von ${seconds}`,
  couplet: ({ origin, rate }) => `Couplet: zwei ${ADVERBS[origin]}e Schläge hintereinander, ${rate} pro Minute`,
  run: ({ origin, count, rate }) => `Salve aus ${count} ${ADVERBS[origin]}en Schlägen, ${rate} pro Minute`,
  bigeminy: ({ origin, count }) => `Jeder zweite Schlag ${ADVERBS[origin]} (Bigeminus), ${counted(count, SCHLAG)}`,
  trigeminy: ({ origin, count }) => `Jeder dritte Schlag ${ADVERBS[origin]} (Trigeminus), ${counted(count, SCHLAG)}`,
  fast: ({ limit, duration, rate }) => `Frequenz über ${limit} für ${duration}, im Mittel ${rate} pro Minute`,
  slow: ({ limit, duration, rate }) => `Frequenz unter ${limit} für ${duration}, im Mittel ${rate} pro Minute`,
  irregular: ({ duration, rate }) => `Unregelmäßige Abstände für ${duration}, im Mittel ${rate} pro Minute`,
  irregularWithoutP: ({ duration, rate }) =>
    `Unregelmäßige Abstände, die meisten Schläge ohne P-Welle, für ${duration}, im Mittel ${rate} pro Minute`,
  flutter: ({ duration }) => `Große Wellen ohne einzelne Schläge für ${duration}`,
  doubted: ({ finding, notSure, count }) =>
    `${finding} (${notSure} von ${count} ${count === 1 ? 'Schlag' : 'Schlägen'} unsicher)`,
} satisfies typeof english;
