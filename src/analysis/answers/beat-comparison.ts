import { GroupSums } from '../../ecg/beats/shapes/average-groups.ts';
import { BeatShapes, type ShapeSpan } from '../../ecg/beats/shapes/beat-shapes.ts';
import { WINDOW_R_SAMPLE, WINDOW_RATE_HZ } from '../../ecg/preparation/cut-windows.ts';
import { COMPARED_SPAN, groupingSteps } from '../../ecg/beats/shapes/group-by-shape.ts';
import type { BeatTemplates, SimilarBeatWaves, SimilarSoFar, WindowTimes } from '../analysis.ts';
import { Turns } from '../open/turns.ts';
import type { PreparedSections } from '../run/prepared-sections.ts';
import { SimilarInSections } from './similar-beats.ts';

const WINDOW_TIMES: WindowTimes = {
  windowStartSeconds: -WINDOW_R_SAMPLE / WINDOW_RATE_HZ,
  windowStepSeconds: 1 / WINDOW_RATE_HZ,
};

/** What the beats of one analysis have in common by shape. Each answer is computed when first asked for. */
export class BeatComparison {
  readonly inputs: PreparedSections;
  #templates: Promise<BeatTemplates> | null = null;
  #similar: SimilarInSections | null = null;
  /** How many beats were asked about. */
  #asked = 0;
  readonly #ending = new AbortController();

  /** @param before the comparison it takes the place of, if any: it is ended. */
  constructor(inputs: PreparedSections, before: BeatComparison | null = null) {
    this.inputs = inputs;
    before?.end();
  }

  /** Ends what is still being computed: whoever waits for it gets an `AbortError`. */
  end(): void {
    this.#ending.abort(new DOMException('another recording or analysis took its place', 'AbortError'));
  }

  /** Groups by QRS shape with their average waves. They depend on where the beats are, not on their labels. */
  templates(): Promise<BeatTemplates> {
    this.#templates ??= this.#group();
    return this.#templates;
  }

  /** The beats similar to one, with what is found on the way; ends the search for another. Rejects with RangeError for no such beat. */
  async similarTo(
    beatIndex: number,
    most: number,
    onSoFar: (soFar: SimilarSoFar) => void = () => undefined,
  ): Promise<SimilarBeatWaves> {
    const asked = ++this.#asked;
    this.#similar ??= new SimilarInSections(this.inputs, WINDOW_TIMES);
    const turns = new Turns();
    return this.#similar.find(beatIndex, {
      most,
      onSoFar,
      pause: async () => {
        await this.#pause(turns);
        if (asked !== this.#asked) throw new DOMException('another beat is asked about', 'AbortError');
      },
    });
  }

  async #group(): Promise<BeatTemplates> {
    const steps = groupingSteps(await this.#shapesOver(COMPARED_SPAN));
    const turns = new Turns();
    let step = steps.next();
    for (; !step.done; step = steps.next()) await this.#pause(turns);
    const groups = step.value;
    const sums = new GroupSums(groups);
    await this.#goThrough((windowsMv) => sums.add(windowsMv));
    return { ...groups, ...sums.averages, ...WINDOW_TIMES };
  }

  async #shapesOver(span: ShapeSpan): Promise<BeatShapes> {
    const shapes = new BeatShapes(this.inputs.beatCount, span);
    await this.#goThrough((windowsMv) => shapes.add(windowsMv));
    return shapes;
  }

  /** Hands out the windows of all beats in order, those of one section at a time; others have their turn meanwhile. */
  async #goThrough(take: (windowsMv: Float32Array) => void): Promise<void> {
    const turns = new Turns();
    for (let section = 0; section < this.inputs.sections.length; section++) {
      take(this.inputs.windowsIn(section));
      await this.#pause(turns);
    }
  }

  async #pause(turns: Turns): Promise<void> {
    await turns.pause();
    this.#ending.signal.throwIfAborted();
  }
}
