import type { Analysis, Answered, TraceRequest } from '../../../../../src/analysis/analysis.ts';
import type { ExportKind, LeadOfRecording } from '../../../../../src/analysis/analysis-api.ts';
import type { BeatClass } from '../../../../../src/ecg/beats/beat-class.ts';
import type { BeatEdit } from '../../../../../src/ecg/beats/edit-beats.ts';
import { FakeAnalysis } from '../../../fake-analysis.ts';
import type { Gates } from './gates.ts';

const NO_BEATS_YET = null;

/** A worker whose every answer about work waits at a gate, and which refuses what the real one refuses. */
export class GatedAnalysis extends FakeAnalysis {
  /** Edits in the latest analysis, and in the file exported last. */
  applied: readonly BeatEdit[] = [];
  exported: readonly BeatEdit[] | null = null;
  /** The next edit is not applied: the worker fails. */
  failsNext = false;
  readonly #gates: Gates;
  #found: LeadOfRecording | null = NO_BEATS_YET;
  #analyses = 0;
  #explained: Awaited<ReturnType<FakeAnalysis['explain']>> | null = null;
  #answer: Answered<Analysis> | null = null;
  #editing: Promise<unknown> = Promise.resolve();

  constructor(classes: string, gates: Gates) {
    super(classes);
    this.#gates = gates;
  }

  override async openListed(name: string) {
    await this.#gates.pass(this, 'open');
    const summary = await super.openListed(name);
    this.#analyses++;
    this.#found = NO_BEATS_YET;
    return summary;
  }

  override async identify() {
    const identity = super.identify();
    await this.#gates.pass(this, 'identify');
    return identity;
  }

  override async analyse(leadIndex: number): Promise<Answered<Analysis>> {
    const { recordingId } = this.of;
    const number = ++this.#analyses;
    await this.#gates.pass(this, 'analyse');
    if (number !== this.#analyses) throw new DOMException('stopped', 'AbortError');
    this.#found = { recordingId, leadIndex };
    this.applied = [];
    const analysis = this.analysis(leadIndex);
    await this.#gates.pass(this, 'answer analyse');
    return analysis;
  }

  override cancel(): void {
    this.#analyses++;
  }

  override edit(lead: LeadOfRecording, edits: readonly BeatEdit[]): Promise<Answered<Analysis>> {
    const found = this.#found;
    const edited = this.#editing.then(() => this.#edit(found, lead, edits));
    this.#editing = edited.catch(() => undefined);
    return edited;
  }

  async #edit(
    found: LeadOfRecording | null,
    lead: LeadOfRecording,
    edits: readonly BeatEdit[],
  ): Promise<Answered<Analysis>> {
    this.#check(found, lead);
    await this.#gates.pass(this, 'edit');
    this.#check(found, lead);
    if (this.failsNext) {
      this.failsNext = false;
      throw new Error('the worker failed');
    }
    const edited = await super.edit(lead, edits);
    this.applied = edits;
    await this.#gates.pass(this, 'answer edit');
    return edited;
  }

  override async export(kind: ExportKind) {
    const { applied } = this;
    const file = await super.export(kind);
    this.exported = applied;
    return file;
  }

  /** Always the same: nothing here depends on what an analysis says besides where the beats are. */
  override analysis(leadIndex = 0): Answered<Analysis> {
    const { recordingId, revision } = this.of;
    this.of = { recordingId, leadIndex, revision: revision + 1 };
    this.#answer ??= super.analysis(leadIndex);
    return { ...this.#answer, of: this.of, leadIndex };
  }

  /** No wave is looked at here. */
  override trace(request: TraceRequest) {
    return super.trace({ ...request, maxColumns: 2 });
  }

  override async explain(beatIndex: number, explainedClass: BeatClass | null) {
    this.#explained ??= await super.explain(beatIndex, explainedClass);
    return { ...this.#explained, beatIndex, of: this.of };
  }

  #check(found: LeadOfRecording | null, { recordingId, leadIndex }: LeadOfRecording): void {
    const isSame = found?.recordingId === recordingId && found.leadIndex === leadIndex;
    if (!isSame || found !== this.#found)
      throw new DOMException('another lead or recording was analysed meanwhile', 'AbortError');
  }
}
