/** Work that the body does from a moment on: it rises smoothly, stays, and falls again. */
export interface Effort {
  readonly fromSeconds: number;
  readonly riseSeconds: number;
  readonly holdSeconds: number;
  readonly fallSeconds: number;
  /** To what share of itself it shortens the sinus node's cycle. */
  readonly shortestShare: number;
  /** How much quicker the AV node conducts: PR shortens with exercise (Atterhög and Loogna 1977, J Electrocardiol 10:331). */
  readonly nodeQuickerSeconds: number;
}

/** How much of the effort there is at a moment, 0 to 1. */
export function effortAt({ fromSeconds, riseSeconds, holdSeconds, fallSeconds }: Effort, at: number): number {
  const since = at - fromSeconds;
  const left = riseSeconds + holdSeconds + fallSeconds - since;
  const done = Math.max(0, Math.min(1, since / riseSeconds, left / fallSeconds));
  return (1 - Math.cos(Math.PI * done)) / 2;
}
