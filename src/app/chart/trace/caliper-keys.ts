import type { Calipers } from '../../state/look/calipers.svelte.ts';

/** One press moves a leg by a millimetre of usual paper; with Shift by 1 ms and 0.01 mV. */
const STEP = { seconds: 0.04, mv: 0.1 };
const FINE_STEP = { seconds: 0.001, mv: 0.01 };

/** Keys while the calipers are on; true when the key was theirs. */
export function pressCaliperKey(calipers: Calipers, event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
  if (!calipers.on) return false;
  const { seconds, mv } = event.shiftKey ? FINE_STEP : STEP;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => calipers.moveBy(calipers.active, -seconds, 0),
    ArrowRight: () => calipers.moveBy(calipers.active, seconds, 0),
    ArrowUp: () => calipers.moveBy(calipers.active, 0, mv),
    ArrowDown: () => calipers.moveBy(calipers.active, 0, -mv),
    x: () => calipers.switchLeg(),
    m: () => (calipers.marching = !calipers.marching),
    Escape: () => (calipers.on = false),
  };
  const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  act?.();
  return act !== undefined;
}
