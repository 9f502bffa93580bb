import type { ModelErrorCode } from '../../analysis/analysis.ts';
import type { WorkerErrorCode } from '../../analysis/worker/analysis-client.ts';
import type { FileErrorCode } from '../../browser/device-file.ts';
import type { StorageErrorCode } from '../../browser/storage/storage-error.ts';
import type { PartErrorCode } from '../../ecg/part/part-error.ts';
import type { RecordingErrorCode } from '../../ecg/recording/recording-error.ts';
import type { StrapErrorCode } from '../../ecg/strap/strap-error.ts';

export type LectureErrorCode = 'bad-lecture' | 'newer-lecture';

/** Everything that can go wrong: the code of every typed error of the project, and `unknown` for what nobody foresaw. */
export type ProblemCode =
  | RecordingErrorCode
  | FileErrorCode
  | StorageErrorCode
  | PartErrorCode
  | WorkerErrorCode
  | ModelErrorCode
  | LectureErrorCode
  | StrapErrorCode
  | 'unknown';

/** What a person reads when it does. */
export interface ProblemWords {
  /** What happened, and what is kept. */
  readonly says: string;
  /** What the person can do now. */
  readonly todo: string;
}
