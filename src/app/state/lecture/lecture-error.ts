import type { LectureErrorCode } from '../../text/problem-code.ts';

/** A lecture file that cannot be used. What the person reads is in the table of problems. */
export class LectureError extends Error {
  override readonly name = 'LectureError';
  readonly code: LectureErrorCode;

  constructor(code: LectureErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
