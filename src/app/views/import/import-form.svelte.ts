import type { ColumnRole, TableLayout } from '../../../ecg/formats/table/table-layout.ts';
import type { TableOptions } from '../../../ecg/formats/table/table-options.ts';
import { problemSentence } from '../../state/problem/problem.ts';
import { leadColumns } from './lead-columns.ts';

/** What the person says about a table, and how it would be read then. Each change asks again; the last answer counts. */
export class ImportForm {
  layout = $state.raw<TableLayout>() as TableLayout;
  problem = $state<string | null>(null);
  readonly #describe: (options: TableOptions) => Promise<TableLayout>;
  #corrections: TableOptions = {};
  #asked = 0;

  constructor(layout: TableLayout, describe: (options: TableOptions) => Promise<TableLayout>) {
    this.layout = layout;
    this.#describe = describe;
  }

  /** Takes a correction over and shows what it makes of the table. */
  async correct(correction: TableOptions): Promise<void> {
    this.#corrections = { ...this.#corrections, ...correction };
    const question = ++this.#asked;
    try {
      const layout = await this.#describe(this.#corrections);
      if (question !== this.#asked) return;
      this.layout = layout;
      this.problem = null;
    } catch (error) {
      if (question === this.#asked) this.problem = problemSentence(error);
    }
  }

  /** Makes a column a lead, the time, or neither. */
  setRole(column: number, role: ColumnRole): Promise<void> {
    const leads = leadColumns(this.layout).filter((other) => other !== column);
    const timeColumn = this.layout.timeColumn === column ? null : this.layout.timeColumn;
    return this.correct({
      columns: role === 'lead' ? [...leads, column].sort((a, b) => a - b) : leads,
      timeColumn: role === 'time' ? column : timeColumn,
    });
  }

  /** Everything the person agreed to: the corrections, and the guesses they left as they were. */
  get confirmed(): TableOptions {
    const { columns, sampleRateHz, sampleRateOrigin, timeUnit, timeUnitOrigin, rowContent, rowContentOrigin } =
      this.layout;
    const leads = columns.filter(({ role }) => role === 'lead');
    // A unit goes for every lead: one guess must not overrule what the file says of the others.
    const isGuess =
      leads.length > 0 &&
      leads.every(({ unit, unitOrigin }) => unitOrigin.kind === 'assumed' && unit === leads[0].unit);
    return {
      ...(isGuess && { unit: leads[0].unit }),
      ...(sampleRateOrigin.kind === 'assumed' && { sampleRateHz }),
      ...(timeUnit !== null && timeUnitOrigin.kind === 'assumed' && { timeUnit }),
      ...(rowContentOrigin.kind === 'assumed' && { rowContent }),
      ...this.#corrections,
    };
  }
}
