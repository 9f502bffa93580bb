import { formatDecimal } from '../../text/format-decimal.ts';

/** A rate in percent as the card has it, to one decimal: "88.9"; an en dash where there is none. */
export function formatPercentFigure(percent: number | null): string {
  return percent === null ? '–' : formatDecimal(percent, 1);
}
