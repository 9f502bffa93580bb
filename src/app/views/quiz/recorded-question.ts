import { BEAT_CLASSES, type BeatClass } from '../../../ecg/beats/beat-class.ts';
import { Random } from '../../../ecg/simulation/random.ts';
import type { Answer, Asked, Question } from '../../../ecg/simulation/quiz/question.ts';
import type { StripSignal } from '../gallery/card-strip.ts';
import { MOST_NUMBERED } from './number-of-key.ts';

/** Who says what the beats of a recording are: the reference beats that came with it, else the model where it is sure. */
export type TruthBy = 'reference' | 'model';

/** What can be asked where nothing but the classes of beats is known. */
export const RECORDED_KINDS = ['beat-class', 'find-ectopic'] as const;
export type RecordedKind = (typeof RECORDED_KINDS)[number];

/** A beat of a recording with the class that counts as right; null where nobody is sure of it. */
export interface KnownBeat {
  readonly seconds: number;
  readonly beatClass: BeatClass | null;
}

/** Seconds of a recording, and when its beats there are. */
export interface AskedSpan {
  readonly fromSeconds: number;
  readonly seconds: number;
  readonly beatsSeconds: readonly number[];
}

export type AskedOfRecording = Extract<Asked, { kind: RecordedKind }>;

/** A question about the open recording, with the samples of its strip. */
export type RecordedQuestion = {
  readonly by: TruthBy;
  /** Name of the recording. */
  readonly of: string;
  readonly strip: StripSignal & AskedSpan;
} & AskedOfRecording;

/** A question of a quiz, whatever it is about. */
export type AnyQuestion = Question | RecordedQuestion;

export function isRecorded(question: AnyQuestion): question is RecordedQuestion {
  return 'by' in question;
}

const SPAN_SECONDS: Readonly<Record<RecordedKind, number>> = { 'beat-class': 7, 'find-ectopic': 10 };
/** A beat that is asked about stands this far from either end, and one that is to be found is wholly in view. */
const EDGE_SECONDS = { 'beat-class': 1, 'find-ectopic': 0.25 } as const;
const MOST_ATTEMPTS = 60;

/** Questions about the known beats of a recording, without their samples: the same settings give the same. Fewer where there is not enough to ask. */
export function askOfRecording(
  beats: readonly KnownBeat[],
  durationSeconds: number,
  { seed, count, kinds }: { readonly seed: number; readonly count: number; readonly kinds: readonly RecordedKind[] },
): ({ readonly strip: AskedSpan } & AskedOfRecording)[] {
  const random = new Random(seed);
  const made: ({ readonly strip: AskedSpan } & AskedOfRecording)[] = [];
  const asked = new Set<number>();
  for (let attempt = 0; made.length < count && attempt < count * MOST_ATTEMPTS; attempt++) {
    // A kind that this recording has nothing for gives way to the other.
    const kind = kinds[(made.length + Math.floor(attempt / (count * 4))) % kinds.length] ?? 'beat-class';
    const about = drawBeat(beats, kind, asked, random);
    if (about === null) continue;
    const strip = spanAround(about.seconds, beats, durationSeconds, kind, random);
    const question = kind === 'beat-class' ? askClass(strip, about) : askEctopic(strip, beats);
    if (question === null) continue;
    made.push(question);
    // What was found once is not asked for again.
    for (const at of question.kind === 'beat-class' ? [about.seconds] : question.beatsSeconds) asked.add(at);
  }
  return made;
}

/** A class first, so that the frequent ones are not asked for all the time. Q is no fair question: it says that a beat is of no class. */
function drawBeat(
  beats: readonly KnownBeat[],
  kind: RecordedKind,
  asked: ReadonlySet<number>,
  random: Random,
): KnownBeat | null {
  const wanted = BEAT_CLASSES.filter((name) => name !== 'Q' && (kind === 'beat-class' || name !== 'N'));
  const open = beats.filter(
    ({ seconds, beatClass }) => wanted.some((name) => name === beatClass) && !asked.has(seconds),
  );
  const classes = wanted.filter((name) => open.some(({ beatClass }) => beatClass === name));
  const drawn = classes[Math.floor(random.next() * classes.length)];
  const ofClass = open.filter(({ beatClass }) => beatClass === drawn);
  return ofClass[Math.floor(random.next() * ofClass.length)] ?? null;
}

function spanAround(
  at: number,
  beats: readonly KnownBeat[],
  durationSeconds: number,
  kind: RecordedKind,
  random: Random,
): AskedSpan {
  const seconds = Math.min(SPAN_SECONDS[kind], durationSeconds);
  const edge = EDGE_SECONDS[kind];
  const before = edge + random.next() * Math.max(0, seconds - 2 * edge);
  const fromSeconds = Math.max(0, Math.min(durationSeconds - seconds, at - before));
  const inView = beats.filter((beat) => beat.seconds >= fromSeconds && beat.seconds <= fromSeconds + seconds);
  return { fromSeconds, seconds, beatsSeconds: inView.map((beat) => beat.seconds) };
}

function askClass(
  strip: AskedSpan,
  { seconds, beatClass }: KnownBeat,
): ({ strip: AskedSpan } & AskedOfRecording) | null {
  return beatClass && { kind: 'beat-class', strip, atSeconds: seconds, answer: beatClass };
}

/** Only where every beat in view is known: whoever finds one that nobody is sure of would be wrong. */
function askEctopic(strip: AskedSpan, beats: readonly KnownBeat[]): ({ strip: AskedSpan } & AskedOfRecording) | null {
  const { fromSeconds, seconds, beatsSeconds } = strip;
  const edge = EDGE_SECONDS['find-ectopic'];
  const inView = beats.filter((beat) => beatsSeconds.includes(beat.seconds));
  const whole = inView.every(
    (beat) => beat.seconds >= fromSeconds + edge && beat.seconds <= fromSeconds + seconds - edge,
  );
  if (!whole || inView.length > MOST_NUMBERED) return null;
  if (inView.some(({ beatClass }) => beatClass === null || beatClass === 'Q')) return null;
  const answer = [...inView.keys()].filter((i) => inView[i]?.beatClass !== 'N');
  return answer.length === 0 ? null : { kind: 'find-ectopic', strip, beatsSeconds, answer };
}

/** The beat that an answer is told by, counted from 1: of ectopic ones the first that was missed or wrongly taken; null where one is marked. */
export function numberToTell(question: Asked, answer: Answer): number | null {
  if (question.kind !== 'find-ectopic') return null;
  const taken = answer.kind === 'beats' ? answer.indices : [];
  const all = [...question.beatsSeconds.keys()];
  const wrong = all.find((i) => taken.includes(i) !== question.answer.includes(i));
  return (wrong ?? question.answer[0] ?? 0) + 1;
}

/** When the beat is that an answer is told by, seconds. */
export function beatToTell(question: AskedOfRecording, answer: Answer): number {
  if (question.kind === 'beat-class') return question.atSeconds;
  return question.beatsSeconds[(numberToTell(question, answer) ?? 1) - 1] ?? NaN;
}
