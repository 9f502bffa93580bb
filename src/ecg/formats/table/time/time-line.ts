/** Samples that follow each other without a gap. */
export interface TimeSegment {
  readonly firstSample: number;
  readonly sampleCount: number;
  /** Sample number of the first one on the even grid. */
  readonly place: number;
}

/** A time column laid over an even grid of samples. */
export interface TimeGrid {
  /** Time from one sample to the next, in units of the column; NaN when the column gives none. */
  readonly step: number;
  /** Time of the grid's first sample, in units of the column. */
  readonly start: number;
  readonly segments: readonly TimeSegment[];
  readonly sampleCount: number;
  readonly gapCount: number;
  readonly gapSamples: number;
  /** Gaps too long to keep: the samples follow on there. */
  readonly closedGaps: readonly { readonly place: number; readonly samples: number }[];
  /** Places where time runs backwards for good: the samples follow on there. */
  readonly restartCount: number;
  /** Stretches that came out of order and were put where their time says. */
  readonly movedCount: number;
  /** Median deviation of the steps over their median: 0 when they are even. */
  readonly unevenness: number;
}

/** Running sums of a straight line through (sample, time), both counted from the segment's first one. */
interface Line {
  readonly firstSample: number;
  readonly firstTime: number;
  lastTime: number;
  lastSample: number;
  samples: number;
  n: number;
  x: number;
  y: number;
  xx: number;
  xy: number;
}

/** One time stamp and the samples that follow it up to the next. */
interface Stamp {
  readonly time: number;
  readonly samples: number;
}

/** Stamps whose steps decide what a usual step is. */
const CALIBRATION_STAMPS = 2048;
/** A step is a gap when it is half a step too long, and far outside the jitter of the others. */
const GAP_STEPS = 0.5;
const GAP_DEVIATIONS = 10;
/** More pieces than this are no gaps but noise in the time stamps. */
const MOST_SEGMENTS = 20_000;
/** So many stretches in a row may be stray stamps. */
const MOST_STRAYS = 6;
/** Stretches put in order follow each other to so many samples: jitter at both ends. */
const SEAM_SAMPLES = 2;

/**
 * Follows a time column stamp by stamp in bounded memory. Samples are taken as evenly spaced between gaps: one straight line per
 * gapless stretch, all with the same slope, by least squares; so jitter averages out and a real gap stays as long as it was.
 * Stretches that came out of order are put in the order of their times.
 */
export class TimeLine {
  readonly #calibration: Stamp[] = [];
  #calibrated = false;
  #gapThreshold = Number.POSITIVE_INFINITY;
  #backThreshold = Number.POSITIVE_INFINITY;
  #unevenness = 0;
  #sample = 0;
  #lastTime = Number.NaN;
  #lastSample = 0;
  #usualStep = 0;
  readonly #lines: Line[] = [];

