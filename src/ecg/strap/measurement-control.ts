import { StrapError } from './strap-error.ts';

/** The measurement that is asked for. */
export const ECG = 0;

const GET_SETTINGS = 1;
const START = 2;
const STOP = 3;
const ANSWER = 0xf0;
const SUCCESS = 0;
/** It sends already, to this page before it was reloaded or to another program: that is what was wanted. */
const ALREADY = 6;
const SAMPLE_RATE = 0;
const RESOLUTION = 1;
/** Bytes of a value of each kind of setting. */
const VALUE_BYTES: Readonly<Record<number, number>> = { [SAMPLE_RATE]: 2, [RESOLUTION]: 2, 2: 2, 3: 4, 4: 1, 5: 4 };
const STATUSES = [
  'success', 'invalid command', 'invalid measurement', 'not supported', 'invalid length', 'invalid parameter', 'already in state',
  'invalid resolution', 'invalid sample rate', 'invalid range', 'invalid MTU', 'invalid number of channels', 'invalid state',
  'in charger', 'disk full',
]; // prettier-ignore

/** How the strap takes its ECG. */
export interface EcgSettings {
  readonly sampleRateHz: number;
  readonly resolutionBits: number;
}

type Command = Uint8Array<ArrayBuffer>;

/*
 * Commands and answers of the control point. Source: Polar Measurement Data Specification; `PmdControlPointResponse` and `PmdSetting`
 * of Polar's BLE SDK.
 */
export const askForSettings = (): Command => Uint8Array.of(GET_SETTINGS, ECG);
export const stopEcg = (): Command => Uint8Array.of(STOP, ECG);
export function startEcg({ sampleRateHz, resolutionBits }: EcgSettings): Command {
  const setting = (kind: number, value: number) => [kind, 1, value & 0xff, value >> 8];
  return Uint8Array.of(START, ECG, ...setting(SAMPLE_RATE, sampleRateHz), ...setting(RESOLUTION, resolutionBits));
}

/** Whether a message answers a command. */
export function isAnswerTo(command: Uint8Array, message: DataView): boolean {
  if (message.byteLength < 4 || message.getUint8(0) !== ANSWER) return false;
  return message.getUint8(1) === command[0] && message.getUint8(2) === command[1];
}

/** Throws a `StrapError` where an answer says no; what was done already counts as done. */
export function checkAnswer(message: DataView): void {
  const status = message.byteLength < 4 ? -1 : message.getUint8(3);
  if (status === SUCCESS || status === ALREADY) return;
  throw new StrapError('refused', `the strap answers ${STATUSES[status] ?? `status ${status}`}`);
}

/** The best of the settings an answer offers. Throws a `StrapError` where it offers none. */
export function readSettings(message: DataView): EcgSettings {
  checkAnswer(message);
  const offered = new Map<number, number[]>();
  // After what is answered and the status comes a byte that says whether more follows: it never does for an ECG.
  for (let at = 5; at + 2 <= message.byteLength;) {
    const [kind, count] = [message.getUint8(at), message.getUint8(at + 1)];
    const bytes = VALUE_BYTES[kind];
    at += 2;
    if (bytes === undefined || at + count * bytes > message.byteLength)
      throw new StrapError('bad-data', `settings of kind ${kind} that cannot be read`);
    const values = Array.from({ length: count }, (_, i) => readValue(message, at + i * bytes, bytes));
    offered.set(kind, values);
    at += count * bytes;
  }
  const best = (kind: number): number => Math.max(0, ...(offered.get(kind) ?? []));
  const [sampleRateHz, resolutionBits] = [best(SAMPLE_RATE), best(RESOLUTION)];
  if (sampleRateHz === 0 || resolutionBits === 0)
    throw new StrapError('bad-data', 'no settings for an ECG are offered');
  return { sampleRateHz, resolutionBits };
}

function readValue(message: DataView, at: number, bytes: number): number {
  if (bytes === 1) return message.getUint8(at);
  return bytes === 2 ? message.getUint16(at, true) : message.getUint32(at, true);
}
