import { formatDecimal } from '../../text/format-decimal.ts';
import type { Rate } from '../../../ecg/scoring/rates.ts';

/** A rate in percent as "98.3"; an en dash when there was nothing to count. Only a full hundred reads 100.0. */
export function formatPercent(rate: Rate): string {
  if (rate === null) return '–';
  return formatDecimal(rate < 100 ? Math.min(rate, 99.9) : rate, 1);
}
