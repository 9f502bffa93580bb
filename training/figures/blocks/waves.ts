import { DS1_RECORDS, DS2_RECORDS } from '../../datasets/record-lists.ts';
import { countPWaves, sumPWaves, type PWaveCounts } from '../../evaluate/waves/count-p-waves.ts';
import { countLeadPWaves } from '../../evaluate/waves/evaluate-waves.ts';
import { chooseRecords, measureWaves, scorePoints } from '../../evaluate/waves/run-waves.ts';
import type { PointScore } from '../../evaluate/waves/score-waves.ts';
import type { Block } from '../block.ts';

type NamedScores = readonly (PointScore & { readonly name: string })[];

/** Limits of the waves against readers. */
export interface WaveFigures {
  /** Each lead against its own annotations: all records, and those no constant was chosen on. */
  readonly ludb: { readonly all: NamedScores; readonly rest: NamedScores };
  /** The nearer of two leads for every beat; `joint`: both leads together, as the app runs. */
  readonly qtdb: { readonly all: NamedScores; readonly rest: NamedScores; readonly joint: NamedScores };
}

/** How often a P wave is said to be present, by one lead and as the app runs. */
export interface PWaveFigures {
  readonly oneLead: SplitCounts;
  readonly app: SplitCounts;
}

type SplitCounts = Readonly<Record<'ds1' | 'ds2', PWaveCounts>>;

export const waves: Block<WaveFigures> = {
  about: 'limits of P, QRS and T against the readers of ludb and qtdb',
  dependsOn: ['beats', 'waves'],
  records: async () => ({ ludb: await chooseRecords('ludb', 'all'), qtdb: await chooseRecords('qtdb', 'all') }),
  async measure({ message }) {
    const scored = async (database: string, joint: boolean) => {
      const records = await measureWaves(database, await chooseRecords(database, 'all'), joint, message);
      const rest = new Set(await chooseRecords(database, 'rest'));
      return { all: scorePoints(records), rest: scorePoints(records.filter(({ name }) => rest.has(name))) };
    };
    return {
      ludb: await scored('ludb', false),
      qtdb: { ...(await scored('qtdb', false)), joint: (await scored('qtdb', true)).all },
    };
  },
};

export const pWaves: Block<PWaveFigures> = {
  about: 'P waves said to be present in fibrillation and in normal rhythm of mitdb, by one lead and as the app runs',
  dependsOn: ['beats', 'waves'],
  records: () => ({ mitdb: [...DS1_RECORDS, ...DS2_RECORDS] }),
  async measure(run) {
    const ofLead = async (names: readonly string[]) => {
      const counts: PWaveCounts[] = [];
      for (const name of names) {
        counts.push(await countLeadPWaves('mitdb', name));
        run.message(`mitdb ${name}, P waves in one lead`);
      }
      return sumPWaves(counts);
    };
    const ofApp = async (names: readonly string[]) =>
      sumPWaves(
        (await run.app.of('mitdb', names)).map(({ annotations, beats }) =>
          countPWaves(annotations, beats.rPeakSample, beats.pWave),
        ),
      );
    return {
      oneLead: { ds1: await ofLead(DS1_RECORDS), ds2: await ofLead(DS2_RECORDS) },
      app: { ds1: await ofApp(DS1_RECORDS), ds2: await ofApp(DS2_RECORDS) },
    };
  },
  testSetLooks: ({ app }) => [{ block: 'pWaves', ...app.ds2 }],
};
