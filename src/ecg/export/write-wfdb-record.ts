import type { NamedBytes } from '../recording/named-bytes.ts';
import type { KeptRecording } from '../recording/recording.ts';
import { stretchesOf } from '../recording/lead-samples.ts';
import { encodeUtf8 } from '../formats/utf8.ts';
import { sampleCount } from '../recording/recording.ts';
import { chooseAdcScale, quantise } from './write-wfdb-samples.ts';

/** Characters the WFDB library takes in a record name; anything else becomes "_". Source: header(5). */
const NOT_IN_A_NAME = /[^A-Za-z0-9_-]/g;

/** What goes into the header beside the signals. */
export interface WfdbRecordOptions {
  /** Copies the free text of the recording, which may identify a person. Left out unless asked for. */
  readonly includeComments?: boolean;
}

/**
 * The recording as a WFDB record: NAME.hea and NAME.dat in signal format 16, with initial values and checksums, at 1000
 * ADC units per millivolt (1 µV) unless the range of a lead demands less; NaN becomes the format's invalid sample.
 * Annotations are another file's task. Source: WFDB Applications Guide, header(5) and signal(5).
 */
export function writeWfdbRecord(
  recording: KeptRecording,
  { includeComments = false }: WfdbRecordOptions = {},
): readonly [header: NamedBytes, signals: NamedBytes] {
  const name = recording.name.replaceAll(NOT_IN_A_NAME, '_') || 'record';
  const length = sampleCount(recording);
  const bytes = new Uint8Array(2 * length * recording.leads.length);
  const view = new DataView(bytes.buffer);
  const lines = recording.leads.map((lead, index) => {
    const scale = chooseAdcScale(lead.samplesMv);
    let [sum, at] = [0, 2 * index];
    for (const stretch of stretchesOf(lead.samplesMv)) {
      for (const mv of stretch) {
        const value = quantise(mv, scale);
        sum += value;
        view.setInt16(at, value, true);
        at += 2 * recording.leads.length;
      }
    }
    const first = length > 0 ? view.getInt16(2 * index, true) : 0;
    const checksum = new Int16Array([sum])[0];
    const gain = `${scale.unitsPerMv}(${scale.baseline})/mV`;
    return `${name}.dat 16 ${gain} 16 0 ${first} ${checksum} 0 ${singleLine(lead.name)}`;
  });
  const comments = includeComments ? recording.comments.map((comment) => `# ${singleLine(comment)}`) : [];
  const recordLine = `${name} ${recording.leads.length} ${recording.sampleRateHz} ${length}`;
  return [
    { name: `${name}.hea`, bytes: encodeUtf8([recordLine, ...lines, ...comments, ''].join('\n')) },
    { name: `${name}.dat`, bytes },
  ];
}

function singleLine(text: string): string {
  return text.replaceAll(/[\s\0]+/g, ' ').trim();
}
