import type { AnalysedSection } from './analyse-section.ts';
import type { AnalysisRun } from './analysis-run.ts';
import type { SectionHelper, SectionHelpers } from './section-pool.ts';

/** A helper that is lost is replaced once: what two end over will end the third. */
const MOST_STARTS = 2;

/**
 * Analyses the sections of a recording here and, at the same time, with helpers. Each takes the next section as soon as it is free; results
 * are accepted in the order of the sections. What a lost helper was at goes to whoever is free next, this thread in the end.
 * Rejects as the analysis of a section here does, with the run's reason when it is aborted, at once.
 */
export async function shareSections(run: AnalysisRun, helpers: SectionHelpers): Promise<void> {
  const shared = new SharedSections(run, helpers);
  const wake = (): void => shared.wake();
  run.signal?.addEventListener('abort', wake);
  try {
    await shared.work();
  } finally {
    run.signal?.removeEventListener('abort', wake);
    shared.end();
  }
}

class SharedSections {
  readonly #run: AnalysisRun;
  readonly #helpers: SectionHelpers;
  /** Sections nobody is at, ascending. */
  readonly #waiting: number[];
  readonly #analysed = new Map<number, AnalysedSection>();
  readonly #helping = new Set<SectionHelper>();
  #isOver = false;
  #wake: () => void = () => undefined;

  constructor(run: AnalysisRun, helpers: SectionHelpers) {
    this.#run = run;
    this.#helpers = helpers;
    this.#waiting = Array.from({ length: run.sectionCount }, (_, index) => index);
  }

  async work(): Promise<void> {
    const run = this.#run;
    // The first labels come from here, where the network is ready.
    const first = this.#here(this.#waiting.shift() ?? 0);
    const lanes = Math.min(this.#helpers.count, this.#waiting.length);
    for (let lane = 0; lane < lanes; lane++) void this.#help();
    await first;
    while (run.acceptedCount < run.sectionCount) {
      const next = this.#waiting.shift();
      if (next !== undefined) await this.#here(next);
      else await new Promise<void>((resolve) => (this.#wake = resolve));
      run.signal?.throwIfAborted();
      this.#acceptReady();
    }
  }

  /** Has whoever waits look again. */
  wake(): void {
    if (this.#run.signal?.aborted) this.end();
    this.#wake();
  }

  end(): void {
    this.#isOver = true;
    for (const helper of this.#helping) helper.end();
    this.#helping.clear();
  }

  async #here(index: number): Promise<void> {
    this.#analysed.set(index, await this.#run.analyse(index));
    this.#acceptReady();
  }

  #acceptReady(): void {
    const run = this.#run;
    for (;;) {
      const index = run.acceptedCount;
      const analysed = this.#analysed.get(index);
      if (!analysed) return;
      this.#analysed.delete(index);
      if (!run.accept(analysed)) this.#putBack(index);
    }
  }

  #putBack(index: number): void {
    this.#waiting.push(index);
    this.#waiting.sort((a, b) => a - b);
  }

  /** One helper after the other, until nothing is left to do. */
  async #help(): Promise<void> {
    for (let starts = 0; starts < MOST_STARTS && !this.#isOver; starts++) {
      let index: number | undefined;
      let helper: SectionHelper | null = null;
      try {
        while (!this.#isOver && (index = this.#waiting.shift()) !== undefined) {
          helper ??= this.#start();
          const section = index;
          const analysed = await helper.analyse(this.#run.task(section), (step) => {
            if (!this.#isOver) this.#run.progress(section, step);
          });
          this.#analysed.set(section, analysed);
          this.wake();
        }
        this.#release(helper);
        return;
      } catch {
        // Told at the end (`lostHelpers`); ended by the end of the work, it is not lost.
        this.#release(helper);
        if (this.#isOver || index === undefined) return;
        this.#run.lostHelpers++;
        this.#putBack(index);
        this.wake();
      }
    }
  }

  #start(): SectionHelper {
    const helper = this.#helpers.start();
    this.#helping.add(helper);
    return helper;
  }

  #release(helper: SectionHelper | null): void {
    if (!helper) return;
    this.#helping.delete(helper);
    helper.end();
  }
}
