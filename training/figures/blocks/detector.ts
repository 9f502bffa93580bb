import { poolDetection, type DetectionScore } from '../../../src/ecg/scoring/score-detection.ts';
import { ALL_RECORDS } from '../../datasets/record-lists.ts';
import { loadRecord } from '../../datasets/load-record.ts';
import { evaluateDetection } from '../../evaluate/detection/evaluate-detection.ts';
import { parseEvaluateOptions, type DetectionOptions } from '../../evaluate/evaluate-options.ts';
import type { RecordDetection } from '../../evaluate/detection/report-detection.ts';
import { selectRecords } from '../../evaluate/select-records.ts';
import type { Block, FigureRun } from '../block.ts';

/** Detection over many records together: counts, and rates in percent. */
export interface DetectorScore extends DetectionScore {
  readonly f1Within50Ms: number | null;
  /** Records with most errors. */
  readonly worst: readonly { readonly name: string; readonly fn: number; readonly fp: number }[];
}

export interface DetectorFigures {
  readonly oneLead: DetectorScore;
  /** As the app runs. */
  readonly twoLeads: DetectorScore;
}

export interface OtherDetectorFigures {
  readonly svdb: DetectorScore;
  readonly qtdb: DetectorScore;
}

/** The textbook's detector, and the recordings changed, one lead of every fourth record of mitdb. */
export interface DetectorFormFigures {
  /** The detector itself on the same records. */
  readonly usual: DetectorScore;
  readonly panTompkins: DetectorScore;
  readonly changes: readonly {
    readonly name: string;
    readonly fn: number;
    readonly fp: number;
    readonly der: number | null;
    readonly f1AgainstItself: number | null;
  }[];
}

const WORST_RECORDS = 3;
/** Each is read ten times: a quarter of them takes a minute. */
const FORM_RECORDS = ALL_RECORDS.filter((_, index) => index % 4 === 0);

export const detector: Block<DetectorFigures> = {
  about: 'R peaks of mitdb, 48 records, one lead and two',
  dependsOn: ['beats'],
  records: () => ({ mitdb: ALL_RECORDS }),
  measure: async (run) => ({
    oneLead: scoreOf(await detect(run, '--leads', '1')),
    twoLeads: scoreOf(await detect(run, '--leads', '2')),
  }),
};

export const detectorElsewhere: Block<OtherDetectorFigures> = {
  about: 'R peaks of svdb and qtdb, one lead',
  dependsOn: ['beats'],
  records: async () => ({ svdb: await annotated('svdb'), qtdb: await annotated('qtdb') }),
  measure: async (run) => ({
    svdb: scoreOf(await detect(run, '--db', 'svdb')),
    qtdb: scoreOf(await detect(run, '--db', 'qtdb')),
  }),
};

export const detectorForms: Block<DetectorFormFigures> = {
  about: 'R peaks of every fourth record of mitdb by the textbook detector, and with the recordings changed',
  dependsOn: ['beats'],
  records: () => ({ mitdb: FORM_RECORDS }),
  async measure(run) {
    const some = ['--records', FORM_RECORDS.join(',')];
    const changed = await detect(run, ...some, '--perturb');
    return {
      usual: scoreOf(changed),
      panTompkins: scoreOf(await detect(run, ...some, '--detector', 'pan-tompkins')),
      changes: (changed[0]?.perturbed ?? []).map(({ name }, change) => {
        const { fn, fp, der } = poolDetection(changed.map(({ perturbed }) => perturbed[change].score));
        const itself = poolDetection(changed.map(({ perturbed }) => perturbed[change].againstItself));
        return { name, fn, fp, der, f1AgainstItself: itself.f1 };
      }),
    };
  },
};

/** Detection in every record, with the options of `npm run evaluate -- qrs`. */
export async function detect({ message }: FigureRun, ...args: readonly string[]): Promise<RecordDetection[]> {
  const options = parseEvaluateOptions(['qrs', ...args]) as DetectionOptions;
  const records: RecordDetection[] = [];
  for (const name of await selectRecords(options)) {
    records.push(evaluateDetection(await loadRecord(options.database, name), options));
    message(`${options.database} ${name}, R peaks${options.leads === '2' ? ', two leads' : ''}`);
  }
  return records;
}

function scoreOf(records: readonly RecordDetection[]): DetectorScore {
  const worst = records
    .map(({ name, score: { fn, fp } }) => ({ name, fn, fp }))
    .sort((a, b) => b.fn + b.fp - a.fn - a.fp)
    .slice(0, WORST_RECORDS);
  return {
    ...poolDetection(records.map(({ score }) => score)),
    f1Within50Ms: poolDetection(records.map(({ narrow }) => narrow[1])).f1,
    worst,
  };
}

function annotated(database: string): Promise<readonly string[]> {
  return selectRecords({ command: 'qrs', database, records: 'all' });
}
