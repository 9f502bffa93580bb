import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { Lead, Recording } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { crcCcitt } from '../crc-ccitt.ts';
import { fileName, stem } from '../file-name.ts';
import { parseIshneHeader } from './ishne-header.ts';
import { readBeats } from './read-beats.ts';

const BYTES_PER_SAMPLE = 2;
const CHECKSUM_BYTES = 10;

/** Reads an ISHNE Holter recording (16-bit samples, leads interleaved), with its beat annotations when they are there. */
export function readIshne(
  { name, bytes }: NamedBytes,
  annotationFile: NamedBytes | undefined,
  memory: MemoryPromise,
): Recording {
  const header = parseIshneHeader(bytes, name);
  const warnings: RecordingWarning[] = [];
  const frames = Math.floor((bytes.length - header.dataOffset) / (BYTES_PER_SAMPLE * header.leads.length));
  if (frames <= 0) {
    throw new RecordingError(
      'no-signal',
      `${name} holds a header and no samples: copy it again from where it came from.`,
    );
  }
  if (crcCcitt(bytes.subarray(CHECKSUM_BYTES, header.dataOffset)) !== header.storedChecksum) {
    warnings.push({ code: 'checksum-mismatch', message: `The checksum of the header of ${name} does not match.` });
  }
  if (header.statedSamples !== frames) {
    const message = `${name} states ${header.statedSamples} samples a lead and holds ${frames}: what is there was read.`;
    warnings.push({ code: 'truncated-signal', message });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const leads = header.leads.map(({ name: lead, mvPerUnit }, index): Lead => {
    const isKnown = !Number.isNaN(mvPerUnit);
    if (!isKnown) {
      warnings.push({ code: 'assumed-gain', message: `Lead ${lead} states no resolution: 1 µV a step was assumed.` });
    }
    const scale = isKnown ? mvPerUnit : 0.001;
    const samplesMv = memory.samples(frames);
    for (let i = 0; i < frames; i++) {
      const at = header.dataOffset + BYTES_PER_SAMPLE * (i * header.leads.length + index);
      samplesMv[i] = view.getInt16(at, true) * scale;
    }
    return { name: lead, samplesMv, sourceUnit: 'nV', unitAssumed: !isKnown };
  });
  return {
    name: stem(fileName(name)),
    format: 'ISHNE 1.0',
    sampleRateHz: header.sampleRateHz,
    leads,
    annotations: annotationFile ? readBeats(annotationFile, frames, memory.annotationRoom, warnings) : [],
    comments: header.comments,
    warnings,
    startOfDaySeconds: header.startOfDaySeconds,
  };
}
