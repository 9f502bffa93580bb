import type { DetectorScore } from '../blocks/detector.ts';
import type { Figures } from '../figure-file.ts';
import type { Fillings } from './fill-markers.ts';
import { markdownTable } from './markdown-table.ts';
import { figuresOf } from './measured-figures.ts';
import { count, list, rate } from './words.ts';

const HEADER = [
  'records',
  'beats',
  'missed',
  'extra',
  'Se %',
  '+P %',
  'DER %',
  'F1 within 50 ms',
  'R, SD ms',
  'most errors',
];

/** Where the beats are, and how well that is found. */
export function detectorFillings(figures: Figures): Fillings {
  const mitdb = () => figuresOf(figures, 'detector');
  const elsewhere = () => figuresOf(figures, 'detectorElsewhere');
  const forms = () => figuresOf(figures, 'detectorForms');
  return {
    detector: () =>
      markdownTable(HEADER, [
        row('mitdb, one lead', mitdb().oneLead),
        row('mitdb, both leads (as the app runs)', mitdb().twoLeads),
        row('svdb, one lead', elsewhere().svdb),
        row('qtdb, one lead', elsewhere().qtdb),
      ]),
    'detector-forms': () =>
      markdownTable(HEADER, [
        row('the detector, for comparison', forms().usual),
        row('Pan and Tompkins', forms().panTompkins),
      ]),
    'detector-changes': () =>
      markdownTable(
        ['change', 'missed', 'extra', 'DER %', 'F1 against itself'],
        [
          ['none', ...errors(forms().usual), ''],
          ...forms().changes.map((change) => [change.name, ...errors(change), rate(change.f1AgainstItself, 3)]),
        ],
      ),
    noise: () => {
      const { oneLead, twoLeads } = figuresOf(figures, 'noise');
      return markdownTable(
        ['F1 %', ...oneLead.map(({ snrDb }) => `${rate(snrDb, 0)} dB`)],
        [
          ['one lead', ...oneLead.map(({ f1 }) => rate(f1, 2))],
          ['both leads', ...twoLeads.map(({ f1 }) => rate(f1, 2))],
        ],
      );
    },
  };
}

function row(name: string, score: DetectorScore): string[] {
  const { beats, fn, fp, se, ppv, f1Within50Ms, jitterSdMs, worst } = score;
  return [
    ...[name, count(beats), count(fn), count(fp)],
    ...[rate(se, 2), rate(ppv, 2), rate(score.der, 3), rate(f1Within50Ms, 2), rate(jitterSdMs, 1)],
    list(
      worst.filter((record) => record.fn + record.fp > 0).map((record) => `${record.name} (${record.fn + record.fp})`),
    ),
  ];
}

function errors({ fn, fp, der }: Pick<DetectorScore, 'fn' | 'fp' | 'der'>): string[] {
  return [count(fn), count(fp), rate(der, 3)];
}
