import { counted } from './grammar.ts';

const SHAPES = { one: 'shape', other: 'shapes' };
const BEATS = { one: 'beat', other: 'beats' };

interface Two {
  readonly first: string;
  readonly second: string;
}
interface Telling extends Two {
  readonly firstName: string;
  readonly secondName: string;
  readonly verdict: string;
}

/** Typical shapes of beats, and what tells those apart that look alike. */
export const atlas = {
  loading: 'Loading the atlas…',
  again: 'Load the atlas again',
  intro: ({ count, fewestBeats, fewestPeople }: { count: string; fewestBeats: number; fewestPeople: number }) =>
    `${count} typical shapes: averages over real beats that are alike, with what the network makes of them. Each is of at least ${fewestBeats} beats of ${fewestPeople} people; none is anybody’s own beat.`,
  source: ({ date, model }: { date: string; model: string }) =>
    `Computed on ${date} from the training records of the MIT-BIH Arrhythmia Database (DS1) and the MIT-BIH Supraventricular Arrhythmia Database, with model ${model}. The network has learnt from these people, so it does better here than on others; test people are not in it. ECG1 is a lead whose name that database does not say.`,
  licence:
    'Data: Moody and Mark 2001 and Greenwald 1990 by PhysioNet (Goldberger et al. 2000), Open Data Commons Attribution License 1.0. For study, not a medical device.',
  pairs: 'Look-alikes of different classes',
  pairsIntro: 'In each lead, for every two classes, the two shapes that are hardest to tell apart by the wave alone.',
  or: ({ first, second }: Two) => `${first} or ${second}?`,
  mostly: ({ what }: { what: string }) => `Told apart mostly by ${what}.`,
  nothingDecides: 'Nothing that is measured tells them apart.',
  criteria: { timing: 'when it comes', qrs: 'the width of the QRS', pause: 'the pause after it', pWave: 'the P wave' },
  verdicts: { apart: 'tells most of them apart', leans: 'helps, but many overlap' },
  decides: {
    timing: ({ firstName, first, secondName, second, verdict }: Telling) =>
      `When it comes: ${firstName} ${first}, ${secondName} ${second} of the usual interval; ${verdict}.`,
    qrs: ({ firstName, first, secondName, second, verdict }: Telling) =>
      `Width of the QRS: ${firstName} ${first}, ${secondName} ${second}; ${verdict}.`,
    pause: ({ firstName, first, secondName, second, verdict }: Telling) =>
      `Interval after it: ${firstName} ${first}, ${secondName} ${second} of the usual one; ${verdict}.`,
    pWave: ({ firstName, first, secondName, second, verdict }: Telling) =>
      `P wave: found in ${first} of ${firstName}, ${second} of ${secondName}; ${verdict}.`,
  },
  networkGoesBy: ({ firstName, first, secondName, second }: Omit<Telling, 'verdict'>) =>
    `The network goes most by ${first} in ${firstName}, and by ${second} in ${secondName}.`,
  all: 'All shapes',
  byClass: 'Class',
  byLead: 'Lead',
  everyLead: 'Every lead',
  byWidth: 'Width of the QRS',
  everyWidth: 'Narrow and wide',
  widths: { narrow: 'QRS under 120\u00a0ms', wide: 'QRS from 120\u00a0ms' },
  byTiming: 'When it comes',
  everyTiming: 'Early, on time, late',
  timings: { early: 'Early', 'on-time': 'On time', late: 'Late' },
  shown: ({ count }: { count: number }) => counted(count, SHAPES),
  clear: 'Show all',
  shape: ({ name, lead, number }: { name: string; lead: string; number: string }) =>
    `${name}, ${lead}, shape ${number}`,
  short: ({ letter, number }: { letter: string; number: string }) => `${letter}, shape ${number}`,
  size: ({ beats, people }: { beats: string; people: string }) => `${beats} beats of ${people} people`,
  mostOfPerson: ({ beats }: { beats: number }) => `at most ${counted(beats, BEATS)} of one.`,
  readers: ({ said }: { said: string }) => `Readers wrote: ${said}.`,
  symbols: {
    N: 'normal',
    L: 'left bundle branch block',
    R: 'right bundle branch block',
    e: 'atrial escape',
    j: 'junctional escape',
    A: 'atrial premature',
    a: 'aberrated atrial premature',
    J: 'junctional premature',
    S: 'supraventricular premature',
    V: 'ventricular premature',
    E: 'ventricular escape',
    F: 'fusion',
  },
  atOnce: ({ qrs, change }: { qrs: string; change: string }) => `QRS ${qrs}, interval ${change}`,
  range: ({ lower, upper }: { lower: string; upper: string }) => `${lower} to ${upper}`,
  previous: 'Previous shape',
  next: 'Next shape',
  compareWith: ({ name }: { name: string }) => `Compare with ${name}`,
  average: 'average',
  theirUsual: 'usual beats of the same people',
  network: 'What the network says',
  networkNote: ({ beats }: { beats: number }) =>
    `Probabilities are means over all beats of the shape; why is the mean over ${counted(beats, BEATS)} of it.`,
  yoursAndTypical: 'Yours and typical',
  yours: 'Yours',
  typical: 'Typical',
  band: 'Line: the average; band: one standard deviation to either side.',
  yourBeat: ({ number, lead, name }: { number: string; lead: string; name: string }) =>
    `Your selected beat (${number}, lead ${lead}, called ${name}) looks most like:`,
  yoursDashed: ({ number, lead, likeness }: { number: string; lead: string; likeness: string }) =>
    `Dashed: your selected beat, number ${number} in lead ${lead}; likeness ${likeness}.`,
  otherLead: 'It is of another lead, so its wave may well look different.',
  noneOpen: 'Open a recording and select a beat to see it beside this shape.',
  likeness: ({ likeness }: { likeness: string }) => `likeness ${likeness}`,
  figures: 'In figures',
  figure: 'Figure',
  change: 'Interval before, change',
  pShare: 'P wave',
  probability: 'Probability',
  calledSo: 'Called so',
  evidence: 'What changes the odds of its class',
  halves: 'Medians; in brackets where the middle half of the beats lies.',
  lookAlikes: 'Looks like, but is of another class',
  noLookAlikes: 'No shape of another class in this lead looks like it.',
  question: ({ first, second }: Two) => `${first} or ${second}? What decides`,
  over: ({ first, second }: Two) => `One over the other, by the same scale: ${first} drawn through, ${second} dashed.`,
  first: 'First shape',
  second: 'Second shape',
  alone: 'With its heart',
};
