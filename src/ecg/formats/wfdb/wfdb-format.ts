import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { KeptRecording } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { RecordingFormat } from '../format.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { foreignKind } from '../describe-bytes.ts';
import { extension, fileName, listNames, stem } from '../file-name.ts';
import { attachAnnotations } from './annotations/attach-annotations.ts';
import { parseHeader } from './header/parse-header.ts';
import { readRecord } from './read-record.ts';

const HEADER = 'hea';
/** Files that only make sense beside a header, and what they hold. */
const COMPANIONS: Readonly<Record<string, string>> = { dat: 'samples', atr: 'annotations' };

/** WFDB records as PhysioNet publishes them: a header, its signal files, and perhaps an annotation file. */
export const wfdbFormat: RecordingFormat = {
  name: 'WFDB (a .hea file with its .dat files, perhaps an .atr)',

  readsParts: true,

  sniff(files) {
    return files.some((file) => extension(file.name) === HEADER || isLoneCompanion(file));
  },

  read(files, options, memory) {
    const headers = files.filter((file) => extension(file.name) === HEADER).sort(byName);
    if (headers.length === 0) throw missingHeader([...files].sort(byName).filter(isLoneCompanion)[0]);
    const header = wholeRecords(headers)[0];
    const headerName = fileName(header.name);
    const parsed = parseHeader(header.bytes, headerName);
    const { recording, frameRateHz, usedFiles } = readRecord(parsed, headerName, files, memory, options.signals);
    const unused = files.filter((file) => file !== header && !usedFiles.includes(file));
    const annotated = attachAnnotations(recording, headerName, frameRateHz, unused, memory);
    const left = unused.filter((file) => !annotated.settledFiles.includes(file));
    return warnOfIgnored(annotated.recording, left);
  },
};

function isLoneCompanion(file: NamedBytes): boolean {
  return Object.hasOwn(COMPANIONS, extension(file.name)) && file.bytes.length > 0 && foreignKind(file.bytes) === null;
}

/** The headers that are no segment of another one; all of them when none is left. */
function wholeRecords(headers: readonly NamedBytes[]): readonly NamedBytes[] {
  if (headers.length === 1) return headers;
  const segments = new Set(headers.flatMap((header) => segmentNames(header)));
  const whole = headers.filter(({ name }) => !segments.has(stem(name).toLowerCase()));
  return whole.length > 0 ? whole : headers;
}

function segmentNames({ name, bytes }: NamedBytes): string[] {
  try {
    return (parseHeader(bytes, name).segments ?? []).map(({ recordName }) => recordName.toLowerCase());
  } catch {
    return [];
  }
}

function missingHeader(lone: NamedBytes): RecordingError {
  const ending = extension(lone.name);
  const wanted = ending === 'atr' ? `${stem(lone.name)}.hea and ${stem(lone.name)}.dat` : `${stem(lone.name)}.hea`;
  return new RecordingError('missing-companion', `${lone.name} holds ${COMPANIONS[ending]} only: drop ${wanted} too.`);
}

/** Numbers in names count as numbers: 2 before 10. */
function byName(a: NamedBytes, b: NamedBytes): number {
  return fileName(a.name).localeCompare(fileName(b.name), 'en', { numeric: true });
}

function warnOfIgnored(recording: KeptRecording, unused: readonly NamedBytes[]): KeptRecording {
  const isHeader = (file: NamedBytes) => extension(file.name) === HEADER;
  const others = unused.filter(isHeader).map(({ name }) => stem(name));
  const otherStems = new Set(others.map((name) => name.toLowerCase()));
  const stray = unused.filter((file) => !isHeader(file) && !otherStems.has(stem(file.name).toLowerCase()));
  const warnings: RecordingWarning[] = [];
  if (others.length > 0) {
    warnings.push({
      code: 'ignored-file',
      message: `Several records were given: ${recording.name} was read, ${listNames(others)} left out. Open them one at a time.`,
    });
  }
  if (stray.length > 0) {
    const names = listNames(stray.map(({ name }) => fileName(name)));
    warnings.push({ code: 'ignored-file', message: `Not needed for ${recording.name}, so not read: ${names}.` });
  }
  return warnings.length === 0 ? recording : { ...recording, warnings: [...recording.warnings, ...warnings] };
}
