import { BEAT_CLASSES } from '../../../../src/ecg/beats/beat-class.ts';
import type { Beats } from '../../../../src/ecg/beats/beats.ts';
import { RHYTHM_CONTEXTS, type RhythmContext } from '../../../../src/ecg/rhythm/decoding/rhythm-contexts.ts';
import type { SpellInputs } from '../../../../src/ecg/rhythm/spells/spell-context.ts';
import { P_WAVE_STATES } from '../../../../src/ecg/waves/waves.ts';
import { durationOf, makeBeats, RATE_HZ } from '../make-beats.ts';

const SURE = 0.9;

/** Contexts of which one is plain at every beat. */
export function plainContext(count: number, context: RhythmContext, share = 0.95): Float32Array {
  const rest = (1 - share) / (RHYTHM_CONTEXTS.length - 1);
  return Float32Array.from({ length: count * RHYTHM_CONTEXTS.length }, (_, i) =>
    RHYTHM_CONTEXTS[i % RHYTHM_CONTEXTS.length] === context ? share : rest,
  );
}

/** Inputs, in plain sinus rhythm unless said otherwise, of beats as `makeBeats` takes them, with the P waves named ('p' present, '-' absent, '?' unsure; one letter: all alike). */
export function makeInputs(
  letters: string,
  intervalsMs: number | readonly number[] = 800,
  pWaves = 'p',
  changes: Partial<SpellInputs> = {},
): SpellInputs {
  const made = makeBeats(letters, intervalsMs);
  const { count, rPeakSample, classIndex } = made;
  const unknown = (): Float32Array => new Float32Array(count).fill(Number.NaN);
  const rrBeforeSeconds = Float32Array.from(
    rPeakSample,
    (at, i) => (at - (rPeakSample[i - 1] ?? Number.NaN)) / RATE_HZ,
  );
  const probabilities = new Float32Array(count * BEAT_CLASSES.length).fill((1 - SURE) / (BEAT_CLASSES.length - 1));
  for (let beat = 0; beat < count; beat++) probabilities[beat * BEAT_CLASSES.length + classIndex[beat]] = SURE;
  const stateOf = (beat: number): number =>
    P_WAVE_STATES.indexOf(
      ({ p: 'present', '-': 'absent' } as const)[(pWaves[beat] ?? pWaves.at(-1)) as 'p'] ?? 'unsure',
    );
  const beats: Beats = {
    ...made,
    probabilities,
    editMarks: new Uint8Array(count),
    rrBeforeSeconds,
    rrAfterSeconds: Float32Array.from({ length: count }, (_, i) => rrBeforeSeconds[i + 1] ?? Number.NaN),
    rrUsualSeconds: unknown(),
    qrsSeconds: unknown(),
    prSeconds: unknown(),
    qtSeconds: unknown(),
    pWave: Uint8Array.from({ length: count }, (_, beat) => stateOf(beat)),
  };
  return {
    durationSeconds: durationOf(made),
    sampleRateHz: RATE_HZ,
    beats,
    unreadable: [],
    flutter: [],
    paced: [],
    contexts: plainContext(count, 'sinus'),
    ...changes,
  };
}
