import { sumConfusions } from '../../../src/ecg/scoring/confusion.ts';
import { scoreClasses } from '../../../src/ecg/scoring/score-classes.ts';
import { DS2_RECORDS } from '../../datasets/record-lists.ts';
import { adaptToRecord, DEFAULT_LABELS, type AdaptedRecord } from '../../evaluate/beats/run-adaptation.ts';
import type { Block } from '../block.ts';

/** DS2, beats where the reference has them, before and after some of every record got their label. Rates in percent. */
export interface AdaptationFigures {
  readonly labels: number;
  readonly before: AdaptationRates;
  readonly after: AdaptationRates;
}

interface AdaptationRates {
  readonly accuracy: number | null;
  readonly vF1: number | null;
  readonly sF1: number | null;
  readonly fF1: number | null;
}

export const adaptation: Block<AdaptationFigures> = {
  about: 'what twelve labels a record are worth on DS2',
  dependsOn: ['model', 'classes'],
  records: () => ({ mitdb: DS2_RECORDS }),
  async measure({ classifier, message }) {
    const records: AdaptedRecord[] = [];
    for (const name of DS2_RECORDS) {
      records.push(await adaptToRecord(name, classifier));
      message(`mitdb ${name}, adapted`);
    }
    const rates = (side: 'before' | 'after'): AdaptationRates => {
      const { accuracy, classes } = scoreClasses(sumConfusions(records.map((record) => record[side])), 'ec57');
      return { accuracy, vF1: classes.V.f1, sF1: classes.S.f1, fF1: classes.F.f1 };
    };
    return { labels: DEFAULT_LABELS, before: rates('before'), after: rates('after') };
  },
  testSetLooks: ({ labels, after }) => [{ block: 'adaptation', labels, ...after }],
};
