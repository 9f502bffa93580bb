import { filterLead } from '../signal/filter-lead.ts';
import { detectRPeaks } from './detect-r-peaks.ts';
import { REFRACTORY_SECONDS } from './refractory-period.ts';

/** The past a beat is judged by. Long enough for the local height of the QRS and some intervals, short enough to be gone over often. */
const MEMORY_SECONDS = 10;
/** How often the memory is gone over, unless asked otherwise. */
const STEP_SECONDS = 0.1;
/** What is gone over less often is told later, but never so rarely that beats leave the memory untold. */
const LONGEST_STEP_SECONDS = MEMORY_SECONDS / 5;
/** Signal after R before its beat is decided: the QRS, and enough behind it for the filters. */
const LOOK_AHEAD_SECONDS = 0.35;
/** A beat that the step before had placed a little later still counts now. */
const SLACK_SECONDS = 0.05;

/** Longest time from R to the sample with which its beat is told. */
export const LONGEST_DELAY_SECONDS = LOOK_AHEAD_SECONDS + STEP_SECONDS + SLACK_SECONDS;

/**
 * The beats of a signal that is still coming: every tenth of a second `detectRPeaks` reads the last ten seconds, and the beats
 * that are old enough are told, once and for all, at most half a second after R. What is told does not depend on how the
 * samples are cut into chunks. Gaps (NaN) may come at any time; the beats after one are found as at the beginning.
 */
export class BeatStream {
  readonly #sampleRateHz: number;
  #stepSamples = 0;
  /** The last samples of every lead in millivolts as they came, the newest at the end. */
  readonly #memory: Float32Array[];
  /** Samples that have come, and how many had at the last step. */
  #received = 0;
  #stepped = 0;
  #lastBeat = Number.NEGATIVE_INFINITY;
  /** Beats up to here are decided. */
  #decided = Number.NEGATIVE_INFINITY;

  constructor(sampleRateHz: number, leads = 1) {
    this.#sampleRateHz = sampleRateHz;
    this.stepSeconds = STEP_SECONDS;
    const length = Math.round(MEMORY_SECONDS * sampleRateHz);
    this.#memory = Array.from({ length: leads }, () => new Float32Array(length).fill(Number.NaN));
  }

  /** How often the memory is gone over: more rarely is less work, and every beat is told that much later. */
  set stepSeconds(seconds: number) {
    const step = Math.min(LONGEST_STEP_SECONDS, Math.max(STEP_SECONDS, seconds));
    this.#stepSamples = Math.max(1, Math.round(step * this.#sampleRateHz));
  }

  /** Takes the next samples of every lead (as many of each, millivolts) and gives the beats they decide: samples of R since the start. */
  push(chunkMv: readonly Float32Array[]): number[] {
    const beats: number[] = [];
    const count = chunkMv[0].length;
    for (let from = 0; from < count;) {
      const untilStep = this.#stepped + this.#stepSamples - this.#received;
      const to = Math.min(count, from + Math.max(1, untilStep));
      this.#remember(chunkMv, from, to);
      from = to;
      if (this.#received - this.#stepped >= this.#stepSamples) {
        this.#stepped = this.#received;
        beats.push(...this.#step());
      }
    }
    return beats;
  }

  #remember(chunkMv: readonly Float32Array[], from: number, to: number): void {
    this.#memory.forEach((memory, lead) => {
      memory.copyWithin(0, to - from);
      memory.set(chunkMv[lead].subarray(from, to), memory.length - (to - from));
    });
    this.#received += to - from;
  }

  #step(): number[] {
    const rateHz = this.#sampleRateHz;
    const length = Math.min(this.#received, this.#memory[0].length);
    const start = this.#received - length;
    const filtered = this.#memory.map((memory) => filterLead(memory.subarray(memory.length - length), rateHz));
    const decided = this.#received - LOOK_AHEAD_SECONDS * rateHz;
    const first = this.#decided - SLACK_SECONDS * rateHz;
    this.#decided = decided;
    const beats: number[] = [];
    for (const sample of detectRPeaks(filtered, rateHz).rPeakSample) {
      const beat = start + sample;
      if (beat <= first || beat > decided || beat - this.#lastBeat < REFRACTORY_SECONDS * rateHz) continue;
      this.#lastBeat = beat;
      beats.push(beat);
    }
    return beats;
  }
}
