import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { SignalFile } from './samples/signal-files.ts';

/** Warns of signal files that are shorter or longer than the frames expected of them. */
export function reportLengths(
  signalFiles: readonly SignalFile[],
  expectedFrames: number,
  frameRateHz: number,
  warnings: RecordingWarning[],
): void {
  const seconds = (frames: number) => `${frames} (${(frames / frameRateHz).toFixed(1)} s)`;
  for (const { file, availableFrames, signals, source } of signalFiles) {
    if (availableFrames < expectedFrames) {
      warnings.push({
        code: 'truncated-signal',
        message: `${file.name} ends early: it holds ${seconds(availableFrames)} of ${seconds(expectedFrames)} samples per lead. The rest is missing.`,
      });
    } else if ((availableFrames - expectedFrames) * signals.length >= source.samplesPerGroup) {
      warnings.push({
        code: 'header-field',
        message: `${file.name} holds ${seconds(availableFrames)} samples per lead, but the header declares ${seconds(expectedFrames)}: only those were read.`,
      });
    }
  }
}
