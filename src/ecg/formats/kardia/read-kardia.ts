import type { Annotation } from '../../recording/annotation.ts';
import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { Lead, Recording } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { timeOfDay } from '../../recording/time-of-day.ts';
import { fileName, listNames, stem } from '../file-name.ts';
import { decodeUtf8 } from '../utf8.ts';
import { readBlocks } from './atc-blocks.ts';

/** Identifiers of ECG blocks and their leads. Source: ATC File Format Specification 1.7. */
const LEADS: readonly (readonly [id: string, lead: string])[] = [
  'I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6',
].map((lead, i) => [i === 0 ? 'ecg ' : `ecg${(i + 1).toString(16)}`, lead]); // prettier-ignore
const SIXTEEN_BIT = 1;
const NANOVOLTS_PER_MV = 1e6;
/** WFDB symbols of the beat types 0…6. */
const SYMBOLS = ['Q', 'N', 'V', 'A', 'F', 'J', '/'];
const TICK_BYTES = 6;
/** Where the texts of the info block are, and how long: when it was recorded, and the recorder. */
const RECORDED = [0, 32] as const;
const HARDWARE = [180, 32] as const;
const CLOCK = /T(\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)/;

/** Reads a Kardia recording. Throws only `RecordingError`. */
export function readKardia(file: NamedBytes, memory: MemoryPromise): Recording {
  const name = fileName(file.name);
  const warnings: RecordingWarning[] = [];
  const blocks = readBlocks(file.bytes, warnings);
  const format = readFormat(blocks.get('fmt '), name);
  const stored = LEADS.filter(([id]) => (blocks.get(id)?.byteLength ?? 0) > 1);
  const length = Math.max(0, ...stored.map(([id]) => (blocks.get(id)?.byteLength ?? 0) >> 1));
  if (length === 0) {
    throw new RecordingError('no-signal', `${name} holds no samples: export the recording from Kardia again.`);
  }
  const short: string[] = [];
  const leads = stored.map(([id, lead]): Lead => {
    const block = blocks.get(id) ?? new DataView(new ArrayBuffer(0));
    const count = block.byteLength >> 1;
    if (count < length) short.push(lead);
    const samplesMv = memory.samples(length);
    for (let i = 0; i < count; i++) samplesMv[i] = block.getInt16(2 * i, true) * format.mvPerStep;
    return { name: lead, samplesMv, sourceUnit: 'nV', unitAssumed: false };
  });
  if (short.length > 0) {
    const message = `${listNames(short)} ends before the other leads: shown as gaps.`;
    warnings.push({ code: 'truncated-signal', message });
  }
  const info = blocks.get('info');
  const recorded = textIn(info, ...RECORDED);
  const notes = [['Recorded', recorded], ['Device', textIn(info, ...HARDWARE)]]; // prettier-ignore
  return {
    name: stem(file.name),
    format: 'Kardia ATC',
    sampleRateHz: format.sampleRateHz,
    leads,
    annotations: readBeats(blocks.get('ann '), format.sampleRateHz, length),
    comments: notes.filter(([, text]) => text !== '').map(([label, text]) => `${label}: ${text}`),
    warnings,
    startOfDaySeconds: timeOfDay(CLOCK.exec(recorded)?.[1] ?? ''),
  };
}

function readFormat(block: DataView | undefined, name: string): { sampleRateHz: number; mvPerStep: number } {
  if (block === undefined || block.byteLength < 5) {
    throw new RecordingError(
      'bad-header',
      `${name} does not say how its samples are stored (no format block): export it again.`,
    );
  }
  if (block.getUint8(0) !== SIXTEEN_BIT) {
    throw new RecordingError('unsupported-signal-format', `${name} stores its samples in a way that is not known.`);
  }
  const [sampleRateHz, nanovolts] = [block.getUint16(1, true), block.getUint16(3, true)];
  if (sampleRateHz === 0 || nanovolts === 0) {
    throw new RecordingError(
      'bad-header',
      `${name} gives no sampling rate or no amplitude resolution: export it again.`,
    );
  }
  return { sampleRateHz, mvPerStep: nanovolts / NANOVOLTS_PER_MV };
}

/** The beats the app found, in their order in time. */
function readBeats(block: DataView | undefined, rateHz: number, sampleCount: number): Annotation[] {
  if (block === undefined || block.byteLength < 4) return [];
  const ticksPerSecond = block.getUint32(0, true);
  const beats: Annotation[] = [];
  for (let at = 4; at + TICK_BYTES <= block.byteLength; at += TICK_BYTES) {
    const sample = Math.round((block.getUint32(at, true) * rateHz) / ticksPerSecond);
    const symbol = SYMBOLS[block.getUint16(at + 4, true)] ?? SYMBOLS[0];
    if (sample < sampleCount) beats.push({ sample, symbol, subtype: 0, channel: 0, number: 0, aux: '' });
  }
  return beats.sort((a, b) => a.sample - b.sample);
}

function textIn(block: DataView | undefined, start: number, length: number): string {
  if (block === undefined || block.byteLength < start + length) return '';
  const bytes = new Uint8Array(block.buffer, block.byteOffset + start, length);
  const end = bytes.indexOf(0);
  return decodeUtf8(end < 0 ? bytes : bytes.subarray(0, end)).trim();
}
