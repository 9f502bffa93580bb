import { ATLAS_CLASSES } from '../../src/ecg/atlas/beat-atlas.ts';
import { markdownTable } from '../figures/texts/markdown-table.ts';
import type { AtlasBeat } from './collect-beats.ts';
import { shareWithP, WAVE_FEATURES, waveFeatures, type Distribution } from './wave-features.ts';

/** Decimals of the features in millivolts; the others are whole. */
const MILLIVOLT_DECIMALS = 2;

/** An ectopic beat this much before its time is premature, not one of a run: like is compared with like. */
const EARLY_SHARE = 0.15;
const isEarly = ({ rrBeforeSeconds, rrUsualSeconds }: AtlasBeat): boolean =>
  rrBeforeSeconds < (1 - EARLY_SHARE) * rrUsualSeconds;

/** The beats that are compared: every class, and of V and S those that come early too. */
const KINDS: readonly { readonly name: string; readonly isOne: (beat: AtlasBeat) => boolean }[] = [
  ...ATLAS_CLASSES.map((name) => ({ name, isOne: ({ beatClass }: AtlasBeat) => beatClass === name })),
  ...(['V', 'S'] as const).map((name) => ({
    name: `${name}, at least ${100 * EARLY_SHARE} % early`,
    isOne: (beat: AtlasBeat) => beat.beatClass === name && isEarly(beat),
  })),
];

/** The page: simulated beats beside real ones, why they differ, and which rhythms are planned where. */
export function simulatorPage(made: string, simulated: readonly AtlasBeat[], real: readonly AtlasBeat[]): string {
  return [introduction(made), simulatorTables(simulated, real), PLANNERS].join('\n');
}

/** The tables of the simulator's beats beside real ones, class by class. */
function simulatorTables(simulated: readonly AtlasBeat[], real: readonly AtlasBeat[]): string {
  return KINDS.map(({ name, isOne }) => {
    const [made, found] = [simulated.filter(isOne), real.filter(isOne)];
    const [ofMade, ofFound] = [waveFeatures(made), waveFeatures(found)];
    const rows = WAVE_FEATURES.map((name) => {
      const decimals = name.endsWith('mV') ? MILLIVOLT_DECIMALS : 0;
      const [own, other] = [ofMade[name], ofFound[name]];
      const isOutside = own.median < other.low || own.median > other.high;
      return [name, inWords(own, decimals), inWords(other, decimals), isOutside ? 'outside' : ''];
    });
    const size = (beats: readonly AtlasBeat[]) =>
      `${beats.length} beats of ${new Set(beats.map(({ person }) => person)).size}`;
    const head = ['', `simulated (${size(made)})`, `DS1 (${size(found)})`, 'simulated median'];
    const pWaves = ['P found, %', shareWithP(made).toFixed(0), shareWithP(found).toFixed(0), ''];
    return `### ${name}\n\n${markdownTable(head, [...rows, pWaves])}\n`;
  }).join('\n');
}

function inWords({ median, low, high }: Distribution, decimals: number): string {
  const [middle, from, to] = [median, low, high].map((value) => value.toFixed(decimals));
  return Number.isFinite(median) ? `${middle} (${from} to ${to})` : '–';
}

function introduction(made: string): string {
  return `# The simulator beside real recordings

Written by \`npm run atlas\` on ${made}: beats of the simulator (the gallery's rhythms, a minute each of four people, clean; without torsade, fibrillation of the
ventricles, artefact and swapped arms) beside those of DS1, both in MLII, found and measured by the app's own reader, at most 60 beats of a class from each
person and rhythm. Median, in brackets the values that 10 and 90 % of the beats lie below. The last column says where the simulated median is outside of that
range of DS1. P waves are those that the reader finds.

Where they differ, and why:

- **People**: DS1 is 22 people, most of them old and ill; the simulator's are drawn about an average adult. So its heights of QRS and T spread less, and its T waves are upright
  in MLII where many of DS1 are flat or inverted (ischaemia, digitalis, strain). That is meant: what a card shows is to be its rhythm, not an illness.
- **QT of S**: half of the simulated S beats are of tachycardias at 140 to 200 a minute, where QT is short and P lies in T; those of DS1 are mostly single. QT follows the rate of
  the last minute, and a single early beat has one that is 12 to 16 ms shorter than the beats around it, in DS1 8 ms. Early S beats are still shorter than DS1's because most of
  them are of bigeminy and multifocal rhythm, which are fast on the whole, and because the simulated people are well: their normal beats have a shorter QT too.
- **Change of RR in V and S**: in a run the usual interval is that of the run, so beats of tachycardias are "on time"; again see the early ones.
- **QRS of V**: wider than the median of DS1 and within its range: the simulated foci lie in the free walls, where QRS is widest; many of DS1 begin near the conduction system.
- **P of V**: the simulator knows that no P leads to a ventricular beat, and the reader finds hardly any; in DS1 it finds some, in late beats after a sinus P and in T waves.
- **F**: most of DS1's are of record 208, in which the normal QRS is there nearly whole and a little of the ventricular one on it; the gallery shows fusion in ventricular
  tachycardia and rhythm, where the ventricular front is half the beat or more. So its QRS is wider and lower. Neither is wrong; a card with DS1's kind is missing.
`;
}

const PLANNERS = `## One planner of rhythms

Learn and the tests, and the training, have their rhythms from the same hearts: \`conduct()\` (\`src/ecg/simulation/conduction/\`) lets impulses arise, spread, wait and die,
\`conduction/hearts.ts\` has the hearts that cards and training share, and \`simulated-beats.ts\` says what a reference reader would call each beat. What is made of it differs:

|                       | Learn, tests: \`src/ecg/simulation\`      | training: \`training/simulation\`                                                                       |
| --------------------- | --------------------------------------- | ----------------------------------------------------------------------------------------------------- |
| hearts                | a card's, changed by its sliders        | drawn at random about the usual interval of a record, several one after the other (\`plan-rhythms.ts\`) |
| P, QRS, T             | a dipole of its own, projected on leads | cut from real beats of that record (\`beat-pieces.ts\`)                                                 |
| PR                    | from the activations                    | the real beat's own, longer by what the AV node takes longer than a rested one (\`planned-beats.ts\`)   |
| P of an atrial focus  | from the direction of its site          | the record's, smaller, larger, upside down, nearer to R or hidden                                     |
| fusion                | two fronts in one dipole                | 0.6 to 1.15 of a normal QRS and 0.12 to 0.6 of a ventricular one, by which front came how much first  |
| fibrillation, flutter | waves of the dipole                     | sine waves of 2 to 9 % of the QRS, those of flutter by the heart's own cycle                          |
`;
