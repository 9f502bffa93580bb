import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { Recording } from '../../recording/recording.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { fileName, listNames } from '../file-name.ts';
import { storedRecording } from '../stored/stored-recording.ts';
import { decodeUtf8 } from '../utf8.ts';
import { utf8Document } from '../xml/xml-bytes.ts';
import { readFhir } from './fhir.ts';
import { readHealthKit } from './healthkit.ts';
import { isObject } from './json-value.ts';
import { readKardiaRecording } from './kardia-recording.ts';
import { readMovesense } from './movesense.ts';

/** An hour of ECG as JSON stays far below this; parsed it takes several times as much. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Tried in this order; Movesense is known by the least. */
const LAYOUTS = [readFhir, readHealthKit, readKardiaRecording, readMovesense];

/** Reads the ECG in a JSON document. Throws only `RecordingError`. */
export function readJson(file: NamedBytes, memory: MemoryPromise): Recording {
  const name = fileName(file.name);
  if (file.bytes.length > MOST_BYTES) {
    throw new RecordingError(
      'too-large',
      `${name} holds more than ${MOST_BYTES / 2 ** 20} MB: export one ECG at a time.`,
    );
  }
  const document = parsed(decodeUtf8(utf8Document(file.bytes)), name);
  for (const layout of LAYOUTS) {
    const ecg = layout(document);
    if (ecg !== null) return storedRecording(file.name, ecg, memory);
  }
  const keys = isObject(document) ? ` It holds ${listNames(Object.keys(document)) || 'nothing'}.` : '';
  throw new RecordingError(
    'unknown-format',
    `${name} is JSON, but holds no ECG in a layout that is known (FHIR Observation with SampledData, HealthKit, Health Auto Export, Kardia, Movesense).${keys}`,
  );
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RecordingError('bad-header', `${name} is no complete JSON: it may be cut off. Copy or export it again.`);
  }
}
