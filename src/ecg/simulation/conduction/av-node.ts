import type { Random } from '../random.ts';
import type { Heart } from './heart.ts';

type AvNodeSettings = Heart['avNode'];

/**
 * How long an AV node holds an impulse back that comes so long after the last one left it: the recovery curve, an exponential
 * above the delay of a rested node; NaN when it is still refractory. Wenckebach's periods follow from it: each longer delay
 * leaves less time to recover. Source: Talajic et al. 1991 (Circ Res 68:1280).
 */
export function avDelay(
  { restedSeconds, addedSeconds, recoverySeconds }: AvNodeSettings,
  recoveredSeconds: number,
  refractorySeconds: number,
): number {
  const beyond = recoveredSeconds - refractorySeconds;
  return beyond < 0 ? Number.NaN : restedSeconds + addedSeconds * Math.exp(-beyond / recoverySeconds);
}

/** An AV node in time: what it lets through depends on when it last did, and on what has died in it since. */
export class AvNode {
  readonly #settings: AvNodeSettings;
  readonly #random: Random;
  /** When the last impulse left it. */
  #leftAt = -10;
  /** Until when an impulse is on its way through. */
  #busyUntil = -10;
  /** What impulses that died in it have added to its refractory period. */
  #concealed = 0;
  #refractory: number;

  constructor(settings: AvNodeSettings, random: Random) {
    this.#settings = settings;
    this.#random = random;
    this.#refractory = settings.refractorySeconds;
  }

  /** An impulse arrives from above: how long it takes to the bundle of His, that much sooner than at rest; NaN when it dies here. */
  enter(at: number, soonerSeconds: number): number {
    const delay =
      at < this.#busyUntil
        ? Number.NaN
        : avDelay(this.#settings, at - this.#leftAt, this.#refractory + this.#concealed) - soonerSeconds;
    if (Number.isNaN(delay)) {
      if (at > this.#leftAt) this.#concealed += this.#settings.concealedSeconds * this.#random.next();
      return delay;
    }
    this.#busyUntil = at + delay;
    return delay;
  }

  /** An impulse leaves it for the bundle of His, or comes up into it from below and dies there. */
  leave(at: number): void {
    this.#leftAt = at;
    this.#busyUntil = at;
    this.#concealed = 0;
    const { refractorySeconds, jitterSeconds } = this.#settings;
    this.#refractory = refractorySeconds + jitterSeconds * (2 * this.#random.next() - 1);
  }

  /** Whether an impulse is on its way down at this moment. */
  holds(at: number): boolean {
    return at < this.#busyUntil;
  }

  /** Whether an impulse from below can pass at this moment. */
  passable(at: number): boolean {
    return at >= this.#busyUntil && at - this.#leftAt >= this.#refractory * 0.8;
  }
}
