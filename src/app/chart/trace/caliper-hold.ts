import type { CaliperPart, Calipers, PaperPoint } from '../../state/look/calipers.svelte.ts';

/** A pointer this near to a leg takes hold of it; between the legs it takes hold of both. */
const LEG_REACH_SECONDS_AT_25 = 0.1;

/**
 * What a pointer that goes down at `point` takes hold of: a leg, both legs, or, away from them, a new measurement.
 * @param secondsPerReach width of a leg's reach at the paper's present speed, relative to 25 mm/s.
 */
function partAt(calipers: Calipers, point: PaperPoint, secondsPerReach: number): CaliperPart | 'none' {
  const { first, second } = calipers;
  if (!first || !second) return 'none';
  const reach = LEG_REACH_SECONDS_AT_25 * secondsPerReach;
  const toFirst = Math.abs(point.seconds - first.seconds);
  const toSecond = Math.abs(point.seconds - second.seconds);
  if (Math.min(toFirst, toSecond) <= reach) return toFirst < toSecond ? 'first' : 'second';
  const isBetween = (point.seconds - first.seconds) * (point.seconds - second.seconds) < 0;
  return isBetween ? 'both' : 'none';
}

/** Takes hold of the calipers at `point`; the returned function moves what is held to where the pointer is. */
export function holdCalipers(
  calipers: Calipers,
  point: PaperPoint,
  secondsPerReach: number,
  snapped: (point: PaperPoint) => PaperPoint,
): (point: PaperPoint) => void {
  const part = partAt(calipers, point, secondsPerReach);
  if (part === 'both') {
    let last = point;
    return (next) => {
      calipers.moveBy('both', next.seconds - last.seconds, next.mv - last.mv);
      last = next;
    };
  }
  if (part !== 'none') return (next) => calipers.setLeg(part, snapped(next));
  const start = snapped(point);
  calipers.place(start, start);
  return (next) => calipers.setLeg('second', snapped(next));
}
