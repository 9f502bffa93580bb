import { BLOCK_NAMES } from '../blocks.ts';
import type { Figures } from '../figure-file.ts';
import { appFigures, pacedRate } from './class-texts.ts';
import type { Fillings } from './fill-markers.ts';
import { markdownTable } from './markdown-table.ts';
import { figuresOf } from './measured-figures.ts';
import { foundShare } from './rhythm-texts.ts';
import { pInFibrillation } from './wave-texts.ts';
import { count, rate, share } from './words.ts';

/** The whole in a small table, and where all of it comes from. */
export function summaryFillings(figures: Figures): Fillings {
  return {
    summary: () => summaryTable(figures),
    measured: () =>
      markdownTable(
        ['block', 'measured', 'commit', 'model', 'records'],
        BLOCK_NAMES.map((name) => {
          const block = figures[name];
          if (!block) return [name, 'never', '', '', ''];
          const { date, commit, model, data } = block.measured;
          const records = Object.entries(data).map(([database, { records }]) => `${database} ${records}`);
          return [name, date.slice(0, 10), commit ?? '–', model.version, records.join(', ') || '–'];
        }),
      ),
  };
}

function summaryTable(figures: Figures): string {
  const { beats, fn, fp } = figuresOf(figures, 'detector').twoLeads;
  const { ends, pauses } = figuresOf(figures, 'edges');
  const { summary, without232, calibration } = appFigures(figures);
  const { V, S } = summary.classes;
  const p = pInFibrillation(figures);
  const surest = calibration?.riskCoverage.find(({ coverage }) => coverage === 0.9)?.accuracy ?? null;
  const classCell = ({ se, ppv }: typeof V) => `${rate(se)} % found, ${rate(ppv)} % right when told`;
  const worst = calibration?.worstRecord;
  const paced = Object.values(Object.values(figuresOf(figures, 'paced').sets)[0].figures.records);
  const wrong = paced.filter(({ accuracy }) => (accuracy ?? 0) < 50).length;
  return markdownTable(
    ['what', 'how well', 'where it stops'],
    [
      [
        'finding beats (48 records)',
        `${count(fn)} of ${count(beats)} missed, ${count(fp)} extra`,
        `${count(ends.falseBeats)} of the extra ones at file ends, ${count(pauses.falseBeats)} in intervals over 1.5 s`,
      ],
      [
        'ventricular beats',
        classCell(V),
        `F1 ${rate(V.f1)} here, ${rate(heldOutV(figures))} on svdb, another database, held out`,
      ],
      [
        'supraventricular beats',
        classCell(S),
        `F1 ${rate(S.f1)}, without one person (record 232) ${rate(without232?.classes.S.f1)}`,
      ],
      [
        'the surest 90 % of the beats',
        `${rate(surest === null ? null : 100 * surest)} % right`,
        worst
          ? `least well calibrated: record ${worst.name}, ${rate(100 * worst.confidence, 0)} % said, ${rate(100 * worst.accuracy, 0)} % right`
          : '',
      ],
      [
        'fibrillation as a finding, by duration',
        `${foundShare(figuresOf(figures, 'rhythm').app.ds2)} % found`,
        shortWords(figures),
      ],
      [
        'no P wave in fibrillation',
        `${share(p.beats - p.withP, p.beats)} % of its beats`,
        'in the others one is said to be there',
      ],
      [
        'paced beats',
        `${rate(pacedRate(figures), 0)} % called Unknown, as they should`,
        `mostly wrong in ${wrong} of ${paced.length} records`,
      ],
    ],
  );
}

function heldOutV(figures: Figures): number | null {
  const sets = Object.entries(figuresOf(figures, 'heldOut').sets);
  const svdb = sets.find(([name]) => name.startsWith('svdb') && !name.endsWith('one lead'));
  return svdb?.[1].summary.classes.V.f1 ?? null;
}

/** What the longest of the strips get that are shorter than a finding of irregular rhythm has to be. */
function shortWords(figures: Figures): string {
  const strip = figuresOf(figures, 'strips').findLast(({ seconds }) => seconds < 30);
  return strip
    ? `${count(strip.withFinding)} of ${count(strip.strips)} recordings of ${strip.seconds} s: never under 30 s`
    : '';
}
