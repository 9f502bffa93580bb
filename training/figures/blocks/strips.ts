import { sampleCount, type Recording } from '../../../src/ecg/recording/recording.ts';
import { loadRecord } from '../../datasets/load-record.ts';
import { DS1_RECORDS, DS2_RECORDS } from '../../datasets/record-lists.ts';
import { labelledSpans } from '../../evaluate/rhythm/sample-spans.ts';
import { runApp } from '../app-runs.ts';
import type { Block } from '../block.ts';
import { IRREGULAR_KINDS } from './rhythm.ts';

/** Recordings of so many seconds, cut out of atrial fibrillation, and in how many of them it shows in a finding. */
export type StripFigures = readonly {
  readonly seconds: number;
  readonly strips: number;
  readonly withFinding: number;
}[];

const STRIP_SECONDS = [10, 29, 60] as const;

export const strips: Block<StripFigures> = {
  about: 'what a short recording of fibrillation gets as a rhythm finding: strips cut from mitdb, as the app runs',
  dependsOn: ['model', 'beats', 'classes', 'waves', 'rhythm'],
  records: () => ({ mitdb: [...DS1_RECORDS, ...DS2_RECORDS] }),
  async measure({ classifier, message }) {
    const counts = STRIP_SECONDS.map((seconds) => ({ seconds, strips: 0, withFinding: 0 }));
    for (const name of [...DS1_RECORDS, ...DS2_RECORDS]) {
      const recording = await loadRecord('mitdb', name);
      for (const count of counts) {
        for (const strip of cutStrips(recording, count.seconds)) {
          const { findings } = await runApp(strip, classifier);
          count.strips++;
          if (findings.some(({ kind }) => IRREGULAR_KINDS.includes(kind))) count.withFinding++;
        }
      }
      message(`mitdb ${name}, strips of fibrillation`);
    }
    return counts;
  },
  testSetLooks: (counts) => [{ block: 'strips', counts }],
};

/** Side by side from the beginning of every episode, each wholly inside it. */
function cutStrips(recording: Recording, seconds: number): Recording[] {
  const length = Math.round(seconds * recording.sampleRateHz);
  return labelledSpans(recording.annotations, sampleCount(recording), '(AFIB').flatMap(([first, end]) =>
    Array.from({ length: Math.floor((end - first) / length) }, (_, i) => {
      const from = first + i * length;
      const leads = recording.leads.map((lead) => ({ ...lead, samplesMv: lead.samplesMv.slice(from, from + length) }));
      return { ...recording, leads, annotations: [] };
    }),
  );
}
