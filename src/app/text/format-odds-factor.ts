import { formatDecimal } from './format-decimal.ts';

/** Nothing beyond this factor is worth a figure. */
const LARGEST_FACTOR = 1000;

/** What multiplies or divides the odds, from its natural logarithm: "× 2.5", "÷ 40", "> × 1000", "× 1" where nothing changes. */
export function formatOddsFactor(logOdds: number): string {
  if (!Number.isFinite(logOdds)) return '–';
  const factor = Math.exp(Math.abs(logOdds));
  const sign = logOdds < 0 ? '÷' : '×';
  if (factor > LARGEST_FACTOR) return `>\u00a0${sign}\u00a0${LARGEST_FACTOR}`;
  const figure = formatDecimal(factor, factor < 9.95 ? 1 : 0);
  return factor < 1.05 ? '×\u00a01' : `${sign}\u00a0${figure}`;
}
