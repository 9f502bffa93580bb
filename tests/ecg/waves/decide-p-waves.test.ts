import { describe, expect, it } from 'vitest';
import { decidePWaves } from '../../../src/ecg/waves/decide-p-waves.ts';
import { combineLeads } from '../../../src/ecg/waves/delineate.ts';
import { P_WAVE_STATES, unknownWaves, type PWaveState, type Waves } from '../../../src/ecg/waves/waves.ts';

const BEATS = 60;
const ABSENT = P_WAVE_STATES.indexOf('absent');

/** A lead that says the given things of the P waves of its beats, every one of which has a QRS of 90 ms unless given. */
function lead(stateOf: (beat: number) => PWaveState, qrsSecondsOf: (beat: number) => number = () => 0.09): Waves {
  const waves = unknownWaves(BEATS);
  for (let beat = 0; beat < BEATS; beat++) {
    waves.pWave[beat] = P_WAVE_STATES.indexOf(stateOf(beat));
    waves.qrsOnset[beat] = -0.04;
    waves.qrsEnd[beat] = waves.qrsOnset[beat] + qrsSecondsOf(beat);
    if (stateOf(beat) !== 'absent') waves.pOnset[beat] = -0.2;
  }
  return waves;
}

const regular = Float32Array.from({ length: BEATS }, (_, beat) => (beat === 0 ? NaN : 0.8));
/** Every interval a third longer or shorter than the one before. */
const irregular = regular.map((seconds, beat) => seconds * (beat % 2 === 0 ? 1.15 : 0.85));
const named = (states: Uint8Array) => Array.from(states, (state) => P_WAVE_STATES[state]);

// Oracle: what is said of made-up leads, by the rule in words.
describe('decidePWaves', () => {
  it('a P wave that one lead shows beat after beat is there, whatever a lead without any says', () => {
    const leads = [lead(() => 'absent'), lead((beat) => (beat === 20 ? 'unsure' : 'present'))];
    const { pWave } = decidePWaves(leads, regular);
    expect(named(pWave)).toEqual(Array.from({ length: BEATS }, (_, beat) => (beat === 20 ? 'unsure' : 'present')));
  });

  it('a lead that shows P waves now and then has no say beside one that shows them beat after beat', () => {
    const leads = [
      lead((beat) => (beat % 10 === 3 ? 'absent' : 'present')),
      lead((beat) => (beat % 3 === 0 ? 'present' : 'absent')),
    ];
    expect(named(decidePWaves(leads, regular).pWave)).toEqual(named(leads[0].pWave));
  });

  it.each([
    ['one lead', [lead((beat) => (beat % 3 === 0 ? 'present' : 'absent'))]],
    ['two leads', [lead(() => 'absent'), lead((beat) => (beat % 4 === 0 ? 'absent' : 'present'))]],
  ])('no beat of a spell without regular intervals and common P waves has one: %s', (_, leads) => {
    const { pWave, bearsOut } = decidePWaves(leads, irregular);
    expect(pWave.every((state) => state === ABSENT)).toBe(true);
    expect(bearsOut(0, 0)).toBe(false);
    // No limits are left of a wave that is not there.
    const { pOnset } = combineLeads(leads, irregular);
    expect(pOnset.every(Number.isNaN)).toBe(true);
    expect(combineLeads(leads, regular).pOnset.some((seconds) => !Number.isNaN(seconds))).toBe(true);
  });

  it('P waves that all beats have in common stay in an irregular rhythm (sinus arrhythmia, early atrial beats)', () => {
    const leads = [lead(() => 'present'), lead((beat) => (beat % 2 === 0 ? 'present' : 'absent'))];
    expect(named(decidePWaves(leads, irregular).pWave).every((state) => state === 'present')).toBe(true);
  });

  it('broad beats between others make no fibrillation: neither their intervals nor their missing P waves count', () => {
    const isBroad = (beat: number) => beat % 3 === 1;
    const bigeminy = regular.map((seconds, beat) => seconds * (isBroad(beat) ? 0.6 : beat % 3 === 2 ? 1.4 : 1));
    const leads = [
      lead(
        (beat) => (isBroad(beat) ? 'absent' : 'present'),
        (beat) => (isBroad(beat) ? 0.15 : 0.09),
      ),
    ];
    expect(named(decidePWaves(leads, bigeminy).pWave)).toEqual(named(leads[0].pWave));
  });

  it('answers without beats, and of beats of which nothing is known', () => {
    expect(decidePWaves([unknownWaves(0)], []).pWave).toHaveLength(0);
    const unknown = new Float32Array(BEATS).fill(NaN);
    expect(named(decidePWaves([unknownWaves(BEATS)], unknown).pWave).every((state) => state === 'unsure')).toBe(true);
  });
});
