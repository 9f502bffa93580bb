import type { SampleRoom } from '../../recording/lead-samples.ts';
import { sampleRoom } from '../../recording/packed-samples.ts';
import type { TimeGrid } from './time/time-line.ts';
import { SampleChunks } from './sample-chunks.ts';
import { TimeLine } from './time/time-line.ts';

/** Leads that share the times of their rows: all of a table, or the one that a row names. */
export class Strand {
  readonly #samples: SampleChunks[];
  readonly #timeLine: TimeLine | null;
  /** Cells of each lead that hold no number. */
  readonly unreadable: Uint32Array;
  /** Cells of each lead that are empty, or say that a value is missing. */
  readonly missing: Uint32Array;
  sampleCount = 0;

  constructor(leadCount: number, hasTime: boolean) {
    this.#samples = Array.from({ length: leadCount }, () => new SampleChunks());
    this.#timeLine = hasTime ? new TimeLine() : null;
    this.unreadable = new Uint32Array(leadCount);
    this.missing = new Uint32Array(leadCount);
  }

  take(lead: number, value: number, unreadable: boolean): void {
    this.#samples[lead].push(value);
    if (unreadable) this.unreadable[lead]++;
    else if (Number.isNaN(value)) this.missing[lead]++;
  }

  endRow(time: number, samples: number): void {
    this.sampleCount += samples;
    this.#timeLine?.add(time, samples);
  }

  /** The samples over an even grid; no gap makes it longer than `mostGapSamples` beyond them. */
  grid(mostGapSamples: number): TimeGrid {
    return this.#timeLine?.finish(mostGapSamples) ?? evenGrid(this.sampleCount);
  }

  /** Samples of one lead laid over the grid, NaN in its gaps and outside; lets their memory go. */
  laidOver({ segments }: TimeGrid, lead: number, length: number, offset: number): SampleRoom {
    const samples = sampleRoom(length);
    for (const { firstSample, sampleCount, place } of segments) {
      this.#samples[lead].copyTo(samples, offset + place, firstSample, sampleCount);
    }
    this.#samples[lead].clear();
    return samples;
  }
}

function evenGrid(sampleCount: number): TimeGrid {
  const segments = [{ firstSample: 0, sampleCount, place: 0 }];
  return { step: Number.NaN, start: 0, segments, sampleCount, gapCount: 0, gapSamples: 0, closedGaps: [], restartCount: 0, movedCount: 0, unevenness: 0 };
} // prettier-ignore
