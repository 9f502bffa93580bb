import { markdownTable } from '../figures/texts/markdown-table.ts';
import type { AtlasEntry, BeatAtlas, Spread } from '../../src/ecg/atlas/beat-atlas.ts';

/** The page with a line for each shape. */
export function atlasPage(atlas: BeatAtlas, beats: number, bytes: number): string {
  const rows = atlas.entries.map((entry) => [
    entry.id,
    `${entry.beats} / ${entry.people} / ${entry.mostOfPerson}`,
    entry.symbols.map(([symbol, share]) => `${symbol} ${Math.round(share * 100)} %`).join(', '),
    inMilliseconds(entry.qrsSeconds),
    inPercent(entry.rrChange),
    `${Math.round(entry.pShare * 100)} %`,
    `${Math.round(entry.calledRight * 100)} %`,
    strongest(entry),
  ]);
  return [
    introduction(atlas, beats, bytes),
    markdownTable(
      [
        'shape',
        'beats / people / most of one',
        'readers wrote',
        'QRS, ms',
        'interval, change',
        'P found',
        'called so',
        'what speaks for it most',
      ],
      rows,
    ),
    '',
  ].join('\n');
}

function introduction({ made, model, fewest, entries }: BeatAtlas, beats: number, bytes: number): string {
  return `# The beat atlas

Written by \`npm run atlas\` on ${made} with model ${model}: \`public/atlas/beat-atlas.json\` (${Math.round(bytes / 1000)} kB, ${entries.length} shapes of ${beats} beats), which Learn
shows. It is made of the records that train the network: DS1 of the MIT-BIH Arrhythmia Database in each of its leads, and the records of the
Supraventricular Arrhythmia Database that are used here, in the first lead (its leads are not named). Neither DS2 nor any other test person is in it.
Both databases: ODC Attribution 1.0, named in the file and where it is shown.

- **Beats**: of each class and person at most 60, evenly spread, so that no average is one person's; found by the app's detector, with the reader's
  label (project map); none with poor signal, cut off or in flutter. Q is not learnt and has no shapes.
- **Shapes**: beats of one class and lead grouped by their QRS, as the app's templates are (\`src/ecg/beats/shapes/group-by-shape.ts\`), averaged sample by sample.
- **Floor**: a shape of fewer than ${fewest.beats} beats or ${fewest.people} people is not shown, and not in the file. So nothing in it is an excerpt of a recording.
- **The network's view**: probabilities over all beats; attribution and evidence over at most 8 beats of each person and class. The network has learnt from
  these people: "called so" says how a shape is told where it is known, not how well the network does ([classes](classes.md) does).

Medians, with the middle half of the beats in brackets. P waves are those that the app finds; before and in ventricular beats it finds some
that are T or noise. The last column: the part of the evidence that changes the odds of the class most, as a factor.
`;
}

function inMilliseconds(spread: Spread | null): string {
  return spread ? `${ms(spread.median)} (${ms(spread.lower)}–${ms(spread.upper)})` : '–';
}

function inPercent(spread: Spread | null): string {
  return spread ? `${percent(spread.median)} (${percent(spread.lower)} to ${percent(spread.upper)})` : '–';
}

function ms(seconds: number): string {
  return String(Math.round(seconds * 1000));
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function strongest({ evidence: { logOdds } }: AtlasEntry): string {
  const [name, value] = Object.entries(logOdds).reduce((best, one) => (one[1] > best[1] ? one : best));
  return `${name} × ${Math.exp(value).toFixed(value < 2 ? 1 : 0)}`;
}
