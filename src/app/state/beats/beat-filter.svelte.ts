import type { Beats } from '../../../analysis/analysis.ts';

/** Which beats the table lists: any of the chosen classes, or the beats the model is not sure of; nothing chosen lists all. */
export class BeatFilter {
  classes = $state.raw<readonly number[]>([]);
  notSure = $state(false);
  readonly showsAll = $derived(this.classes.length === 0 && !this.notSure);

  toggleClass(classIndex: number): void {
    const chosen = this.classes.includes(classIndex);
    this.classes = chosen ? this.classes.filter((other) => other !== classIndex) : [...this.classes, classIndex];
  }

  clear(): void {
    this.classes = [];
    this.notSure = false;
  }

  /** Indices of the beats listed, in time order. */
  matches(beats: Beats): Int32Array {
    const { classes, notSure } = this;
    const all = this.showsAll;
    const indices = new Int32Array(beats.count);
    let count = 0;
    for (let i = 0; i < beats.count; i++) {
      if (all || classes.includes(beats.classIndex[i] ?? 0) || (notSure && beats.notSure[i] === 1))
        indices[count++] = i;
    }
    return indices.slice(0, count);
  }
}
