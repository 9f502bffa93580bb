import type { StoredEcg } from '../stored/stored-ecg.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { quantile } from '../../signal/quantile.ts';
import { jsonLead } from './json-lead.ts';
import { findObjects, listAt, numberAt, numberOf, type JsonObject } from './json-value.ts';

/** Rates the sensor can be asked for. Source: the Movesense API, Meas/ECG. */
const RATES_HZ = [125, 128, 200, 250, 256, 500, 512];
/** The clock of the sensor gives whole milliseconds for packets of some 16 samples. */
const MOST_OFF = 0.02;
/** Packets whose time differs more from the usual have a gap before them. */
const MOST_UNEVEN = 0.2;
const MILLISECONDS = 1000;
/** Samples that may be missing between packets for all packets together: gaps longer than that are another recording. */
const MOST_MISSING = 1 << 22;

interface Packet {
  readonly milliseconds: number;
  readonly samples: Float64Array;
}

/**
 * A Movesense recording: packets of `Samples` with a `Timestamp` in milliseconds, whatever they are wrapped in. The rate is
 * measured from the timestamps, lost packets are gaps. Null when it is none. The files name no unit, and no file of our own
 * was there to check it: the size of the signal decides, and that is said.
 */
export function readMovesense(document: unknown): StoredEcg | null {
  const packets = findObjects(document, isPacket)
    .map((packet): Packet => ({
      milliseconds: numberOf(packet.Timestamp ?? packet.timestamp),
      samples: Float64Array.from(samplesIn(packet), numberOf),
    }))
    .sort((a, b) => a.milliseconds - b.milliseconds);
  if (packets.length < 2) return null;
  const sampleRateHz = rateOf(packets);
  const warnings: RecordingWarning[] = [];
  const values = joined(packets, sampleRateHz, warnings);
  return {
    format: 'Movesense JSON',
    sampleRateHz,
    leads: [jsonLead('ECG', values, '')],
    notes: [],
    startOfDaySeconds: undefined,
    warnings,
  };
}

/** The sensor's rate nearest to the one that packets without a gap between them have on average. */
function rateOf(packets: readonly Packet[]): number {
  const steps = packets.slice(1).map(({ milliseconds }, i) => (milliseconds - packets[i].milliseconds) / packets[i].samples.length); // prettier-ignore
  const usual = quantile(Float64Array.from(steps), 0.5);
  const even = steps.filter((step) => Math.abs(step - usual) <= MOST_UNEVEN * usual);
  const measured = MILLISECONDS / (even.reduce((sum, step) => sum + step, 0) / even.length);
  const [nearest] = RATES_HZ.toSorted((a, b) => Math.abs(a - measured) - Math.abs(b - measured));
  return Math.abs(nearest - measured) <= MOST_OFF * nearest ? nearest : measured;
}

function isPacket(object: JsonObject): boolean {
  const time = numberOf(object.Timestamp ?? object.timestamp);
  const samples = samplesIn(object);
  return (
    Number.isFinite(time) && samples.length > 0 && typeof samples[0] === 'number' && Number.isNaN(numberAt(object, 'x'))
  );
}

function samplesIn(object: JsonObject): readonly unknown[] {
  const upper = listAt(object, 'Samples');
  return upper.length > 0 ? upper : listAt(object, 'samples');
}

/** Packets on one grid of samples; a packet that comes a packet late or later leaves a gap before it. */
function joined(packets: readonly Packet[], rateHz: number, warnings: RecordingWarning[]): Float64Array {
  const places: number[] = [];
  let next = 0;
  let missing = 0;
  for (const { milliseconds, samples } of packets) {
    const place = Math.round(((milliseconds - packets[0].milliseconds) / MILLISECONDS) * rateHz);
    const late = place - next;
    const isGap = late >= samples.length && missing + late <= MOST_MISSING;
    if (isGap) missing += late;
    places.push(isGap ? place : next);
    next = (isGap ? place : next) + samples.length;
  }
  const values = new Float64Array(next).fill(Number.NaN);
  packets.forEach(({ samples }, i) => values.set(samples, places[i]));
  if (missing > 0) {
    const message = `Packets with ${missing} samples in all are missing: shown as gaps.`;
    warnings.push({ code: 'time-gap', message });
  }
  return values;
}
