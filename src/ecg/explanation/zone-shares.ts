import { wholePercents } from './whole-percents.ts';

/** The three parts of a beat's window, cut at the measured QRS limits. */
export const WAVE_ZONES = ['beforeQrs', 'qrs', 'afterQrs'] as const;
export type WaveZone = (typeof WAVE_ZONES)[number];

/** Share (0…1) of the attribution in each zone; they sum to 1, or are all 0 when the attribution is 0 everywhere. */
export type ZoneShares = Readonly<Record<WaveZone, number>>;

/** Zones in whole percent, rounded once: sentences and the figures under the wave both take them from here, so that they agree. */
export function zonePercents({ beforeQrs, qrs, afterQrs }: ZoneShares): ZoneShares {
  const [before, within, after] = wholePercents([beforeQrs, qrs, afterQrs]);
  return { beforeQrs: before, qrs: within, afterQrs: after };
}

/**
 * Shares of a non-negative attribution curve before, in and after the QRS. Each sample stands for one step around its time; a sample
 * on a limit is divided between both zones. Limits in seconds relative to R, as is `windowStartSeconds`. Values below 0 or NaN count as 0.
 * Null when the limits were not measured.
 */
export function zoneShares(
  attribution: Float32Array,
  windowStartSeconds: number,
  windowStepSeconds: number,
  qrsLimitsSeconds: readonly [number, number] | null,
): ZoneShares | null {
  if (qrsLimitsSeconds === null || !qrsLimitsSeconds.every(Number.isFinite)) return null;
  const [onset, end] = qrsLimitsSeconds.map((limit) => (limit - windowStartSeconds) / windowStepSeconds + 0.5) as [
    number,
    number,
  ];
  const sums = { beforeQrs: 0, qrs: 0, afterQrs: 0 };
  attribution.forEach((value, index) => {
    if (!(value > 0)) return;
    const before = overlap(index, onset);
    const untilEnd = Math.max(before, overlap(index, end));
    sums.beforeQrs += value * before;
    sums.qrs += value * (untilEnd - before);
    sums.afterQrs += value * (1 - untilEnd);
  });
  const total = sums.beforeQrs + sums.qrs + sums.afterQrs;
  if (total === 0) return sums;
  return { beforeQrs: sums.beforeQrs / total, qrs: sums.qrs / total, afterQrs: sums.afterQrs / total };
}

/** Part (0…1) of the cell [index, index + 1] that lies before `limit`. */
function overlap(index: number, limit: number): number {
  return Math.min(1, Math.max(0, limit - index));
}
