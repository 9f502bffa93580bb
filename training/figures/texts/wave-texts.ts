import type { PWaveCount } from '../../evaluate/waves/count-p-waves.ts';
import type { Figures } from '../figure-file.ts';
import type { Fillings } from './fill-markers.ts';
import { markdownTable } from './markdown-table.ts';
import { figuresOf } from './measured-figures.ts';
import { count, rate, share } from './words.ts';

/** What LUDB's and QTDB's tables show of the limits, and what was asked of them ("reach, aim"). */
const LUDB_AIMS = {
  'P onset': '95, 97.8',
  'P end': '95, 97.8',
  'QRS onset': '99.5, 99.9',
  'QRS end': '99.5, 99.9',
  'T onset': '98, 99.5',
  'T end': '98, 99.5',
} as const;
const QTDB_AIMS = {
  'P onset': '16, 14.8',
  'P end': '14, 12.8',
  'QRS onset': '9, 7.7',
  'QRS end': '10, 8.7',
  'T end': '22, 18.1',
} as const;

/** Where the waves begin and end, and whether there is a P wave. */
export function waveFillings(figures: Figures): Fillings {
  const counts = () => figuresOf(figures, 'pWaves');
  return {
    'waves-ludb': () => {
      const { all, rest } = figuresOf(figures, 'waves').ludb;
      return markdownTable(
        ['F1 % (mean ± pooled SD / within, ms)', 'all 80 records', '40 records not chosen on', 'reach, aim'],
        Object.entries(LUDB_AIMS).map(([name, aim]) => [
          name,
          ludbCell(scoreOf(all, name)),
          ludbCell(scoreOf(rest, name)),
          aim,
        ]),
      );
    },
    'waves-qtdb': () => {
      const { all, rest, joint } = figuresOf(figures, 'waves').qtdb;
      return markdownTable(
        ['', 'Se %', 'mean ms', 'SD pooled / within', '27 not chosen on', 'both leads together', 'reach, aim'],
        Object.entries(QTDB_AIMS).map(([name, aim]) => {
          const { se, meanMs, ...spread } = scoreOf(all, name);
          const others = [spread, scoreOf(rest, name), scoreOf(joint, name)].map(spreads);
          return [name, rate(se), rate(meanMs), ...others, aim];
        }),
      );
    },
    'p-waves': () => {
      const { oneLead, app } = counts();
      return markdownTable(
        ['P wave said to be present', 'fibrillation DS1', 'fibrillation DS2', 'normal rhythm DS1', 'normal rhythm DS2'],
        (
          [
            ['one lead alone', oneLead],
            ['as the app runs, leads combined', app],
          ] as const
        ).map(([name, { ds1, ds2 }]) => [
          name,
          ...[ds1.fibrillation, ds2.fibrillation, ds1.sinus, ds2.sinus].map(presentCell),
        ]),
      );
    },
    'p-in-fibrillation': () => `${share(...pairOf(pInFibrillation(figures)), 0)} %`,
  };
}

type Present = Pick<PWaveCount, 'beats' | 'withP'>;

/** Beats of all fibrillation of DS2, and those said to have a P wave, as the app runs. */
export function pInFibrillation(figures: Figures): Present {
  return figuresOf(figures, 'pWaves').app.ds2.fibrillation;
}

type Scores = ReturnType<typeof figuresOf<'waves'>>['ludb']['all'];

function scoreOf(scores: Scores, name: string): Scores[number] {
  const score = scores.find((some) => some.name === name);
  if (!score) throw new Error(`the figures of "waves" hold none of ${name}`);
  return score;
}

function ludbCell({ f1, meanMs, pooledSdMs, recordSdMs }: Scores[number]): string {
  return `${rate(f1)} (${rate(meanMs)} ± ${rate(pooledSdMs)} / ${rate(recordSdMs)})`;
}

function spreads({ pooledSdMs, recordSdMs }: Pick<Scores[number], 'pooledSdMs' | 'recordSdMs'>): string {
  return `${rate(pooledSdMs)} / ${rate(recordSdMs)}`;
}

function pairOf({ beats, withP }: Present): [part: number, whole: number] {
  return [withP, beats];
}

function presentCell(counted: Present): string {
  return `${share(...pairOf(counted), 1)} % of ${count(counted.beats)}`;
}
