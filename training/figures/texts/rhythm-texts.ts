import type { SpellFigures } from '../blocks/rhythm.ts';
import type { Figures } from '../figure-file.ts';
import type { Fillings } from './fill-markers.ts';
import { markdownTable } from './markdown-table.ts';
import { figuresOf } from './measured-figures.ts';
import { count, list, minutes, share } from './words.ts';

/** What the beats do over time, and where beats are told that are none. */
export function rhythmFillings(figures: Figures): Fillings {
  const rhythm = () => figuresOf(figures, 'rhythm');
  const edges = () => figuresOf(figures, 'edges');
  return {
    fibrillation: () => {
      const { referenceBeats, app } = rhythm();
      return markdownTable(
        ['by duration', 'fibrillation, min', 'found %', 'found, min', 'of it fibrillation %', 'or atrial flutter %'],
        [
          spellRow('DS1, reference beats (chosen there)', referenceBeats.ds1),
          spellRow('DS1, as the app runs', app.ds1),
          spellRow('DS2, reference beats', referenceBeats.ds2),
          spellRow('DS2, as the app runs', app.ds2),
        ],
      );
    },
    'fibrillation-found': () => `${foundShare(rhythm().app.ds2)} %`,
    'fibrillation-found-ds1': () => `${foundShare(rhythm().app.ds1)} %`,
    flutter: () => {
      const { labelled, found, foundLabelled, records } = rhythm().flutter.ds1;
      return (
        `in DS1 ${share(foundLabelled, labelled)} % of the annotated flutter is marked, ${share(foundLabelled, found)} % of what is ` +
        `marked is annotated so, and ${records.length === 0 ? 'no record has a mark' : `marks are in ${wordOfRecords(records)} alone`}`
      );
    },
    edges: () => {
      const { ends, pauses } = edges();
      return markdownTable(
        ['mitdb, 48 records, as the app runs', 'beats told', 'false', 'false and surely V or S'],
        [
          ['within 0.1 s of an end of the file', count(ends.beats), count(ends.falseBeats), count(ends.sureEctopic)],
          [
            `in the ${count(pauses.intervals)} intervals over 1.5 s`,
            ...[pauses.beats, pauses.falseBeats, pauses.sureEctopic].map(count),
          ],
          ...pauses.records.map(({ name, falseBeats, sureEctopic }) => [
            `– record ${name}`,
            '',
            count(falseBeats),
            count(sureEctopic),
          ]),
        ],
      );
    },
    'false-in-pauses': () => {
      const { pauses } = edges();
      const worst = pauses.records.at(0);
      return worst ? `${count(pauses.falseBeats)}, ${count(worst.falseBeats)} of them in record ${worst.name}` : 'none';
    },
    strips: () =>
      markdownTable(
        ['strips cut from fibrillation, DS1 and DS2', 'strips', 'with a finding of irregular rhythm', '%'],
        figuresOf(figures, 'strips').map(({ seconds, strips, withFinding }) => [
          `${seconds} s`,
          count(strips),
          count(withFinding),
          share(withFinding, strips),
        ]),
      ),
  };
}

/** How much of the fibrillation of DS2 is found as the app runs, percent of its duration, in whole percent. */
export function foundShare({ foundFibrillation, fibrillation }: SpellFigures): string {
  return share(foundFibrillation, fibrillation);
}

function spellRow(name: string, spells: SpellFigures): string[] {
  const { fibrillation, found, foundFibrillation, foundFibrillationOrFlutter } = spells;
  return [
    name,
    minutes(fibrillation),
    foundShare(spells),
    minutes(found),
    share(foundFibrillation, found),
    share(foundFibrillationOrFlutter, found),
  ];
}

function wordOfRecords(records: readonly string[]): string {
  return `${records.length === 1 ? 'record' : 'records'} ${list(records)}`;
}
