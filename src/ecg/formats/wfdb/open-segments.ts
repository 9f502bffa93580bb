import type { NamedBytes } from '../../recording/named-bytes.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { MemoryPromise } from '../gate/memory-promise.ts';
import type { SegmentLine, WfdbHeader } from './header/header.ts';
import type { RecordPart, RecordParts } from './record-part.ts';
import type { SignalFile } from './samples/signal-files.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { findByName, listNames } from '../file-name.ts';
import { parseHeader } from './header/parse-header.ts';
import { reportLengths } from './report-lengths.ts';
import { locateSignalFiles } from './samples/signal-files.ts';

/** Name of a segment that is a gap. Source: WFDB Applications Guide, header(5). */
const GAP = '~';
/** Remarks about segments passed on; a damaged record of a thousand segments would bury everything else. */
const MOST_REMARKS = 20;

/** A segment that is there. */
interface Segment {
  readonly header: WfdbHeader;
  readonly headerName: string;
  readonly signalFiles: readonly SignalFile[];
}

/**
 * Opens the segments of a multi-segment record. A segment that is absent, has another rate or can't be read is a gap, with
 * a warning. Throws `RecordingError` when none can be read. Source: header(5).
 */
export function openSegments(
  master: WfdbHeader,
  lines: readonly SegmentLine[],
  masterName: string,
  files: readonly NamedBytes[],
  memory: MemoryPromise,
  warnings: RecordingWarning[],
): RecordParts {
  const opener = new SegmentOpener(master, files, memory);
  const seen = new Set<string>();
  const parts: RecordPart[] = [];
  let layout: WfdbHeader | null = null;
  let frameCount = 0;
  lines.forEach(({ recordName, frameCount: segmentFrames }, index) => {
    const firstFrame = frameCount;
    frameCount += segmentFrames;
    if (recordName === GAP) return;
    if (index === 0 && segmentFrames === 0) layout = opener.layout(recordName);
    if (segmentFrames === 0) return;
    const segment = opener.segment(recordName, segmentFrames);
    if (segment !== null) {
      parts.push({ ...segment, firstFrame, frameCount: segmentFrames, isRepeat: seen.has(recordName) });
    }
    seen.add(recordName);
  });
  if (opener.absent.size > 0) reportAbsent([...opener.absent], masterName, parts.length, warnings);
  if (parts.length === 0) {
    const cause = opener.remarks[0]?.message ?? 'all of it is a gap.';
    throw new RecordingError('no-signal', `No segment of ${masterName} could be read: ${cause}`);
  }
  warnings.push(...opener.remarks.slice(0, MOST_REMARKS));
  if (opener.remarks.length > MOST_REMARKS) {
    const left = opener.remarks.length - MOST_REMARKS;
    warnings.push({
      code: 'header-field',
      message: `${left} more remarks about segments of ${masterName} are left out.`,
    });
  }
  if (master.frameCount !== null && master.frameCount !== frameCount) {
    warnings.push({
      code: 'header-field',
      message: `${masterName} declares ${master.frameCount} samples, but its segments add up to ${frameCount}: those were read.`,
    });
  }
  return { parts, frameCount, layout, usedFiles: [...opener.usedFiles] };
}

function reportAbsent(absent: string[], masterName: string, found: number, warnings: RecordingWarning[]): void {
  const headers = listNames(absent.map((name) => `${name}.hea`));
  const message = `${masterName} joins segments that are not here: drop ${headers} and their signal files too`;
  if (found === 0) throw new RecordingError('missing-companion', `${message}.`);
  warnings.push({ code: 'missing-signal-file', message: `${message} to fill the gaps.` });
}

/** Opens each segment once, however often the record repeats it. */
class SegmentOpener {
  readonly absent = new Set<string>();
  readonly remarks: RecordingWarning[] = [];
  readonly usedFiles = new Set<NamedBytes>();
  readonly #master: WfdbHeader;
  readonly #files: readonly NamedBytes[];
  readonly #memory: MemoryPromise;
  readonly #segments = new Map<string, Segment | null>();

  constructor(master: WfdbHeader, files: readonly NamedBytes[], memory: MemoryPromise) {
    this.#master = master;
    this.#memory = memory;
    this.#files = files;
  }

  /** The layout header, or null when it is absent or unreadable: the segments then give the signals themselves. */
  layout(name: string): WfdbHeader | null {
    return this.#remarkOn(() => this.#header(name));
  }

  segment(name: string, frameCount: number): Segment | null {
    const known = this.#segments.get(name);
    if (known !== undefined) return known;
    const segment = this.#remarkOn(() => this.#open(name, frameCount));
    this.#segments.set(name, segment);
    return segment;
  }

  #open(name: string, frameCount: number): Segment | null {
    const header = this.#header(name);
    if (header === null) return null;
    const headerName = `${name}.hea`;
    if (header.segments !== null || header.frameRateHz !== this.#master.frameRateHz) {
      const trouble =
        header.segments === null ? `has ${header.frameRateHz} samples per second` : 'is in segments itself';
      throw new RecordingError('bad-header', `Segment ${headerName} ${trouble}, so it is shown as a gap.`);
    }
    const located = locateSignalFiles(header, headerName, this.#files, this.#memory, this.remarks);
    for (const { file } of located) this.usedFiles.add(file);
    reportLengths(located, frameCount, header.frameRateHz, this.remarks);
    this.remarks.push(...header.warnings);
    return { header, headerName, signalFiles: located.filter(({ availableFrames }) => availableFrames > 0) };
  }

  #header(name: string): WfdbHeader | null {
    const file = findByName(this.#files, `${name}.hea`);
    if (file === undefined) {
      this.absent.add(name);
      return null;
    }
    this.usedFiles.add(file);
    return parseHeader(file.bytes, `${name}.hea`);
  }

  #remarkOn<Result>(open: () => Result | null): Result | null {
    try {
      return open();
    } catch (error) {
      if (!(error instanceof RecordingError)) throw error;
      this.remarks.push({ code: 'missing-signal-file', message: error.message });
      return null;
    }
  }
}
