import type { Analysis, RecordingSummary } from '../../../analysis/analysis.ts';
import type { AnalysisApi } from '../../../analysis/analysis-api.ts';
import { standardLeads } from '../../chart/geometry/lead-layout.ts';
import { qrsAxisDegrees } from '../../../ecg/waves/qrs-axis.ts';

interface AxisInput {
  readonly summary: RecordingSummary | null;
  readonly analysis: Analysis | null;
  readonly answers: Pick<AnalysisApi, 'trace'>;
  readonly report: (error: unknown) => void;
}

/** Longer recordings than a sheet shows can be laid out as one, too. */
const MOST_SECONDS = 60;

/** The frontal axis of the QRS, measured on the leads I and aVF as recorded. */
export class FrontalAxis {
  readonly #input: AxisInput;
  /** Degrees; NaN while it is not known. */
  degrees = $state(NaN);

  constructor(input: AxisInput) {
    this.#input = input;
  }

  /** Measures it for what is analysed now, over the beats of the first minute: it asks for every sample of both leads. */
  async measure(): Promise<void> {
    const { summary, analysis, report } = this.#input;
    this.degrees = NaN;
    if (!summary || !analysis) return;
    const leads = standardLeads(
      summary.leads.map(({ name }) => name),
      ['I', 'AVF'],
    );
    if (leads === null) return;
    try {
      const [leadI, leadAvf] = await Promise.all(leads.map((leadIndex) => this.#samples(leadIndex, summary)));
      if (!leadI || !leadAvf || this.#input.analysis !== analysis) return;
      this.degrees = qrsAxisDegrees(leadI, leadAvf, analysis.beats.rPeakSample, summary.sampleRateHz);
    } catch (error) {
      report(error);
    }
  }

  async #samples(leadIndex: number, { durationSeconds, sampleRateHz }: RecordingSummary): Promise<Float32Array> {
    const endSeconds = Math.min(durationSeconds, MOST_SECONDS);
    const { maxMv } = await this.#input.answers.trace({
      leadIndex,
      filtered: false,
      startSeconds: 0,
      endSeconds,
      // One column per sample.
      maxColumns: Math.ceil(endSeconds * sampleRateHz) + 2,
    });
    return maxMv;
  }
}
