import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { Recording } from '../../recording/recording.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import type { StoredEcg } from '../stored/stored-ecg.ts';
import { fileName } from '../file-name.ts';
import { utf8Document } from '../xml/xml-bytes.ts';
import { parseXml, type XmlElement } from '../xml/xml-tree.ts';
import { storedRecording } from '../stored/stored-recording.ts';
import { readCardiosoft } from './read-cardiosoft.ts';
import { readMortara } from './read-mortara.ts';
import { readMuse } from './read-muse.ts';
import { readPhilips } from './read-philips.ts';
import { readSchiller } from './read-schiller.ts';

const READERS = {
  muse: readMuse,
  philips: readPhilips,
  cardiosoft: readCardiosoft,
  mortara: readMortara,
  schiller: readSchiller,
} satisfies Record<string, (document: XmlElement, name: string) => StoredEcg>;

/** The makers whose documents are read. */
export type CardiographMaker = keyof typeof READERS;

/** Reads the rhythm of a document written by a cardiograph, or by its archive. Rejects only with `RecordingError`. */
export async function readCardiograph(
  file: NamedBytes,
  maker: CardiographMaker,
  memory: MemoryPromise,
): Promise<Recording> {
  const name = fileName(file.name);
  const document = await parseXml(utf8Document(file.bytes), name, memory);
  return storedRecording(file.name, READERS[maker](document, name), memory);
}
