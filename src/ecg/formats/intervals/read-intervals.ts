import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { IntervalList } from '../../recording/interval-list.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { fileName, stem } from '../file-name.ts';
import { decodeUtf8 } from '../utf8.ts';
import { utf8Document } from '../xml/xml-bytes.ts';
import { findIntervals, numberIn } from './interval-lines.ts';
import { secondsIn } from './interval-unit.ts';
import { isPolarHrm, readPolarHrm } from './polar-hrm.ts';

/** Two days of beats at 200 a minute; a list is text of some six bytes each. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Reads a list of intervals between beats. Throws only `RecordingError`. */
export function readIntervals(file: NamedBytes): IntervalList {
  const name = fileName(file.name);
  if (file.bytes.length > MOST_BYTES) {
    throw new RecordingError('too-large', `${name} is too long for a list of intervals: cut out a part of it.`);
  }
  const text = decodeUtf8(utf8Document(file.bytes));
  const read = isPolarHrm(text) ? readPolarHrm(text, name) : readLines(text, name);
  // "1e999" is no number of seconds.
  const list = { ...read, rrSeconds: read.rrSeconds.map((rr) => (Number.isFinite(rr) ? rr : Number.NaN)) };
  const missing = list.rrSeconds.reduce((count, rr) => (Number.isNaN(rr) ? count + 1 : count), 0);
  if (missing === list.rrSeconds.length) {
    throw new RecordingError('no-signal', `${name} holds no intervals between beats: export it again with them.`);
  }
  const warnings: RecordingWarning[] = [];
  if (missing > 0) {
    const message = `${missing} lines are no intervals: each leaves a gap.`;
    warnings.push({ code: 'invalid-samples', message });
  }
  return { name: stem(file.name), ...list, warnings };
}

function readLines(text: string, name: string): Omit<IntervalList, 'name' | 'warnings'> {
  const found = findIntervals(text, stem(name));
  if (found === null) throw new RecordingError('no-signal', `${name} holds no intervals between beats that are known.`);
  const lines = text.split(/\r\n|\r|\n/);
  const body = lines.slice(found.headLines).filter((line) => line.trim() !== '');
  const seconds = secondsIn(found.unit);
  return {
    format: `RR intervals (${found.unit})`,
    rrSeconds: Float64Array.from(body, (line) => {
      const value = numberIn(line.trim().split(found.separator)[found.column] ?? '');
      return value > 0 ? value * seconds : Number.NaN;
    }),
    comments: lines.slice(0, found.headLines).filter((line) => line.trim() !== ''),
  };
}
