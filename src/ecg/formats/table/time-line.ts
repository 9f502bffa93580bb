/** Rows that follow each other without a gap. */
export interface TimeSegment {
  readonly firstRow: number;
  readonly rowCount: number;
  /** Sample number of the first row on the even grid. */
  readonly firstSample: number;
}

/** A time column laid over an even grid of samples. */
export interface TimeGrid {
  /** Time from one row to the next, in units of the column; NaN when the column gives none. */
  readonly step: number;
  readonly segments: readonly TimeSegment[];
  readonly sampleCount: number;
  readonly gapCount: number;
  readonly gapSamples: number;
  /** Gaps too long to keep, and places where time runs backwards: the rows follow on there. */
  readonly closedCount: number;
  /** Median deviation of the steps over their median: 0 when they are even. */
  readonly unevenness: number;
}

/** Running sums of a straight line through (row, time), both counted from the segment's first row. */
interface Line {
  readonly firstRow: number;
  readonly firstTime: number;
  readonly restarted: boolean;
  rows: number;
  n: number;
  x: number;
  y: number;
  xx: number;
  xy: number;
}

/** Rows whose steps decide what a usual step is. */
const CALIBRATION_ROWS = 2048;
/** A step is a gap when it is half a step too long, and far outside the jitter of the others. */
const GAP_STEPS = 0.5;
const GAP_DEVIATIONS = 10;
/** More pieces than this are no gaps but noise in the time stamps. */
const MOST_SEGMENTS = 20_000;

/**
 * Follows a time column row by row in bounded memory. Samples are taken as evenly spaced between gaps: one straight line per
 * gapless stretch, all with the same slope, by least squares; so jitter averages out and a real gap stays as long as it was.
 */
export class TimeLine {
  readonly #calibration: number[] = [];
  #calibrated = false;
  #threshold = Number.POSITIVE_INFINITY;
  #unevenness = 0;
  #row = 0;
  #lastTime = Number.NaN;
  #lastRow = 0;
  #usualStep = 0;
  readonly #lines: Line[] = [];

  /** Takes the time of the next row; NaN when it could not be read. */
  add(time: number): void {
    if (this.#calibrated) {
      this.#follow(time);
      return;
    }
    this.#calibration.push(time);
    if (this.#calibration.length === CALIBRATION_ROWS) this.#calibrate();
  }

  /** Lays the rows over the grid. No gap makes the whole longer than `mostGapSamples` beyond the rows. */
  finish(mostGapSamples: number): TimeGrid {
    if (!this.#calibrated) this.#calibrate();
    const step = this.#slope();
    const segments: TimeSegment[] = [];
    let [next, gapCount, gapSamples, closedCount] = [0, 0, 0, 0];
    this.#lines.forEach((line, index) => {
      let missing = index === 0 ? 0 : Math.round((startOf(line, step) - startOf(this.#lines[index - 1], step)) / step) - this.#lines[index - 1].rows; // prettier-ignore
      if (line.restarted || !(gapSamples + missing <= mostGapSamples)) {
        missing = 0;
        closedCount++;
      }
      if (missing > 0) {
        gapCount++;
        gapSamples += missing;
        next += missing;
      }
      segments.push({ firstRow: line.firstRow, rowCount: line.rows, firstSample: next });
      next += line.rows;
    });
    return { step, segments, sampleCount: next, gapCount, gapSamples, closedCount, unevenness: this.#unevenness };
  }

  #calibrate(): void {
    this.#calibrated = true;
    const steps = this.#calibration.slice(1).map((time, index) => time - this.#calibration[index]);
    const forward = steps.filter((step) => step > 0).sort((a, b) => a - b);
    if (forward.length > 0) {
      const median = forward[forward.length >> 1];
      const deviations = forward.map((step) => Math.abs(step - median)).sort((a, b) => a - b);
      const deviation = deviations[deviations.length >> 1];
      this.#threshold = median + Math.max(GAP_STEPS * median, GAP_DEVIATIONS * deviation);
      this.#unevenness = deviation / median;
      // Stamps of whole packets stand still and then jump: the usual step from row to row is shorter than the jump.
      this.#usualStep = (median * forward.length) / steps.length;
    }
    for (const time of this.#calibration.splice(0)) this.#follow(time);
  }

  #follow(time: number): void {
    const elapsed = time - this.#lastTime - (this.#row - this.#lastRow - 1) * this.#usualStep;
    const restarted = elapsed < -this.#threshold;
    const broken = (restarted || elapsed > this.#threshold) && this.#lines.length < MOST_SEGMENTS;
    let line = this.#lines[this.#lines.length - 1];
    if (this.#row === 0 || broken) {
      line = { firstRow: this.#row, firstTime: time, restarted, rows: 0, n: 0, x: 0, y: 0, xx: 0, xy: 0 };
      this.#lines.push(line);
    }
    line.rows++;
    if (!Number.isNaN(time)) {
      const x = this.#row - line.firstRow;
      const y = time - (Number.isNaN(line.firstTime) ? 0 : line.firstTime);
      line.n++;
      line.x += x;
      line.y += y;
      line.xx += x * x;
      line.xy += x * y;
      this.#lastTime = time;
      this.#lastRow = this.#row;
    }
    this.#row++;
  }

  #slope(): number {
    let [xy, xx] = [0, 0];
    for (const line of this.#lines) {
      if (line.n < 2) continue;
      xy += line.xy - (line.x * line.y) / line.n;
      xx += line.xx - (line.x * line.x) / line.n;
    }
    return xx > 0 && xy > 0 ? xy / xx : Number.NaN;
  }
}

/** Time of a segment's first row on its line. */
function startOf(line: Line, step: number): number {
  const first = Number.isNaN(line.firstTime) ? 0 : line.firstTime;
  return line.n === 0 ? first : first + (line.y - step * line.x) / line.n;
}
