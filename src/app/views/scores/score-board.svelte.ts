import type { Beats, ReferenceBeats } from '../../../analysis/analysis.ts';
import { compareConfidence } from '../../../ecg/scoring/compare-confidence.ts';
import {
  compareWithReference,
  type Comparison,
  type Disagreement,
} from '../../../ecg/scoring/compare-with-reference.ts';
import type { SampleSpan } from '../../../ecg/scoring/find-flutter-segments.ts';
import type { Reliability } from '../../../ecg/scoring/reliability.ts';
import type { ClassMapName } from '../../../ecg/beats/beat-class.ts';
import type { Session } from '../../state/session/session.svelte.ts';

/** What is compared, and where a disagreement is shown. */
type ScoredSession = Pick<Session, 'summary' | 'analysis' | 'beats' | 'viewport' | 'select'>;

/** How the beats compare with the reference that came with the file, and a walk through the beats they differ on. */
export class ScoreBoard {
  readonly #session: ScoredSession;
  map = $state<ClassMapName>('project');
  /** Position in the list of disagreements; null before the first step. */
  at = $state<number | null>(null);

  readonly comparison: Comparison | null = $derived.by(() => this.#against(compareWithReference));
  readonly reliability: Reliability | null = $derived.by(() => this.#against(compareConfidence));

  constructor(session: ScoredSession) {
    this.#session = session;
  }

  /** What a comparison of the beats with the reference finds; null while there is nothing to compare. */
  #against<T>(
    compare: (reference: ReferenceBeats, beats: Beats, sampleRateHz: number, flutter: readonly SampleSpan[]) => T,
  ): T | null {
    const { analysis, beats, summary } = this.#session;
    // While the analysis runs every beat still to come would count as missed.
    if (!analysis || !beats || !summary || summary.reference.sample.length === 0) return null;
    const { sample, classIndex, ec57ClassIndex, flutter } = summary.reference;
    const reference = { sample, classIndex: this.map === 'ec57' ? ec57ClassIndex : classIndex };
    return compare(reference, beats, summary.sampleRateHz, flutter);
  }

  get disagreements(): readonly Disagreement[] {
    return this.comparison?.disagreements ?? [];
  }

  chooseMap(map: ClassMapName): void {
    this.map = map;
    this.at = null;
  }

  /** Goes to the next or previous disagreement; stays at the ends. */
  step(direction: 1 | -1): void {
    const last = this.disagreements.length - 1;
    this.goTo(this.at === null ? (direction > 0 ? 0 : last) : Math.min(last, Math.max(0, this.at + direction)));
  }

  /** Brings a disagreement into view; a missed beat has nothing to select, so only its place is shown. */
  goTo(index: number): void {
    const disagreement = this.disagreements[index];
    const { summary, viewport } = this.#session;
    if (!disagreement || !summary) return;
    this.at = index;
    this.#session.select(disagreement.beatIndex);
    if (disagreement.beatIndex === null) viewport.show(disagreement.sample / summary.sampleRateHz);
  }
}
