import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { Lead, Recording } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import { MemoryPromise } from '../gate/memory-promise.ts';
import type { HuffmanTables } from './huffman.ts';
import type { LeadDefinition } from './lead-definitions.ts';
import type { SignalSection } from './signal-section.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { fileName, listNames, stem } from '../file-name.ts';
import { rateOfInterval } from '../whole-rate.ts';
import { readHuffmanTables } from './huffman.ts';
import { readLeadDefinitions } from './lead-definitions.ts';
import { leadNameOf } from './lead-names.ts';
import { readPatientNotes } from './patient-notes.ts';
import { addReferenceBeat, readSubtractionZones } from './reference-beat.ts';
import { findSections, type ScpSections } from './sections.ts';
import { readSignalSection } from './signal-section.ts';

const MICROSECONDS = 1_000_000;

/** Reads the rhythm of an SCP-ECG file (EN 1064). Throws only `RecordingError`. */
export function readScp(file: NamedBytes, memory = new MemoryPromise(file.bytes.length)): Recording {
  const name = fileName(file.name);
  const warnings: RecordingWarning[] = [];
  const sections = findSections(file.bytes, name, warnings);
  const { leads: definitions, beatSubtracted } = readLeadDefinitions(sections.get(3), name);
  const rhythmSection = sections.get(6);
  if (rhythmSection === undefined) {
    throw new RecordingError('no-signal', `${name} holds no rhythm (section 6), only measurements or one beat.`);
  }
  const huffman = readHuffmanTables(sections.get(2), name);
  const counts = definitions.map(({ firstSample, lastSample }) => lastSample - firstSample + 1);
  const rhythm = readSignalSection(rhythmSection, huffman, counts, name, memory);
  if (rhythm.isBimodal) {
    throw new RecordingError(
      'unsupported-signal-format',
      `${name} uses bimodal compression, which is not read: export it without, or in another format.`,
    );
  }
  if (beatSubtracted) addBeats(rhythm, definitions, sections, huffman, name, memory);
  const leads = placeLeads(rhythm, definitions, memory, warnings);
  if (leads[0].samplesMv.length === 0) {
    throw new RecordingError('no-signal', `No sample of ${name} could be decoded: the file is damaged.`);
  }
  const short = leads.filter((_, index) => rhythm.samplesMv[index].length < counts[index]);
  if (short.length > 0) {
    const message = `The samples of ${listNames(short.map((lead) => lead.name))} end early: shown as gaps.`;
    warnings.push({ code: 'truncated-signal', message });
  }
  return {
    name: stem(file.name),
    format: 'SCP-ECG',
    sampleRateHz: rateOfInterval(rhythm.intervalMicroseconds, MICROSECONDS),
    leads,
    annotations: [],
    comments: readPatientNotes(sections.get(1)),
    warnings,
  };
}

function addBeats(
  rhythm: SignalSection,
  definitions: readonly LeadDefinition[],
  sections: ScpSections,
  huffman: HuffmanTables | null,
  name: string,
  memory: MemoryPromise,
): void {
  const [zoneSection, beatSection] = [sections.get(4), sections.get(5)];
  const zones = zoneSection === undefined ? null : readSubtractionZones(zoneSection);
  if (zones === null || beatSection === undefined) {
    throw new RecordingError(
      'bad-header',
      `${name} stores what is left after a reference beat was taken away, but not that beat (sections 4 and 5): export it again.`,
    );
  }
  // The length in milliseconds is at least the count of samples up to 1 kHz, and four times it is at any rate.
  const beat = readSignalSection(beatSection, huffman, definitions.map(() => 4 * zones.beatMilliseconds), name, memory); // prettier-ignore
  if (beat.intervalMicroseconds !== rhythm.intervalMicroseconds) {
    throw new RecordingError(
      'unsupported-signal-format',
      `${name} stores its reference beat at another rate than its rhythm, which is not read: export it without compression.`,
    );
  }
  definitions.forEach((definition, lead) => {
    addReferenceBeat(rhythm.samplesMv[lead], beat.samplesMv[lead], zones, definition);
  });
}

/** Leads recorded one after another begin at different samples: they keep their places, with gaps around. */
function placeLeads(
  { samplesMv }: SignalSection,
  definitions: readonly LeadDefinition[],
  memory: MemoryPromise,
  warnings: RecordingWarning[],
): Lead[] {
  const longest = Math.max(...samplesMv.map(({ length }) => length));
  const decoded = samplesMv.reduce((sum, { length }) => sum + length, 0);
  const first = Math.min(...definitions.map(({ firstSample }) => firstSample));
  const end = Math.max(...definitions.map(({ firstSample }, lead) => firstSample - first + samplesMv[lead].length));
  // Leads may follow each other, but no recording is longer than all of them in a row.
  const inPlace = end <= decoded;
  if (!inPlace) {
    const message = 'The file says its leads begin at very different times: they are shown as if they began together.';
    warnings.push({ code: 'header-field', message });
  }
  return definitions.map(({ leadNumber, firstSample }, lead) => {
    const whole = memory.samples(inPlace ? end : longest);
    whole.set(samplesMv[lead], inPlace ? firstSample - first : 0);
    return { name: leadNameOf(leadNumber), samplesMv: whole, sourceUnit: 'nV', unitAssumed: false };
  });
}
