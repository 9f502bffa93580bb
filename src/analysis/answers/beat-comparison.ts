import { averageGroups } from '../../ecg/beats/shapes/average-groups.ts';
import { BeatShapes } from '../../ecg/beats/shapes/beat-shapes.ts';
import { WINDOW_R_SAMPLE, WINDOW_RATE_HZ, WINDOW_SAMPLES } from '../../ecg/preparation/cut-windows.ts';
import { findSimilarBeats, SIMILAR_SPAN } from '../../ecg/beats/shapes/find-similar-beats.ts';
import { groupByShape } from '../../ecg/beats/shapes/group-by-shape.ts';
import type { BeatTemplates, SimilarBeatWaves, WindowTimes } from '../analysis.ts';
import type { MeasuredBeats } from '../run/measure-beats.ts';

const WINDOW_TIMES: WindowTimes = {
  windowStartSeconds: -WINDOW_R_SAMPLE / WINDOW_RATE_HZ,
  windowStepSeconds: 1 / WINDOW_RATE_HZ,
};

/** What the beats of one analysis have in common by shape. Each answer is computed when first asked for. */
export class BeatComparison {
  readonly measured: MeasuredBeats;
  #templates: BeatTemplates | null = null;
  #shapes: BeatShapes | null = null;

  constructor(measured: MeasuredBeats) {
    this.measured = measured;
  }

  /** Groups by QRS shape with their average waves. They depend on where the beats are, not on their labels. */
  get templates(): BeatTemplates {
    if (this.#templates) return this.#templates;
    const { windowsMv } = this.measured;
    const groups = groupByShape(windowsMv);
    this.#templates = { ...groups, ...averageGroups(windowsMv, groups), ...WINDOW_TIMES };
    return this.#templates;
  }

  /** Throws RangeError for no such beat. */
  similarTo(beatIndex: number, most: number): SimilarBeatWaves {
    const { windowsMv } = this.measured;
    this.#shapes ??= new BeatShapes(windowsMv, SIMILAR_SPAN);
    if (!(beatIndex >= 0 && beatIndex < this.#shapes.count)) throw new RangeError(`there is no beat ${beatIndex}`);
    const similar = findSimilarBeats(this.#shapes, beatIndex);
    const shown = Math.min(most, similar.beatIndex.length);
    const waveformsMv = new Float32Array(shown * WINDOW_SAMPLES);
    similar.beatIndex.subarray(0, shown).forEach((beat, row) => {
      waveformsMv.set(windowsMv.subarray(beat * WINDOW_SAMPLES, (beat + 1) * WINDOW_SAMPLES), row * WINDOW_SAMPLES);
    });
    return { ...similar, waveformsMv, ...WINDOW_TIMES };
  }
}
