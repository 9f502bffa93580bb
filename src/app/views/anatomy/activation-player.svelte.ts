import { prefersReducedMotion } from 'svelte/motion';
import type { PlacedBeat } from '../../../ecg/explanation/place-activations.ts';

/** How many times slower than the heart the animation can run: a 0.6 s beat lasts 3, 6 or 15 s. */
export const SLOW_FACTORS = [5, 10, 25] as const;
type SlowFactor = (typeof SLOW_FACTORS)[number];

/** The part of a beat the classifier's window shows, seconds relative to R. */
const WINDOW_SECONDS = [-0.2, 0.4] as const;
/** Activations that end closer together than this are one step. */
const SAME_STEP_SECONDS = 0.008;

/**
 * The clock that the heart and the cursor on the wave share. At rest `timeSeconds` is null. Plays in real frames, or goes from step to step
 * where the person prefers reduced motion.
 */
export class ActivationPlayer {
  #timeSeconds = $state<number | null>(null);
  #playing = $state(false);
  #frame = 0;
  slowFactor = $state<SlowFactor>(10);
  readonly #beat: () => PlacedBeat;
  readonly #range = $derived.by(() => {
    const { activations, recoverySeconds } = this.#beat();
    return [
      Math.min(WINDOW_SECONDS[0], ...activations.map((a) => a.startSeconds)),
      Math.max(WINDOW_SECONDS[1], recoverySeconds?.[1] ?? 0),
    ] as const;
  });
  readonly #steps = $derived.by(() => {
    const { activations, recoverySeconds } = this.#beat();
    const ends = activations.map((a) => a.endSeconds).sort((a, b) => a - b);
    const steps = ends.filter((end, i) => (ends[i + 1] ?? Infinity) - end > SAME_STEP_SECONDS);
    return recoverySeconds === null ? steps : [...steps, (recoverySeconds[0] + recoverySeconds[1]) / 2, this.#range[1]];
  });

  constructor(beat: () => PlacedBeat) {
    this.#beat = beat;
  }

  /** Seconds relative to R, null at rest. */
  get timeSeconds(): number | null {
    return this.#timeSeconds;
  }
  get playing(): boolean {
    return this.#playing;
  }
  /** False where the class has no known path. */
  get playable(): boolean {
    return this.#beat().activations.length > 0;
  }
  get range(): readonly [number, number] {
    return this.#range;
  }
  get stepsOnly(): boolean {
    return prefersReducedMotion.current;
  }

  play(): void {
    if (!this.playable) return;
    if (this.stepsOnly) {
      this.step(1);
      return;
    }
    this.#playing = true;
    this.#timeSeconds ??= this.#range[0];
    let last = performance.now();
    const advance = (now: number): void => {
      const time = (this.#timeSeconds ?? this.#range[0]) + (now - last) / 1000 / this.slowFactor;
      last = now;
      if (time >= this.#range[1]) {
        this.reset();
        return;
      }
      this.#timeSeconds = Math.max(time, this.#range[0]);
      this.#frame = requestAnimationFrame(advance);
    };
    this.#frame = requestAnimationFrame(advance);
  }

  pause(): void {
    this.#playing = false;
    cancelAnimationFrame(this.#frame);
  }

  /** Goes to the next (1) or previous (−1) moment at which a structure has been activated; past either end: back to rest. */
  step(direction: 1 | -1): void {
    this.pause();
    const now = this.#timeSeconds ?? (direction > 0 ? -Infinity : Infinity);
    const next =
      direction > 0 ? this.#steps.find((time) => time > now + 1e-6) : this.#steps.findLast((time) => time < now - 1e-6);
    this.#timeSeconds = next ?? null;
  }

  seek(timeSeconds: number): void {
    this.pause();
    this.#timeSeconds = Math.min(this.#range[1], Math.max(this.#range[0], timeSeconds));
  }

  reset(): void {
    this.pause();
    this.#timeSeconds = null;
  }
}
