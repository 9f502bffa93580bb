/** What stretches of one kind are, and where the person is among them. */
export interface SteppedStretches<Stretch> {
  /** In time order. */
  readonly list: () => readonly Stretch[];
  readonly startOf: (stretch: Stretch) => number;
  /** The time of the selected beat, else of what is in view; in the unit of `startOf`. */
  readonly here: () => number;
  /** What a step changes: as long as it stays, the next step goes on from the last one. */
  readonly selected: () => number | null;
}

/** Where a step has led to. */
export interface Stepped<Stretch> {
  readonly stretch: Stretch;
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
}

/** Steps from one stretch of the recording to the next, whether or not it has a beat to select. */
export class StretchSteps<Stretch> {
  readonly #of: SteppedStretches<Stretch>;
  #last: { readonly stretch: Stretch; readonly selected: number | null } | null = null;

  constructor(of: SteppedStretches<Stretch>) {
    this.#of = of;
  }

  /** Shows the stretch before or after the one shown last, else the selected beat; null when there is none. */
  step(direction: 1 | -1, show: (stretch: Stretch) => void): Stepped<Stretch> | null {
    const list = this.#of.list();
    const index = this.#next(list, direction);
    const stretch = list[index];
    if (stretch === undefined) return null;
    show(stretch);
    this.#last = { stretch, selected: this.#of.selected() };
    return { stretch, number: index + 1, count: list.length };
  }

  #next(list: readonly Stretch[], direction: 1 | -1): number {
    const at = this.#last?.selected === this.#of.selected() ? list.indexOf(this.#last.stretch) : -1;
    if (at >= 0) return at + direction;
    const here = this.#of.here();
    return direction > 0
      ? list.findIndex((stretch) => this.#of.startOf(stretch) > here)
      : list.findLastIndex((stretch) => this.#of.startOf(stretch) < here);
  }
}
