import { wholePercents } from '../../ecg/explanation/whole-percents.ts';
import { formatDecimal } from './format-decimal.ts';
import { intervalUnit } from './interval-unit.svelte.ts';

/** Shown where a value could not be measured. */
const MISSING = '–';

/** A share 0…1 as "18.3 %"; exactly nothing is "0 %", and anything below the last digit is "< 0.1 %". */
export function formatShare(share: number): string {
  if (!Number.isFinite(share)) return MISSING;
  if (share === 0) return '0\u00a0%';
  return share < 0.0005 ? `<\u00a0${formatDecimal(0.1, 1)}\u00a0%` : `${formatDecimal(share * 100, 1)}\u00a0%`;
}

/** A probability 0…1 as "0.97". A value under one never rounds up to certainty, nor one above nothing down to it: "< 0.01". */
export function formatProbability(probability: number): string {
  if (!Number.isFinite(probability)) return MISSING;
  if (probability > 0 && probability < 0.005) return `<\u00a0${formatDecimal(0.01, 2)}`;
  return formatDecimal(probability < 1 ? Math.min(probability, 0.99) : 1, 2);
}

/** An interval between beats as "0.84 s", or "836 ms" where milliseconds are chosen; an en dash when it is NaN. */
export function formatInterval(seconds: number): string {
  if (intervalUnit.current === 'ms') return formatMilliseconds(seconds);
  return Number.isFinite(seconds) ? `${formatDecimal(seconds, 2)}\u00a0s` : MISSING;
}

/** A short interval as "92 ms"; an en dash when it is NaN. */
export function formatMilliseconds(seconds: number): string {
  return Number.isFinite(seconds) ? `${Math.round(seconds * 1000)}\u00a0ms` : MISSING;
}

/** A heart rate as "103"; an en dash when it is NaN. */
export function formatRate(beatsPerMinute: number): string {
  return Number.isFinite(beatsPerMinute) ? String(Math.round(beatsPerMinute)) : MISSING;
}

/** A paper speed or gain without trailing zeros: "25", "12.5", "0.25". */
export function formatScale(value: number): string {
  const rounded = Number(value.toPrecision(3));
  return formatDecimal(rounded, String(rounded).split('.')[1]?.length ?? 0);
}

/**
 * A share 0…1 in whole percent: "28 %". Rounded by itself, so that it is the same figure wherever it stands; what is listed as the parts of a
 * whole goes through `formatWholeShares`.
 */
export function formatWholeShare(share: number): string {
  return formatWholePercent(Math.round(share * 100));
}

/** Parts of a whole in whole percent, rounded together (`wholePercents`): "34 %", "33 %", "33 %". */
export function formatWholeShares(shares: readonly number[]): string[] {
  return wholePercents(shares).map(formatWholePercent);
}

/** A share that was rounded together with the other parts of its whole: "28 %". */
export function formatWholePercent(percent: number): string {
  return Number.isFinite(percent) ? `${percent}\u00a0%` : MISSING;
}
