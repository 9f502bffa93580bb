import type { Beats } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import { firstBeatFrom } from '../../../ecg/beats/find-beat.ts';
import { MM_PER_SECOND } from './strip-drawing.ts';

/** The letter over a beat, millimetres from the left end of its strip. */
export interface StripLetter {
  readonly x: number;
  readonly letter: string;
  readonly beat: number;
}

/** A letter nearer to the end of its strip would be cut. */
const EDGE_MM = 2;

/** Letters of the beats on a strip; "?" marks those that are not sure. */
export function stripLetters(beats: Beats, sampleRateHz: number, startSeconds: number, seconds: number): StripLetter[] {
  const letters: StripLetter[] = [];
  const widthMm = seconds * MM_PER_SECOND;
  for (let beat = firstBeatFrom(beats.rPeakSample, startSeconds * sampleRateHz); beat < beats.count; beat++) {
    const after = (beats.rPeakSample[beat] ?? Infinity) / sampleRateHz - startSeconds;
    if (after > seconds) break;
    const letter = `${BEAT_CLASSES[beats.classIndex[beat] ?? 0] ?? 'Q'}${beats.notSure[beat] === 1 ? '?' : ''}`;
    letters.push({ x: Math.min(widthMm - EDGE_MM, Math.max(EDGE_MM, after * MM_PER_SECOND)), letter, beat });
  }
  return letters;
}
