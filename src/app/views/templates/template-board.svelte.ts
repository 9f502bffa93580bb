import type { Analysis, BeatTemplates } from '../../../analysis/analysis.ts';
import type { Session } from '../../state/session/session.svelte.ts';
import { beatGroups, type BeatGroup } from './beat-groups.ts';

/** What the groups are made from, and what is done with their beats. */
type GroupedSession = Pick<Session, 'answers' | 'beats' | 'editing' | 'report' | 'select' | 'selection'>;

/** The beats by shape: groups come from the worker, what their members are labelled from the analysis as it is now. */
export class TemplateBoard {
  readonly #session: GroupedSession;
  #templates = $state.raw<BeatTemplates | null>(null);
  #loadedFor: Analysis | null = null;

  readonly groups: readonly BeatGroup[] = $derived.by(() => {
    const { beats } = this.#session;
    return this.#templates && beats ? beatGroups(this.#templates, beats) : [];
  });
  /** The group of the selected beat, null when none is selected. */
  readonly current: BeatGroup | null = $derived.by(() => {
    const beat = this.#session.selection.index;
    const group = beat === null ? undefined : this.#templates?.groupOf[beat];
    return this.groups.find(({ index }) => index === group) ?? null;
  });
  /** Place of the selected beat among the members of its group, from 0; −1 when none is selected. */
  readonly place: number = $derived.by(() => this.current?.members.indexOf(this.#session.selection.index ?? -1) ?? -1);

  constructor(session: GroupedSession) {
    this.#session = session;
  }

  /** Asks for the groups of an analysis, once. */
  async load(analysis: Analysis): Promise<void> {
    if (this.#loadedFor === analysis) return;
    this.#loadedFor = analysis;
    try {
      const templates = await this.#session.answers.templates();
      if (this.#loadedFor === analysis) this.#templates = templates;
    } catch (error) {
      this.#session.report(error);
    }
  }

  /** Goes to the next beat of a group: its first one when another group was selected, the first again after its last. */
  enter({ index, members }: BeatGroup): void {
    const isHere = this.current?.index === index;
    const next = isHere ? (this.place + 1) % members.length : 0;
    this.#session.select(members[next] ?? null);
  }

  /** Goes to the next or previous beat of the selected group; stays at the ends. */
  step(direction: 1 | -1): void {
    const next = this.current?.members[this.place + direction];
    if (next !== undefined) this.#session.select(next);
  }

  /** Labels every beat of the selected group; one step to undo. */
  relabel(classIndex: number): void {
    if (this.current) this.#session.editing.relabelBeats(this.current.members, classIndex);
  }
}
