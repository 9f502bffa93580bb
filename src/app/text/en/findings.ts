import { counted } from './grammar.ts';

const ORIGINS = { V: 'ventricular', S: 'supraventricular' };
type Origin = keyof typeof ORIGINS;

interface Beats {
  readonly origin: Origin;
  readonly count: number;
  readonly rate: string;
}

interface Spell {
  readonly duration: string;
  readonly rate: string;
}

interface Limited extends Spell {
  readonly limit: number;
}

/** Stretches of a recording in a few plain words, one for each kind of finding. They say what the beats do, and name no disease. */
export const findings = {
  pause: ({ seconds }: { seconds: string }) => `Pause of ${seconds}`,
  couplet: ({ origin, rate }: Beats) => `Two ${ORIGINS[origin]} beats in a row, ${rate} per minute`,
  run: ({ origin, count, rate }: Beats) => `Run of ${count} ${ORIGINS[origin]} beats, ${rate} per minute`,
  bigeminy: ({ origin, count }: Beats) =>
    `Every second beat ${ORIGINS[origin]} (bigeminy), ${counted(count, { one: 'beat', other: 'beats' })}`,
  trigeminy: ({ origin, count }: Beats) =>
    `Every third beat ${ORIGINS[origin]} (trigeminy), ${counted(count, { one: 'beat', other: 'beats' })}`,
  fast: ({ limit, duration, rate }: Limited) => `Rate above ${limit} for ${duration}, mean ${rate} per minute`,
  slow: ({ limit, duration, rate }: Limited) => `Rate below ${limit} for ${duration}, mean ${rate} per minute`,
  irregular: ({ duration, rate }: Spell) => `Irregular intervals for ${duration}, mean ${rate} per minute`,
  irregularWithoutP: ({ duration, rate }: Spell) =>
    `Irregular intervals, most beats without a P wave, for ${duration}, mean ${rate} per minute`,
  flutter: ({ duration }: { duration: string }) => `Large waves without separate beats for ${duration}`,
  /** A finding some of whose beats are not sure. */
  doubted: ({ finding, notSure, count }: { finding: string; notSure: number; count: number }) =>
    `${finding} (${notSure} of its ${counted(count, { one: 'beat', other: 'beats' })} not sure)`,
};
