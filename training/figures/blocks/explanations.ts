import { DS2_RECORDS } from '../../datasets/record-lists.ts';
import { runExplanations } from '../../evaluate/explanations/run-explanations.ts';
import type { ExplanationReport } from '../../evaluate/explanations/report-explanations.ts';
import type { Block } from '../block.ts';

/** Beats judged of each class and record: enough for means over 22 records, in a few minutes. */
const MOST_BEATS = 8;

/** What `npm run evaluate -- explanations --records DS2 --beats 8` prints: means over records. */
export type ExplanationFigures = Pick<ExplanationReport['json'], 'beats' | 'rows' | 'randomisation'>;

export const explanations: Block<ExplanationFigures> = {
  about: 'whether the drawn map looks where it should, beats of DS2 called rightly',
  dependsOn: ['model'],
  records: () => ({ mitdb: DS2_RECORDS }),
  async measure({ message }) {
    const { beats, rows, randomisation } = (
      await runExplanations(['--records', 'DS2', '--beats', String(MOST_BEATS)], message)
    ).json;
    return { beats, rows, randomisation };
  },
  testSetLooks: ({ beats }) => [{ block: 'explanations', beats }],
};
