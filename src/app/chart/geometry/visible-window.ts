import { PX_PER_MM } from './paper.ts';

/** The usual paper speed, and where every recording opens. */
export const USUAL_SPEED_MM_PER_S = 25;
/** Paper speeds of ECG recorders that can be asked for. */
export const RECORDER_SPEEDS_MM_PER_S = [12.5, 25, 50] as const;
/** Paper speeds the zoom steps through; 50, 25, 12.5 and 5 mm/s are those of ECG recorders. */
const SPEEDS_MM_PER_S = [
  200, 100, 50, 25, 12.5, 5, 2.5, 1, 0.5, 0.25, 0.1, 0.05, 0.025, 0.01, 0.005, 0.0025, 0.001,
] as const;
/** A screen narrower than any the app is used on. */
const NARROWEST_PX = 200;
/** The last step, to the whole recording, changes the speed at least by this factor. */
const LEAST_STEP = 1.1;
/** A beat this close to an edge (share of the window) is brought to the middle when it is asked for. */
const EDGE_SHARE = 0.06;

/** Seconds that fit across `widthPx` of paper. */
export function spanSeconds(widthPx: number, mmPerSecond: number, pxPerMm = PX_PER_MM): number {
  return widthPx / (pxPerMm * mmPerSecond);
}

/** Keeps a window inside the recording; one longer than the recording starts at 0. */
export function clampStart(startSeconds: number, span: number, durationSeconds: number): number {
  return Math.min(Math.max(0, startSeconds), Math.max(0, durationSeconds - span));
}

/** New start after the span changed, such that `anchorSeconds` stays where it was on the screen. */
export function startAroundAnchor(
  startSeconds: number,
  oldSpan: number,
  newSpan: number,
  anchorSeconds: number,
): number {
  return anchorSeconds - ((anchorSeconds - startSeconds) / oldSpan) * newSpan;
}

/** Start that shows `timeSeconds`: unchanged when it is in view and not at the edge, else with the time in the middle. */
export function startShowing(startSeconds: number, span: number, timeSeconds: number): number {
  const edge = span * EDGE_SHARE;
  const inView = timeSeconds >= startSeconds + edge && timeSeconds <= startSeconds + span - edge;
  return inView ? startSeconds : timeSeconds - span / 2;
}

/** The next faster (+1) or slower (−1) paper speed; the slowest one shows the whole recording. */
export function steppedSpeed(
  mmPerSecond: number,
  direction: 1 | -1,
  widthPx: number,
  durationSeconds: number,
  pxPerMm = PX_PER_MM,
): number {
  const speeds = usefulSpeeds(widthPx, durationSeconds, pxPerMm);
  const tolerance = 1 + direction * 1e-6;
  return direction > 0
    ? (speeds.findLast((speed) => speed > mmPerSecond * tolerance) ?? mmPerSecond)
    : (speeds.find((speed) => speed < mmPerSecond * tolerance) ?? mmPerSecond);
}

/** The paper speed nearest by ratio, for the end of a pinch. */
export function nearestSpeed(
  mmPerSecond: number,
  widthPx: number,
  durationSeconds: number,
  pxPerMm = PX_PER_MM,
): number {
  const distance = (speed: number): number => Math.abs(Math.log(speed / mmPerSecond));
  return usefulSpeeds(widthPx, durationSeconds, pxPerMm).reduce((best, speed) =>
    distance(speed) < distance(best) ? speed : best,
  );
}

/** A speed kept from another screen, as far as it makes sense for the recording on any. */
export function sensibleSpeed(mmPerSecond: number, durationSeconds: number, pxPerMm = PX_PER_MM): number {
  const slowest = usefulSpeeds(NARROWEST_PX, durationSeconds, pxPerMm).at(-1) ?? mmPerSecond;
  return Math.min(SPEEDS_MM_PER_S[0], Math.max(slowest, mmPerSecond));
}

/** Standard speeds down to the one that shows the whole recording, which ends the list. */
function usefulSpeeds(widthPx: number, durationSeconds: number, pxPerMm: number): readonly number[] {
  // A recording of a few seconds opens at the usual speed too, with empty paper after its end.
  const slowest = Math.min(USUAL_SPEED_MM_PER_S, widthPx / (pxPerMm * durationSeconds));
  return [...SPEEDS_MM_PER_S.filter((speed) => speed > slowest * LEAST_STEP), slowest];
}
