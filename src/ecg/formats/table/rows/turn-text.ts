import type { TableOptions } from '../table-options.ts';
import type { TurnedText } from './turned-text.ts';
import { hasLeadRows, turnLeadRows } from './lead-rows.ts';
import { hasStackedChannels, unstackChannels } from './stacked-channels.ts';

/** Whether the whole of a text that begins so is needed to read it. */
export function isTurned(beginning: Uint8Array, options: TableOptions = {}): boolean {
  return hasStackedChannels(beginning) || hasLeadRows(beginning, options);
}

/** A text turned so that each row holds a sample, or null when it is so as it stands. Throws `RecordingError` for one too large. */
export function turnText(bytes: Uint8Array, options: TableOptions = {}): TurnedText | null {
  const unstacked = unstackChannels(bytes);
  if (unstacked !== null) return unstacked;
  const turned = turnLeadRows(bytes, options);
  return turned === null ? null : { ...turned, rowContent: 'lead' };
}
