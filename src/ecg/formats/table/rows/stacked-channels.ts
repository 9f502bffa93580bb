import type { TurnedText } from './turned-text.ts';
import { RecordingError } from '../../../recording/recording-error.ts';
import { identifySignal } from '../../leads/identify-signal.ts';
import { decodeUtf8, encodeUtf8 } from '../../utf8.ts';
import { splitRow } from './split-row.ts';

/** One stretch of samples without a gap. */
interface Stretch {
  readonly startSeconds: number;
  readonly stepSeconds: number;
  /** Its lines, by their place among all lines of samples. */
  readonly from: number;
  to: number;
}

/** One signal of the file; events and marks have no stretches. */
interface Channel {
  readonly number: string;
  /** Kind, comment and title, in this order. */
  readonly lines: string[];
  unit: string;
  readonly stretches: Stretch[];
}

/** The text is in memory twice, and the place of every line. */
const MOST_BYTES = 256 * 1024 * 1024;
/** A time and its mark, and what empty cells may take beside the file. */
const STAMP_BYTES = 12;
const SPREAD_RATIO = 2;
const SPREAD_BYTES = 32 * 1024 * 1024;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;
const TAB = 0x09;
const FIRST_LINE = /^\s{0,8}"(?:INFORMATION|SUMMARY|CHANNEL)"/;
const WAVE = /^(?:waveform|realwave|adc)/i;
/** Bounds the work for one line above samples. */
const LONGEST_LINE = 1000;
/** START gives the step to five decimals: a rate of the summary that rounds to it is the exact one. */
const STEP_TOLERANCE = 6e-6;

/** Whether a text has its channels one below the other, as CED Spike2 writes them. */
export function hasStackedChannels(beginning: Uint8Array): boolean {
  return FIRST_LINE.test(decodeUtf8(beginning.subarray(0, 64)));
}

/**
 * A text of CED Spike2 with its channels side by side: what stands above them, their rate, time and samples in each row. The times
 * are those of the first channel that is called an ECG, else of the fastest; of the others each row has what they were then. Null
 * for any other text. Throws `RecordingError` for one too large. Layout: files quoted by programs that read them
 * (`"START"`, first time, step; the rate in the summary).
 */
export function unstackChannels(bytes: Uint8Array): TurnedText | null {
  if (!hasStackedChannels(bytes)) return null;
  if (bytes.length > MOST_BYTES) {
    const message = `A text with one channel below the other is read up to ${MOST_BYTES / 2 ** 20} MB: export it as spreadsheet text, or to MATLAB.`;
    throw new RecordingError('too-large', message);
  }
  const { above, channels, places } = takeApart(bytes);
  const waves = channels.filter(({ lines, stretches }) => WAVE.test(lines[0] ?? '') && stretches.length > 0);
  const [first, ...others] = waves.slice().sort((a, b) => rank(b) - rank(a));
  if (first === undefined) return null;
  const columns = [first, ...others];
  refuseSpread(bytes.length, columns);
  const rate = `Sampling rate: ${rateOf(first, above)} Hz`;
  const names = [...(hasTimes(first) ? ['Time [s]'] : []), ...columns.map(({ lines, unit }) => `${lines[2] ?? ''}${unit === '' ? '' : ` [${unit}]`}`)];
  const head = encodeUtf8(`${[...above, rate, names.join('\t')].join('\n')}\n`);
  return { bytes: joined(head, rowsOf(bytes, places, columns)), delimiter: '\t', rowContent: 'sample' };
} // prettier-ignore

/** Times are written only where there is a pause to show. */
function hasTimes({ stretches }: Channel): boolean {
  return stretches.length > 1;
}

/** A long channel beside many short ones is mostly empty cells: throws `RecordingError` where these take more than the file. */
function refuseSpread(fileBytes: number, columns: readonly Channel[]): void {
  const rows = columns[0].stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  if (rows * (columns.length + STAMP_BYTES) <= SPREAD_RATIO * fileBytes + SPREAD_BYTES) return;
  const message = 'Most of these channels are much shorter than the first: export the ECG without them.';
  throw new RecordingError('unsupported-signal-format', message);
}

/** Channels that are called an ECG before unknown ones, these before others; then the fastest. */
function rank({ lines, stretches }: Channel): number {
  const kind = identifySignal({ name: lines[2] ?? '' }).kind;
  return (kind === 'ecg' ? 2 : kind === 'unknown' ? 1 : 0) * 1e6 + 1 / stretches[0].stepSeconds;
}