  /** Takes the next time stamp (NaN when it could not be read) with the samples that begin there. */
  add(time: number, samples = 1): void {
    if (this.#calibrated) {
      this.#follow({ time, samples });
      return;
    }
    this.#calibration.push({ time, samples });
    if (this.#calibration.length === CALIBRATION_STAMPS) this.#calibrate();
  }

  /** Lays the samples over the grid. No gap makes the whole longer than `mostGapSamples` beyond them. */
  finish(mostGapSamples: number): TimeGrid {
    if (!this.#calibrated) this.#calibrate();
    const step = this.#slope();
    const { lines, movedCount } = this.#ordered(step) ?? { lines: this.#withoutStrays(step), movedCount: 0 };
    const segments: TimeSegment[] = [];
    const closedGaps: { place: number; samples: number }[] = [];
    let [next, gapCount, gapSamples, restartCount] = [0, 0, 0, 0];
    lines.forEach((line, index) => {
      const before = lines[index - 1] as Line | undefined;
      let missing = before === undefined ? 0 : Math.round((startOf(line, step) - startOf(before, step)) / step) - before.samples;
      // Stretches put in order follow each other as closely as their stamps are sure.
      if (movedCount > 0 && Math.abs(missing) * step <= this.#backThreshold) missing = 0;
      if (missing < -1) restartCount++;
      else if (!(gapSamples + missing <= mostGapSamples)) {
        closedGaps.push({ place: next, samples: missing });
        missing = 0;
      }
      if (missing > 0) {
        gapCount++;
        gapSamples += missing;
        next += missing;
      }
      segments.push({ firstSample: line.firstSample, sampleCount: line.samples, place: next });
      next += line.samples;
    });
    const start = lines.length === 0 ? Number.NaN : startOf(lines[0], step);
    return { step, start, segments, sampleCount: next, gapCount, gapSamples, closedGaps, restartCount, movedCount, unevenness: this.#unevenness };
  } // prettier-ignore

  #calibrate(): void {
    this.#calibrated = true;
    const steps: { elapsed: number; samples: number }[] = [];
    let [samples, last] = [0, Number.NaN];
    for (const stamp of this.#calibration) {
      if (!Number.isNaN(stamp.time)) {
        if (!Number.isNaN(last)) steps.push({ elapsed: stamp.time - last, samples });
        [last, samples] = [stamp.time, 0];
      }
      samples += stamp.samples;
    }
    const forward = steps.filter(({ elapsed }) => elapsed > 0);
    if (forward.length > 0) {
      const perSample = median(forward.map((each) => each.elapsed / each.samples));
      // What a step is longer than the samples before the last one: the whole step where each sample has a stamp.
      const lengths = forward.map((each) => each.elapsed - (each.samples - 1) * perSample);
      const length = median(lengths);
      const deviation = median(lengths.map((each) => Math.abs(each - length)));
      const tolerance = Math.max(GAP_STEPS * length, GAP_DEVIATIONS * deviation);
      this.#gapThreshold = length + tolerance;
      this.#backThreshold = tolerance;
      this.#unevenness = deviation / median(forward.map(({ elapsed }) => elapsed));
      // Stamps of whole packets stand still and then jump: the usual step from sample to sample is shorter than the jump.
      const all = steps.reduce((sum, each) => sum + each.samples, 0);
      const moving = forward.reduce((sum, each) => sum + each.samples, 0);
      this.#usualStep = (perSample * moving) / all;
    }
    for (const stamp of this.#calibration.splice(0)) this.#follow(stamp);
  }

  #follow({ time, samples }: Stamp): void {
    const elapsed = time - this.#lastTime - (this.#sample - this.#lastSample - 1) * this.#usualStep;
    const isBroken = elapsed < -this.#backThreshold || elapsed > this.#gapThreshold;
    if (isBroken) this.#dropStray(time);
    let line = this.#lines[this.#lines.length - 1];
    const fits = isBroken && this.#fits(line, time);
    if (this.#sample === 0 || (isBroken && !fits && this.#lines.length < MOST_SEGMENTS)) {
      const start = { firstSample: this.#sample, firstTime: time, lastTime: time, lastSample: this.#sample };
      line = { ...start, samples: 0, n: 0, x: 0, y: 0, xx: 0, xy: 0 };
      this.#lines.push(line);
    }
    if (!Number.isNaN(time)) {
      const x = this.#sample - line.firstSample;
      const y = time - (Number.isNaN(line.firstTime) ? 0 : line.firstTime);
      line.n++;
      line.x += x;
      line.y += y;
      line.xx += x * x;
      line.xy += x * y;
      [line.lastTime, line.lastSample] = [time, this.#sample];
      [this.#lastTime, this.#lastSample] = [time, this.#sample];
    }
    line.samples += samples;
    this.#sample += samples;
  }

  /** A stretch between two breaks after which time goes on as if it had not been is a late or early stamp, no gap. */
  #dropStray(time: number): void {
    const [before, stray] = this.#lines.slice(-2);
    if (this.#lines.length < 2 || !this.#fits(before, time)) return;
    before.samples += stray.samples;
    this.#lines.pop();
  }

  /** Whether a stamp at the present sample goes on where a stretch ended. */
  #fits({ lastTime, lastSample }: Line, time: number): boolean {
    const expected = lastTime + (this.#sample - lastSample) * this.#usualStep;
    return Math.abs(time - expected) <= this.#backThreshold;
  }

  #slope(): number {
    let [xy, xx] = [0, 0];
    for (const line of this.#lines) {
      if (line.n < 2) continue;
      xy += line.xy - (line.x * line.y) / line.n;
      xx += line.xx - (line.x * line.x) / line.n;
    }
    if (xx > 0 && xy > 0) return xy / xx;
    return this.#usualStep > 0 ? this.#usualStep : Number.NaN;
  }

  /** The stretches in the order of their times where most then follow each other; else, as where a clock was set back, null. */
  #ordered(step: number): { lines: readonly Line[]; movedCount: number } | null {
    const sorted = this.#lines.slice().sort((a, b) => startOf(a, step) - startOf(b, step));
    const placeOf = new Map(this.#lines.map((line, index) => [line, index]));
    const seams = sorted.slice(1).map((line, index) => ({ before: sorted[index], line }));
    const moved = seams.filter(({ before, line }) => placeOf.get(line) !== (placeOf.get(before) ?? 0) + 1);
    const tolerance = Math.max(SEAM_SAMPLES * step, this.#backThreshold);
    const closed = moved.filter(({ before, line }) => {
      return Math.abs(startOf(line, step) - startOf(before, step) - before.samples * step) <= tolerance;
    });
    return moved.length > 0 && closed.length > moved.length / 2 ? { lines: sorted, movedCount: moved.length } : null;
  }

  /** The stretches, with those joined that go on after a few stray stamps as if these had not been. */
  #withoutStrays(step: number): readonly Line[] {
    const kept: Line[] = [];
    for (const line of this.#lines) {
      const goesOn = kept.slice(-MOST_STRAYS - 1).findIndex((before) => {
        const expected = startOf(before, step) + (line.firstSample - before.firstSample) * step;
        return Math.abs(startOf(line, step) - expected) <= this.#backThreshold;
      });
      if (goesOn < 0) {
        kept.push(line);
        continue;
      }
      const index = Math.max(0, kept.length - MOST_STRAYS - 1) + goesOn;
      const joined = kept[index];
      kept.length = index;
      kept.push({ ...joined, samples: line.firstSample + line.samples - joined.firstSample });
    }
    return kept;
  }
}

/** Time of a segment's first sample on its line. */
function startOf(line: Line, step: number): number {
  const first = Number.isNaN(line.firstTime) ? 0 : line.firstTime;
  return line.n === 0 ? first : first + (line.y - step * line.x) / line.n;
}

function median(values: readonly number[]): number {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
