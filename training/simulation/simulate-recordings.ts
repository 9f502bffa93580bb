import type { Random } from '../../src/ecg/simulation/random.ts';
import type { RecordingPieces } from './beat-pieces.ts';
import { layOutBeats, type SimulatedRecording } from './lay-out-beats.ts';
import { planRhythm, RHYTHMS, type Rhythm } from './plan-rhythms.ts';

/** Enough normal beats to draw from without the same one coming back all the time. */
const FEWEST_NORMAL = 40;
const FEWEST_VENTRICULAR = 3;

/** One simulated recording of every rhythm asked for that the recording has the beats for. Only ever made of training recordings. */
export function simulateRecordings(
  pieces: RecordingPieces,
  beatsPerRhythm: number,
  random: Random,
  rhythms: readonly Rhythm[] = RHYTHMS,
): { rhythm: Rhythm; simulated: SimulatedRecording }[] {
  if (pieces.normal.length < FEWEST_NORMAL) return [];
  return rhythms
    .filter((rhythm) => rhythm !== 'fusion beats' || pieces.ventricular.length >= FEWEST_VENTRICULAR)
    .map((rhythm) => ({
      rhythm,
      simulated: layOutBeats(pieces, planRhythm(rhythm, pieces.usualSeconds, beatsPerRhythm, random), random),
    }));
}