function rateOf({ number, stretches: [{ stepSeconds }] }: Channel, above: readonly string[]): number {
  const summary = above.map((line) => splitRow(line, '\t')).find(([first, kind]) => first === number && WAVE.test(kind ?? ''));
  const actual = decimal(summary?.[5] ?? '');
  return actual > 0 && Math.abs(1 / actual - stepSeconds) <= STEP_TOLERANCE ? actual : Number((1 / stepSeconds).toPrecision(8));
} // prettier-ignore

interface Parts {
  /** Lines before the first channel. */
  readonly above: readonly string[];
  readonly channels: readonly Channel[];
  /** First byte of each line of samples. */
  readonly places: Uint32Array;
}

function takeApart(bytes: Uint8Array): Parts {
  const above: string[] = [];
  const channels: Channel[] = [];
  let places = new Uint32Array(4096);
  let count = 0;
  for (let start = 0; start < bytes.length;) {
    let end = start;
    while (end < bytes.length && bytes[end] !== NEWLINE && bytes[end] !== RETURN) end++;
    if (bytes[start] === QUOTE) {
      takeLine(decodeUtf8(bytes.subarray(start, Math.min(end, start + LONGEST_LINE))), above, channels, count);
    } else if (end > start) {
      const stretch = channels.at(-1)?.stretches.at(-1);
      if (stretch !== undefined) {
        if (count === places.length) places = grown(places);
        places[count++] = start;
        stretch.to = count;
      }
    }
    start = end + 1;
  }
  return { above, channels, places };
}

/** Takes a line that begins with a quotation mark: it says something. */
function takeLine(line: string, above: string[], channels: Channel[], count: number): void {
  const [first, second, third] = splitRow(line, '\t');
  const channel = channels.at(-1);
  if (first === 'CHANNEL') channels.push({ number: second ?? '', lines: [], unit: '', stretches: [] });
  else if (channel === undefined) above.push(line);
  else if (first === 'START') {
    const stepSeconds = decimal(third ?? '');
    if (stepSeconds > 0) channel.stretches.push({ startSeconds: decimal(second ?? ''), stepSeconds, from: count, to: count }); // prettier-ignore
  } else if (second !== undefined && channel.lines.length >= 3) channel.unit = first;
  else channel.lines.push(first);
}

/** A row for each sample of the first column: its time, and every column's bytes as they are. */
function rowsOf(bytes: Uint8Array, places: Uint32Array, columns: readonly Channel[]): Uint8Array {
  let rows = new Uint8Array(Math.min(bytes.length + 4096, 1 << 20));
  let length = 0;
  const write = (from: Uint8Array, start: number, end: number): void => {
    if (length + end - start + 1 > rows.length) rows = grown(rows, end - start + 1);
    for (let at = start; at < end; at++) rows[length++] = from[at];
  };
  const stretchAt = columns.map(() => 0);
  for (const { startSeconds, stepSeconds, from, to } of columns[0].stretches) {
    for (let index = from; index < to; index++) {
      const time = startSeconds + (index - from) * stepSeconds;
      const stamp = encodeUtf8(hasTimes(columns[0]) ? `${time.toFixed(6)}\t` : '');
      write(stamp, 0, stamp.length);
      columns.forEach(({ stretches }, column) => {
        if (column > 0) rows[length++] = TAB;
        while (stretchAt[column] + 1 < stretches.length && stretches[stretchAt[column] + 1].startSeconds <= time) stretchAt[column]++;
        const stretch = stretches[stretchAt[column]];
        const line = column === 0 ? index : stretch.from + Math.floor((time - stretch.startSeconds) / stretch.stepSeconds + 1e-6);
        if (!(line >= stretch.from && line < stretch.to)) return write(bytes, 0, 0);
        let end = places[line];
        while (end < bytes.length && bytes[end] !== NEWLINE && bytes[end] !== RETURN) end++;
        write(bytes, places[line], end);
      });
      rows[length++] = NEWLINE;
    }
  }
  return rows.subarray(0, length);
} // prettier-ignore

function decimal(text: string): number {
  return Number(text.replace(',', '.'));
}

function grown<Numbers extends Uint8Array | Uint32Array>(numbers: Numbers, more = 0): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(2 * numbers.length + more);
  larger.set(numbers);
  return larger;
}

function joined(head: Uint8Array, rows: Uint8Array): Uint8Array {
  const whole = new Uint8Array(head.length + rows.length);
  whole.set(head);
  whole.set(rows, head.length);
  return whole;
}
