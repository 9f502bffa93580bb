import { describe, expect, it } from 'vitest';
import { errorSentence } from '../../../src/app/state/error-sentence.ts';
import { RecordingError } from '../../../src/ecg/recording/recording-error.ts';

// Oracle: by hand.
describe('errorSentence', () => {
  it("passes on sentences written for people, by the error's name", () => {
    expect(errorSentence(new RecordingError('no-signal', 'Drop the .dat file too.'))).toBe('Drop the .dat file too.');
    const fromWorker = Object.assign(new Error('Drop fewer files.'), { name: 'FileLimitError' });
    expect(errorSentence(fromWorker)).toBe('Drop fewer files.');
  });

  it('keeps the details of everything else', () => {
    expect(errorSentence(new TypeError('x is undefined'))).toContain('x is undefined');
    expect(errorSentence('lost')).toContain('lost');
  });
});
