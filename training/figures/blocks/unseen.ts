import { sumConfusions } from '../../../src/ecg/scoring/confusion.ts';
import { scoreClasses } from '../../../src/ecg/scoring/score-classes.ts';
import { selectRecords } from '../../evaluate/select-records.ts';
import type { RecordClasses } from '../../evaluate/beats/class-figures.ts';
import type { Block, FigureRun } from '../block.ts';
import { appSet, scoreApp, type ScoredSet } from './classes.ts';

/** Records of svdb that no training has seen, as far as they are there. */
export interface UnseenFigures {
  /** Records of svdb that there are, how many of them training used, and how many are left to be tested on. */
  readonly published: number;
  readonly trainedOn: number;
  readonly present: number;
  /** Null when none is there. */
  readonly measured: {
    readonly sets: Readonly<Record<string, ScoredSet>>;
    /** V without the record that costs it most. */
    readonly withoutWorst: { readonly name: string; readonly vF1: number | null };
  } | null;
}

const DATABASE = 'svdb';
const PUBLISHED_RECORDS = 78;

export const unseen: Block<UnseenFigures> = {
  about: 'classes of the records of svdb that are not in the training data, as the app runs',
  dependsOn: ['model', 'beats', 'classes'],
  records: async (run) => ({ [DATABASE]: await unseenRecords(run) }),
  async measure(run) {
    const names = await unseenRecords(run);
    const counts = {
      published: PUBLISHED_RECORDS,
      trainedOn: trainedOn(run).size,
      present: names.length,
    };
    if (names.length === 0) return { ...counts, measured: null };
    const records = scoreApp(await run.app.of(DATABASE, names), 'project');
    const set = appSet(records, 'project');
    return {
      ...counts,
      measured: {
        sets: { [`${DATABASE}, never trained on, detected peaks, project map`]: set },
        withoutWorst: worst(records),
      },
    };
  },
};

function trainedOn({ classifier }: FigureRun): Set<string> {
  const prefix = `${DATABASE} `;
  const names = classifier.card.training.records.filter((name) => name.startsWith(prefix));
  return new Set(names.map((name) => name.slice(prefix.length)));
}

async function unseenRecords(run: FigureRun): Promise<readonly string[]> {
  const seen = trainedOn(run);
  const present = await selectRecords({ command: 'beats', database: DATABASE, records: 'all' });
  return present.filter((name) => !seen.has(name));
}

function worst(records: readonly RecordClasses[]): { readonly name: string; readonly vF1: number | null } {
  const without = records.map(({ name }) => {
    const others = records.filter((record) => record.name !== name);
    const { classes } = scoreClasses(sumConfusions(others.map(({ score }) => score.confusion)), 'ec57');
    return { name, vF1: classes.V.f1 };
  });
  return without.reduce((a, b) => ((b.vF1 ?? 0) > (a.vF1 ?? 0) ? b : a));
}
