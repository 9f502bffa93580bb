import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { namedText } from '../wfdb/named-text.ts';

/** A channel to write; one without stretches has marks. */
export interface Spike2Channel {
  readonly title: string;
  readonly unit: string;
  readonly rateHz: number;
  readonly stretches: readonly { readonly fromSeconds: number; readonly samples: number }[];
  readonly valueAt: (seconds: number) => number;
}

/** A text as CED Spike2 exports it, after files that programs which read them quote. */
export function spike2Text(channels: readonly Spike2Channel[], hasSummary = true, lineEnd = '\r\n'): NamedBytes {
  const quoted = (...cells: readonly (string | number)[]) => cells.map((cell) => (typeof cell === 'string' ? `"${cell}"` : cell)).join('\t');
  const summary = channels.map(({ title, unit, rateHz, stretches }, index) =>
    stretches.length === 0 ? quoted(String(index + 1), 'Marker', title) : quoted(String(index + 1), 'Waveform', title, unit, Math.round(rateHz), rateHz, 1, 0),
  );
  const blocks = channels.flatMap(({ title, unit, rateHz, stretches, valueAt }, index) => {
    const head = [quoted('CHANNEL', String(index + 1)), quoted(stretches.length === 0 ? 'Marker' : 'Waveform'), quoted('No comment'), quoted(title), ''];
    if (stretches.length === 0) return [...head, `1.25000\t${quoted('A')}`, `7.50000\t${quoted('B')}`, ''];
    const rows = stretches.flatMap(({ fromSeconds, samples }) => [
      ['"START"', fromSeconds.toFixed(5), (1 / rateHz).toFixed(5)].join('\t'),
      ...Array.from({ length: samples }, (_, i) => valueAt(fromSeconds + i / rateHz).toFixed(5)),
    ]);
    return [...head, quoted(unit, Math.round(rateHz)), ...rows, ''];
  });
  const above = [...['INFORMATION', 'demo.smr', '', ''].map((text) => quoted(text)), ''];
  return namedText('demo.txt', [...above, ...(hasSummary ? [quoted('SUMMARY'), ...summary, ''] : []), ...blocks].join(lineEnd));
} // prettier-ignore
