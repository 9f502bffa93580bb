import { loadRecord } from '../../datasets/load-record.ts';
import { DS2_RECORDS, PACED_RECORDS } from '../../datasets/record-lists.ts';
import { classFigures, type ClassFigures, type RecordClasses } from '../../evaluate/beats/class-figures.ts';
import { evaluateBeats } from '../../evaluate/beats/evaluate-beats.ts';
import { scoreLabels, type LabelScoring } from '../../evaluate/beats/score-labels.ts';
import type { AppRun } from '../app-runs.ts';
import type { Block, FigureRun } from '../block.ts';

type Leads = '1' | '2';
type Map = LabelScoring['map'];

/** Classes of one set of records, scored in one way. */
export interface ScoredSet {
  readonly peaks: 'reference' | 'detected';
  readonly leads: Leads;
  readonly map: Map;
  readonly figures: ClassFigures;
}

export interface DS2Figures {
  /** By the name the model card has for them; the first is what the app does. */
  readonly sets: Readonly<Record<string, ScoredSet>>;
  /** Records with most beats wrongly called S, as the app runs. */
  readonly falseS: readonly { readonly name: string; readonly beats: number }[];
}

export interface PacedFigures {
  readonly sets: Readonly<Record<string, ScoredSet>>;
}

const SCORING = { counting: 'ec57', startSeconds: 0 } as const;
const SHOWN_RECORDS = 5;

export const ds2Classes: Block<DS2Figures> = {
  about: 'classes on DS2: as the app runs, and with beats where the reference has them',
  dependsOn: ['model', 'beats', 'classes'],
  records: () => ({ mitdb: DS2_RECORDS }),
  async measure(run) {
    const runs = await run.app.of('mitdb', DS2_RECORDS);
    const records = scoreApp(runs, 'project');
    const atReference = (leads: Leads, map: Map) => scoreReference(run, DS2_RECORDS, leads, map);
    const sets = [
      appSet(records, 'project'),
      appSet(scoreApp(runs, 'ec57'), 'ec57'),
      await atReference('2', 'project'),
      await atReference('2', 'ec57'),
      await atReference('1', 'project'),
    ];
    return {
      sets: Object.fromEntries(sets.map((set) => [nameOf('DS2', set), set])),
      falseS: records
        .map(({ name, score }) => ({ name, beats: score.classes.S.fp }))
        .sort((a, b) => b.beats - a.beats)
        .slice(0, SHOWN_RECORDS),
    };
  },
  testSetLooks: ({ sets }) =>
    Object.values(sets).map(({ peaks, leads, map, figures: { counting, startSeconds, summary } }) => {
      const { V, S, F } = summary.classes;
      const figures = { accuracy: summary.accuracy, vF1: V.f1, sF1: S.f1, fF1: F.f1 };
      return { peaks, leads, map, counting, startSeconds, ...figures };
    }),
};

export const paced: Block<PacedFigures> = {
  about: 'classes of the four paced records, as the app runs',
  dependsOn: ['model', 'beats', 'classes', 'waves'],
  records: () => ({ mitdb: PACED_RECORDS }),
  async measure(run) {
    const set = appSet(scoreApp(await run.app.of('mitdb', PACED_RECORDS), 'project'), 'project');
    return { sets: { [nameOf('paced', set)]: set } };
  },
};

/** Scores what the app says of records against their reference. */
export function scoreApp(runs: readonly AppRun[], map: Map): RecordClasses[] {
  return runs.map((run) => scoreLabels(run, run.beats, { ...SCORING, map }));
}

export function appSet(records: readonly RecordClasses[], map: Map): ScoredSet {
  return { peaks: 'detected', leads: '2', map, figures: classFigures(records, SCORING) };
}

async function scoreReference(
  { classifier, message }: FigureRun,
  names: readonly string[],
  leads: Leads,
  map: Map,
): Promise<ScoredSet> {
  const records: RecordClasses[] = [];
  for (const name of names) {
    const options = { ...SCORING, peaks: 'reference', leads, map } as const;
    records.push(await evaluateBeats(await loadRecord('mitdb', name), classifier, options));
    message(`mitdb ${name}, reference beats, ${leads === '1' ? 'one lead' : 'two leads'}, ${map} map`);
  }
  return { peaks: 'reference', leads, map, figures: classFigures(records, SCORING) };
}

function nameOf(records: string, { peaks, leads, map }: ScoredSet): string {
  return `mitdb ${records}, ${peaks} peaks${leads === '1' ? ', one lead' : ''}, ${map} map`;
}
