import { PATHWAYS } from '../../explanation/pathways.ts';
import { cardOf, simulateCard, type RhythmId } from '../gallery/gallery.ts';
import { Random } from '../random.ts';
import type { SimulatedBeat } from '../simulated-beats.ts';
import type { SimulationTruth } from '../simulate.ts';
import { wayOfSimulated } from '../way-of-simulated.ts';
import {
  MEASURED_INTERVALS,
  type AskedStrip,
  type MeasuredInterval,
  type Question,
  type QuestionKind,
} from './question.ts';
import { rhythmsFor } from './question-rhythms.ts';
import type { QuizSettings } from './quiz-code.ts';

export const QUIZ_RATE_HZ = 250;
const CHOICES = 4;
const PERSONS = 40;
/** How noisy the strips of each level may be, decibels. */
const NOISE_DB = { 1: [Infinity], 2: [Infinity, 24, 18], 3: [18, 12, 10] } as const;
/** How long a strip is: short where something is measured. */
const STRIP_SECONDS: Readonly<Record<QuestionKind, number>> = {
  'beat-class': 7,
  rhythm: 10,
  'find-ectopic': 10,
  origin: 7,
  interval: 3,
  'p-wave': 3.5,
};
/** A marked beat stands this far from either end. */
const EDGE_SECONDS = 0.5;
/** Not every seed shows what is asked for: then the next one is looked at. */
const MOST_ATTEMPTS = 40;

/** The questions of a quiz: the same settings always give the same. */
export function makeQuestions({ seed, level, count, kinds }: QuizSettings): Question[] {
  const random = new Random(seed);
  const questions: Question[] = [];
  for (let i = 0; questions.length < count && i < count * MOST_ATTEMPTS; i++) {
    const question = makeQuestion(kinds[questions.length % kinds.length], level, random);
    const isNew = questions.every(
      ({ strip, kind }) => kind !== question?.kind || strip.rhythm !== question.strip.rhythm,
    );
    if (question && (isNew || i > count * 8)) questions.push(question);
  }
  return questions;
}

function makeQuestion(kind: QuestionKind, level: 1 | 2 | 3, random: Random): Question | null {
  const rhythm = pick(rhythmsFor(kind, level), random);
  const card = cardOf(rhythm);
  const strip: AskedStrip = {
    rhythm,
    seed: 1 + Math.floor(random.next() * 1e6),
    personSeed: Math.floor(random.next() * PERSONS),
    snrDb: kind === 'interval' ? Infinity : pick(NOISE_DB[level], random),
    lead: kind === 'rhythm' || kind === 'beat-class' ? card.lead : 'II',
    fromSeconds: card.stripFromSeconds,
    seconds: STRIP_SECONDS[kind],
  };
  const { truth } = simulateCard(card, {
    ...strip,
    leads: ['II'],
    durationSeconds: strip.fromSeconds + strip.seconds + 1,
    sampleRateHz: QUIZ_RATE_HZ,
  });
  const inView = truth.beats.filter(
    ({ rSeconds }) =>
      rSeconds > strip.fromSeconds + EDGE_SECONDS && rSeconds < strip.fromSeconds + strip.seconds - EDGE_SECONDS,
  );
  switch (kind) {
    case 'rhythm':
      return { kind, strip, choices: choicesFor(rhythm, level, random), answer: rhythm };
    case 'beat-class':
      return askClass(strip, inView, random);
    case 'find-ectopic':
      return askEctopic(strip, truth);
    case 'origin':
      return askOrigin(strip, inView, random);
    case 'interval':
      return askInterval(strip, truth, inView, random);
    case 'p-wave':
      return askPWave(strip, inView, random);
  }
}

