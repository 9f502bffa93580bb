import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { namedText } from '../wfdb/named-text.ts';

/** Intervals in milliseconds of a resting heart: breath, a slow wave, and from `seed` some unevenness. */
export function restingIntervals(count: number, seed = 1): number[] {
  let state = seed;
  const noise = () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647 - 0.5;
  };
  return Array.from({ length: count }, (_, i) => Math.round(850 + 45 * Math.sin(i / 2.1) + 60 * Math.sin(i / 17) + 40 * noise()));
} // prettier-ignore

/** A Polar .hrm file, version 1.07. */
export function writeHrm(rows: readonly (number | string)[], interval = 238): NamedBytes {
  const params = ['Version=107', 'Monitor=34', 'SMode=000000000', 'Date=20240131', 'StartTime=14:03:12.5', `Length=00:10:00.0`, `Interval=${interval}`];
  return namedText('walk.hrm', ['[Params]', ...params, '', '[Note]', 'after lunch', '', '[HRData]', ...rows, ''].join('\r\n'));
} // prettier-ignore
