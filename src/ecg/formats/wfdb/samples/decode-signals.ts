import type { SampleRoom } from '../../../recording/lead-samples.ts';
import type { MemoryPromise } from '../../gate/memory-promise.ts';
import type { SampleSource } from './sample-source.ts';
import { DECODING_STEP } from './signal-formats.ts';

/** Where the samples of one signal of a file go, and how they become millivolts. */
export interface SignalTarget {
  /** Filled from `firstSample` on and left alone past what the file holds; null when only the sum is wanted. */
  readonly room: SampleRoom | null;
  readonly firstSample: number;
  readonly baseline: number;
  readonly adcUnitsPerMv: number;
  readonly samplesPerFrame: number;
  /** Frames stored before frame 0. */
  readonly skewFrames: number;
  /** What the first difference is added to, for sources of differences. */
  readonly initialValue: number;
}

/** What was seen while decoding one signal. */
export interface SignalTally {
  readonly firstAdcValue: number;
  /** 16-bit sum of the stored ADC values, 0…65535. */
  readonly checksum: number;
  readonly invalidCount: number;
}

/** Samples decoded at a time, about: bounds the memory beyond the result to some 400 KB for ordinary frames. */
const BLOCK_SAMPLES = 98_304;

/**
 * Decodes the first `frameCount` frames of interleaved signals (one per target) into their arrays; invalid samples become
 * NaN. The caller has checked that the source holds that many frames.
 */
export function decodeSignals(
  source: SampleSource,
  targets: readonly SignalTarget[],
  frameCount: number,
  memory: MemoryPromise,
): SignalTally[] {
  const frameLength = targets.reduce((sum, { samplesPerFrame }) => sum + samplesPerFrame, 0);
  let offset = 0;
  const lanes = targets.map((target) => {
    const lane = new Lane(target, offset, source);
    offset += target.samplesPerFrame;
    return lane;
  });
  // Whole frames, and a whole number of decoding steps.
  const blockFrames = Math.max(1, Math.floor(BLOCK_SAMPLES / frameLength / DECODING_STEP)) * DECODING_STEP;
  const block = new Int32Array(Math.min(blockFrames, frameCount) * frameLength);
  const blockMv = memory.scratch(block.length);
  for (let frame = 0; frame < frameCount; frame += blockFrames) {
    const count = Math.min(blockFrames, frameCount - frame);
    source.read(frame * frameLength, count * frameLength, block);
    for (const lane of lanes) lane.take(block, blockMv, frame, count, frameLength);
  }
  return lanes;
}

/** One signal while its file is decoded. */
class Lane implements SignalTally {
  firstAdcValue = 0;
  checksum = 0;
  invalidCount = 0;
  readonly #target: SignalTarget;
  readonly #offset: number;
  readonly #invalidSample: number | null;
  readonly #isDifference: boolean;
  #previous: number;

  constructor(target: SignalTarget, offset: number, { invalidSample, isDifference }: SampleSource) {
    this.#target = target;
    this.#offset = offset;
    this.#invalidSample = invalidSample;
    this.#isDifference = isDifference;
    this.#previous = target.initialValue;
  }

  /** Takes this signal's samples out of a block of whole frames; `blockMv` has room for as many. */
  take(block: Int32Array, blockMv: Float32Array, firstFrame: number, frameCount: number, frameLength: number): void {
    const { room, firstSample, baseline, adcUnitsPerMv, samplesPerFrame, skewFrames } = this.#target;
    const first = (firstFrame - skewFrames) * samplesPerFrame;
    const count = frameCount * samplesPerFrame;
    let at = 0;
    for (let frame = 0; frame < frameCount; frame++) {
      const start = frame * frameLength + this.#offset;
      for (let i = start; i < start + samplesPerFrame; i++, at++) {
        const value = this.#isDifference ? (this.#previous += block[i]) : block[i];
        if (firstFrame === 0 && i === this.#offset) this.firstAdcValue = value;
        this.checksum = (this.checksum + value) & 0xffff;
        if (room === null || first + at < 0) continue;
        if (value === this.#invalidSample) {
          this.invalidCount++;
          blockMv[at] = Number.NaN;
        } else {
          // Divided, not multiplied by the inverse: equal amplitudes stay equal at any gain.
          blockMv[at] = (value - baseline) / adcUnitsPerMv;
        }
      }
    }
    const before = Math.max(0, -first);
    if (room !== null && before < count) room.set(blockMv.subarray(before, count), firstSample + first + before);
  }
}
