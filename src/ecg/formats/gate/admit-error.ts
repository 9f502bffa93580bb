import { RecordingError } from '../../recording/recording-error.ts';
import { plainText } from './plain-text.ts';

/** A sentence, with the names of a few files and fields in it. */
const LONGEST_MESSAGE = 1000;

/** An error of a reader as it may be shown: what readers quote of a damaged file can be of any length and hold any character. */
export function admitError(error: RecordingError): RecordingError {
  const message = plainText(error.message, LONGEST_MESSAGE);
  return message === error.message ? error : new RecordingError(error.code, message, { cause: error });
}