/** Look-alikes first, then any; of two kinds of fibrillation or flutter only the one that is meant. */
function choicesFor(rhythm: RhythmId, level: 1 | 2 | 3, random: Random): RhythmId[] {
  const family = (id: string): string => /^(fibrillation|flutter)-?/.exec(id)?.[1] ?? id;
  const others = shuffled(rhythmsFor('rhythm', level), random);
  const alike = shuffled(cardOf(rhythm).lookAlikes, random).filter((id): id is RhythmId =>
    others.includes(id as RhythmId),
  );
  const choices: RhythmId[] = [rhythm];
  for (const id of [...alike, ...others]) {
    if (choices.length < CHOICES && !choices.some((one) => family(one) === family(id))) choices.push(id);
  }
  return shuffled(choices, random);
}

/** A beat of a class drawn first, so that the frequent ones are not asked for all the time. */
function askClass(strip: AskedStrip, beats: readonly SimulatedBeat[], random: Random): Question | null {
  if (beats.length === 0) return null;
  const beatClass = pick([...new Set(beats.map((beat) => beat.beatClass))], random);
  const beat = pick(
    beats.filter((one) => one.beatClass === beatClass),
    random,
  );
  return { kind: 'beat-class', strip, atSeconds: beat.rSeconds, answer: beatClass };
}

function askEctopic(strip: AskedStrip, { beats }: SimulationTruth): Question | null {
  const shown = beats.filter(({ qrs }) => qrs.onset > strip.fromSeconds && qrs.end < strip.fromSeconds + strip.seconds);
  const answer = [...shown.keys()].filter((i) => 'VSF'.includes(shown[i].beatClass));
  if (answer.length === 0) return null;
  return { kind: 'find-ectopic', strip, beatsSeconds: shown.map(({ rSeconds }) => rSeconds), answer };
}

function askOrigin(strip: AskedStrip, beats: readonly SimulatedBeat[], random: Random): Question | null {
  const known = beats.flatMap((beat) => {
    const [site, ...others] = PATHWAYS[wayOfSimulated(beat)].origins;
    return site && others.length === 0 ? [{ beat, site }] : [];
  });
  if (known.length === 0) return null;
  const answer = pick([...new Set(known.map(({ site }) => site))], random);
  const { beat } = pick(
    known.filter(({ site }) => site === answer),
    random,
  );
  return { kind: 'origin', strip, atSeconds: beat.rSeconds, answer };
}

function askInterval(
  strip: AskedStrip,
  { beats }: SimulationTruth,
  inView: readonly SimulatedBeat[],
  random: Random,
): Question | null {
  const interval = pick(Object.keys(MEASURED_INTERVALS) as MeasuredInterval[], random);
  const beat = inView.find(({ p, t }) => p !== null && t.end < strip.fromSeconds + strip.seconds - 0.1);
  if (!beat?.p) return null;
  const next = beats[beats.indexOf(beat) + 1];
  const span = {
    pr: [beat.p.onset, beat.qrs.onset],
    qrs: [beat.qrs.onset, beat.qrs.end],
    qt: [beat.qrs.onset, beat.t.end],
    rr: [beat.rSeconds, next?.rSeconds ?? Infinity],
  }[interval] as [number, number];
  if (span[1] > strip.fromSeconds + strip.seconds - 0.1) return null;
  return { kind: 'interval', strip, interval, atSeconds: beat.rSeconds, answer: span };
}

/** The P wave among the peaks of QRS and T and a place where there is nothing. */
function askPWave(strip: AskedStrip, inView: readonly SimulatedBeat[], random: Random): Question | null {
  const beat = inView.find(
    ({ p, t }) => p !== null && p.peak > strip.fromSeconds + 0.2 && t.end < strip.fromSeconds + strip.seconds,
  );
  if (!beat?.p) return null;
  const marks = [beat.p.peak, beat.rSeconds, beat.t.peak, beat.qrs.end + 0.03 + 0.04 * random.next()].sort(
    (a, b) => a - b,
  );
  return { kind: 'p-wave', strip, marksSeconds: marks, answer: marks.indexOf(beat.p.peak) };
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random.next() * list.length)];
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const order = Int32Array.from(list.keys());
  random.shuffle(order);
  return Array.from(order, (i) => list[i]);
}
