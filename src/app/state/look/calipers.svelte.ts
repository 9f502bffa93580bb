/** A point on the paper. */
export interface PaperPoint {
  readonly seconds: number;
  readonly mv: number;
}

/** One leg of the calipers, or both together. */
export type CaliperPart = 'first' | 'second' | 'both';

/** Measuring on the paper: two legs, and what lies between them. Positions stay on the recording while the paper moves. */
export class Calipers {
  on = $state(false);
  first = $state.raw<PaperPoint | null>(null);
  second = $state.raw<PaperPoint | null>(null);
  /** The distance is repeated over the whole paper: regular beats fall on the marks. */
  marching = $state(false);
  /** The leg the keys move. */
  active = $state<'first' | 'second'>('second');

  /** Time and voltage from the earlier leg to the later one; null before both are set. */
  readonly measured = $derived.by(() => {
    if (!this.first || !this.second) return null;
    const seconds = Math.abs(this.second.seconds - this.first.seconds);
    const mv = (this.second.mv - this.first.mv) * (this.second.seconds >= this.first.seconds ? 1 : -1);
    return { seconds, beatsPerMinute: seconds > 0 ? 60 / seconds : NaN, mv };
  });

  /** Sets both legs at once: the start of a new measurement. */
  place(first: PaperPoint, second: PaperPoint): void {
    this.first = first;
    this.second = second;
    this.active = 'second';
  }

  setLeg(leg: 'first' | 'second', point: PaperPoint): void {
    this[leg] = point;
    this.active = leg;
  }

  /** Moves a leg, or both at once so that the distance can be compared elsewhere. */
  moveBy(part: CaliperPart, seconds: number, mv: number): void {
    const moved = (point: PaperPoint): PaperPoint => ({ seconds: point.seconds + seconds, mv: point.mv + mv });
    if (part !== 'second' && this.first) this.first = moved(this.first);
    if (part !== 'first' && this.second) this.second = moved(this.second);
  }

  switchLeg(): void {
    this.active = this.active === 'first' ? 'second' : 'first';
  }

  /** Off and empty: another recording is on the paper. */
  clear(): void {
    this.on = false;
    this.first = null;
    this.second = null;
    this.marching = false;
  }

  /** Times of the march-out marks inside a window, without the legs themselves. */
  marks(startSeconds: number, endSeconds: number, most: number): number[] {
    if (!this.marching || !this.first || !this.second) return [];
    const step = Math.abs(this.second.seconds - this.first.seconds);
    // Marks that would run into each other measure nothing.
    if (!(step > 0) || (endSeconds - startSeconds) / step > most) return [];
    const times: number[] = [];
    const firstMark = Math.ceil((startSeconds - this.first.seconds) / step);
    for (let i = firstMark; this.first.seconds + i * step <= endSeconds; i++) {
      const isLeg = i === 0 || Math.abs(this.first.seconds + i * step - this.second.seconds) < step / 1000;
      if (!isLeg) times.push(this.first.seconds + i * step);
    }
    return times;
  }
}
