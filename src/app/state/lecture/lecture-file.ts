import { copyStored } from '../stored/copy-stored.ts';
import { label } from '../stored/parts.ts';
import { listOf, oneOf, record, type Schema } from '../stored/schema.ts';
import { LECTURE_FORMAT } from '../recording/find-lecture-file.ts';
import { LectureError } from './lecture-error.ts';
import { MOST_MOMENTS, momentSchema, type Moment } from './moment.ts';

/** A lecture as a file has it. It holds no data of a recording: only which one is shown, by key and name. */
export interface LectureFile {
  readonly title: string;
  readonly moments: readonly Moment[];
}

const VERSION = 1;
/** Far more than a thousand moments with a page of notes each. */
const MOST_CHARS = 20_000_000;

interface Written extends LectureFile {
  readonly format: typeof LECTURE_FORMAT;
  readonly version: typeof VERSION;
}

export const lectureFileSchema: Schema<Written> = record<Written>({
  format: oneOf([LECTURE_FORMAT]),
  version: oneOf([VERSION]),
  title: label,
  moments: listOf(momentSchema, MOST_MOMENTS),
});

export function writeLectureFile({ title, moments }: LectureFile): string {
  return `${JSON.stringify({ format: LECTURE_FORMAT, version: VERSION, title, moments } satisfies Written, null, 2)}\n`;
}

/** Reads what `writeLectureFile` wrote, and checks it like any other file. Throws `LectureError`. */
export function readLectureFile(content: string): LectureFile {
  if (content.length > MOST_CHARS) throw new LectureError('bad-lecture', 'longer than a lecture can be');
  const value = parsed(content);
  const { format, version } = (value ?? {}) as Partial<Record<keyof Written, unknown>>;
  if (format !== LECTURE_FORMAT) throw new LectureError('bad-lecture', 'no lecture');
  if (typeof version === 'number' && version > VERSION) throw new LectureError('newer-lecture', `version ${version}`);
  const read = copyStored(lectureFileSchema, value);
  if (read === undefined) throw new LectureError('bad-lecture', 'a part is not as described');
  return { title: read.title, moments: read.moments };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new LectureError('bad-lecture', 'no JSON');
  }
}
