import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDIT_MARKS } from '../../../../src/ecg/beats/edit-beats.ts';
import { RHYTHM_CONTEXTS, type RhythmContext } from '../../../../src/ecg/rhythm/decoding/rhythm-contexts.ts';
import { nameSpells } from '../../../../src/ecg/rhythm/spells/name-spells.ts';
import { EVIDENCE_UNITS, RHYTHM_NAMES } from '../../../../src/ecg/rhythm/spells/rhythm-spell.ts';
import { RATE_HZ } from '../make-beats.ts';
import { makeInputs, plainContext } from './made-inputs.ts';

const namesOf = (...args: Parameters<typeof makeInputs>): string[] =>
  nameSpells(makeInputs(...args)).map(({ rhythm }) => rhythm);
const inContext = (count: number, context: RhythmContext, changes: Parameters<typeof makeInputs>[2] = 'p') =>
  makeInputs('N'.repeat(count), 800, changes, { contexts: plainContext(count, context) });

// Oracle: the definition of each rhythm, by hand; and what must hold of any list of spells.
describe('nameSpells', () => {
  it('calls beats in sinus rhythm so, as long as the recording', () => {
    const inputs = makeInputs('N'.repeat(12));
    const [spell, ...more] = nameSpells(inputs);
    expect(spell).toMatchObject({
      fromSeconds: 0,
      toSeconds: inputs.durationSeconds,
      rhythm: 'sinus',
      evidence: [
        { code: 'with-p', value: 1 },
        { code: 'regular', value: 1 },
      ],
    });
    expect(spell?.confidence).toBeGreaterThan(0.95);
    expect(more).toEqual([]);
  });

  it('calls a slow swing of the intervals sinus arrhythmia', () => {
    const breathing = Array.from({ length: 60 }, (_, i) => Math.round(850 + 150 * Math.sin((2 * Math.PI * i) / 10)));
    expect(namesOf('N'.repeat(61), breathing)).toEqual(['sinus-arrhythmia']);
  });

  it.each([
    ['fibrillation', 'fibrillation'],
    ['flutter', 'flutter'],
    ['block', 'second-degree-block'],
    ['junctional', 'junctional'],
  ] as const)('names what goes on around the beats of a strip of ten seconds: %s', (context, name) => {
    const [spell, ...more] = nameSpells(inContext(13, context));
    expect(spell).toMatchObject({ rhythm: name, fromSeconds: 0 });
    expect(spell?.confidence).toBeGreaterThan(0.8);
    expect(more).toEqual([]);
  });

  it('knows no rhythm of steady fast beats without P waves, and sinus rhythm of those that have them, are slow or uneven', () => {
    const beats = 'N'.repeat(60);
    const [spell, ...more] = nameSpells(makeInputs(beats, 400, '-'));
    expect(spell).toMatchObject({ rhythm: 'unknown', confidence: 0 });
    expect(spell?.evidence.map(({ code }) => code)).toEqual(['without-p', 'regular']);
    expect(more).toEqual([]);
    const uneven = Array.from({ length: 59 }, (_, i) => (i % 2 === 0 ? 370 : 430));
    expect([namesOf(beats, 400), namesOf(beats, 800, '-'), namesOf(beats, uneven, '-')]).toEqual([
      ['sinus'],
      ['sinus'],
      ['sinus'],
    ]);
  });

  it('finds where fibrillation begins and ends, to a beat or two', () => {
    const contexts = plainContext(100, 'sinus');
    contexts.set(plainContext(40, 'fibrillation'), 30 * RHYTHM_CONTEXTS.length);
    const spells = nameSpells(makeInputs('N'.repeat(100), 800, 'p', { contexts }));
    expect(spells.map(({ rhythm }) => rhythm)).toEqual(['sinus', 'fibrillation', 'sinus']);
    expect(spells[1]?.fromSeconds).toBeCloseTo(30 * 0.8, -0.5);
    expect(spells[1]?.toSeconds).toBeCloseTo(70 * 0.8, -0.5);
  });

  it('hears no change of rhythm in one odd beat', () => {
    const contexts = plainContext(60, 'sinus');
    contexts.set(plainContext(2, 'fibrillation'), 30 * RHYTHM_CONTEXTS.length);
    expect(namesOf('N'.repeat(60), 800, 'p', { contexts })).toEqual(['sinus']);
    expect(namesOf(`${'N'.repeat(20)}V${'N'.repeat(20)}S${'N'.repeat(20)}VV${'N'.repeat(9)}`)).toEqual(['sinus']);
  });

  it('goes by the beats alone where nothing is known of what is around them', () => {
    expect(namesOf(`${'N'.repeat(20)}VVVV${'N'.repeat(20)}`, 400, 'p', { contexts: null })).toEqual([
      'sinus',
      'ventricular-run',
      'sinus',
    ]);
  });

  it('names runs by class and rate, and what goes on around them', () => {
    const beats = `${'N'.repeat(20)}VVVV${'N'.repeat(20)}`;
    const at = (ms: number) => Array.from({ length: beats.length - 1 }, (_, i) => (i >= 19 && i < 23 ? ms : 800));
    expect(namesOf(beats, at(400))).toEqual(['sinus', 'ventricular-run', 'sinus']);
    expect(namesOf(beats, at(750))).toEqual(['sinus', 'idioventricular', 'sinus']);
    expect(namesOf(beats.replaceAll('V', 'S'), at(400))).toEqual(['sinus', 'supraventricular-run', 'sinus']);
  });

  it('hears no supraventricular run in fibrillation, but a ventricular one', () => {
    const contexts = plainContext(164, 'fibrillation');
    const around = 'N'.repeat(80);
    expect(namesOf(`${around}SSSS${around}`, 600, '-', { contexts })).toEqual(['fibrillation']);
    expect(namesOf(`${around}VVVV${around}`, 400, '-', { contexts })).toEqual([
      'fibrillation',
      'ventricular-run',
      'fibrillation',
    ]);
  });

  // As the readers of MIT-BIH mark them: from the first ectopic beat to the last.
  it.each([
    ['bigeminy', 'VNVNVNV'],
    ['bigeminy', 'VNVNVNVNVNV'],
    ['trigeminy', 'VNNVNNVNNV'],
    ['trigeminy', 'VNNVNNVNNVNNVNNV'],
    ['bigeminy', 'SNSNSNSNS'],
    ['trigeminy', 'SNNSNNSNNSNNSNNS'],
  ] as const)('names %s from the first ectopic beat to the last: %s', (name, beats) => {
    const before = 12;
    const spells = nameSpells(makeInputs(`${'N'.repeat(before)}${beats}${'N'.repeat(before)}`));
    expect(spells.map(({ rhythm }) => rhythm)).toEqual(['sinus', name, 'sinus']);
    // Half an interval before the first, and after the last.
    expect(spells[1].fromSeconds).toBeCloseTo(0.5 + 0.8 * (before - 0.5), 5);
    expect(spells[1].toSeconds).toBeCloseTo(0.5 + 0.8 * (before + beats.length - 0.5), 5);
  });

  it('hears no pattern in fewer of them', () => {
    expect(namesOf('NNNNVNVNNNN')).toEqual(['sinus']);
    expect(namesOf('NNNNVNNVNNVNNNN')).toEqual(['sinus']);
  });

  it('lets a recording begin and end in the middle of a pattern', () => {
    expect(namesOf(`N${'VN'.repeat(6)}`)).toEqual(['bigeminy']);
    expect(namesOf(`NN${'VNN'.repeat(6)}`)).toEqual(['trigeminy']);
  });

  it('ends a pattern at the beat that breaks it', () => {
    const [before, long] = ['N'.repeat(12), 'VNN'.repeat(5)];
    // After the beat that breaks it: a pattern again, and ectopic beats that are too few for one.
    expect(namesOf(`${before}${long}VNF${long}V${before}`)).toEqual([
      'sinus',
      'trigeminy',
      'sinus',
      'trigeminy',
      'sinus',
    ]);
    expect(namesOf(`${before}${long}VNFVNNV${before}`)).toEqual(['sinus', 'trigeminy', 'sinus']);
    expect(namesOf(`${before}${'VN'.repeat(6)}VNF${'VN'.repeat(6)}V${before}`)).toEqual([
      'sinus',
      'bigeminy',
      'sinus',
      'bigeminy',
      'sinus',
    ]);
  });

  it('names pauses from beat to beat', () => {
    const spells = nameSpells(makeInputs('NNNNN', [800, 2500, 800, 800]));
    expect(spells.map(({ rhythm }) => rhythm)).toEqual(['sinus', 'pause', 'sinus']);
    expect(spells[1]).toMatchObject({
      fromSeconds: 1.3,
      toSeconds: 3.8,
      evidence: [{ code: 'longest-interval', value: 2.5 }],
    });
  });

  it('names a pause in fibrillation from three seconds on', () => {
    const at = (ms: number) => {
      const intervals = Array.from({ length: 29 }, (_, i) => (i === 14 ? ms : 700));
      return namesOf('N'.repeat(30), intervals, '-', { contexts: plainContext(30, 'fibrillation') });
    };
    expect(at(2500)).toEqual(['fibrillation']);
    expect(at(3100)).toEqual(['fibrillation', 'pause', 'fibrillation']);
  });

  it('names what cannot be read and what has no separate beats, over everything else', () => {
    const unreadable = [{ startSample: 4000, endSample: 7999 }];
    const flutter = [{ startSample: 12_000, endSample: 15_999 }];
    const spells = nameSpells(makeInputs('N'.repeat(25), 800, 'p', { unreadable, flutter }));
    expect(spells.map(({ rhythm, fromSeconds }) => [rhythm, fromSeconds])).toEqual([
      ['sinus', 0],
      ['unreadable', 4],
      ['sinus', 8],
      ['ventricular-flutter-fibrillation', 12],
      ['sinus', 16],
    ]);
  });

  it('says of large waves what they are where they make a signal noisy, not where it is missing', () => {
    const flutter = [{ startSample: 7000, endSample: 14_999 }];
    const named = (isNoise: boolean) => {
      const unreadable = [{ startSample: 8000, endSample: 15_999, isNoise }];
      const spells = nameSpells(makeInputs('N'.repeat(25), 800, 'p', { unreadable, flutter }));
      return spells.map(({ rhythm, fromSeconds }) => [rhythm, fromSeconds]);
    };
    // What is left of the noise, a second, is too short to be told.
    expect(named(true)).toEqual([
      ['sinus', 0],
      ['ventricular-flutter-fibrillation', 7],
      ['sinus', 16],
    ]);
    expect(named(false)).toEqual([
      ['sinus', 0],
      ['ventricular-flutter-fibrillation', 7],
      ['unreadable', 8],
      ['sinus', 16],
    ]);
  });

  it('calls beats paced where they follow spikes, and fibrillation there what it is', () => {
    const paced = [{ startSample: 8000, endSample: 39_999, share: 0.9 }];
    const contexts = plainContext(60, 'sinus');
    contexts.set(plainContext(30, 'fibrillation'), 30 * RHYTHM_CONTEXTS.length);
    const spells = nameSpells(makeInputs('N'.repeat(60), 800, '-', { paced, contexts }));
    expect(spells.map(({ rhythm }) => rhythm)).toEqual(['sinus', 'paced', 'fibrillation']);
    expect(spells[1]).toMatchObject({ fromSeconds: 8, confidence: 0.9, evidence: [{ code: 'paced', value: 0.9 }] });
  });

  it('says of a recording without beats that it does not know, or that it cannot be read', () => {
    expect(namesOf('', 800, 'p', { durationSeconds: 20 })).toEqual(['unknown']);
    const unreadable = [{ startSample: 0, endSample: 19_999 }];
    expect(namesOf('', 800, 'p', { durationSeconds: 20, unreadable })).toEqual(['unreadable']);
    expect(namesOf('', 800, 'p', { durationSeconds: 0 })).toEqual([]);
  });

  it('takes the classes that the person gave for certain', () => {
    const inputs = makeInputs(`${'N'.repeat(20)}vvv${'N'.repeat(20)}`, 450);
    const probabilities = inputs.beats.probabilities.slice();
    for (let beat = 20; beat < 23; beat++) probabilities.set([0.45, 0.5, 0.02, 0.02, 0.01], beat * 5);
    const named = (editMarks: Uint8Array) =>
      nameSpells({ ...inputs, beats: { ...inputs.beats, probabilities, editMarks } }).map(({ rhythm }) => rhythm);
    expect(named(inputs.beats.editMarks)).toEqual(['sinus']);
    expect(
      named(inputs.beats.editMarks.map((_, beat) => (beat >= 20 && beat < 23 ? EDIT_MARKS.relabelled : 0))),
    ).toEqual(['sinus', 'ventricular-run', 'sinus']);
  });

  const stretches = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 9000 })), { maxLength: 6 })
    .map((made) => {
      let at = 0;
      return made.map(([gap, length]) => {
        const startSample = at + gap;
        at = startSample + length + 1;
        return { startSample, endSample: startSample + length };
      });
    });
  const anyInputs = fc
    .record({
      beats: fc.array(
        fc.tuple(fc.constantFrom(...'NNNNVVSSFQnvs!'), fc.integer({ min: 1, max: 3500 }), fc.constantFrom(...'p-?')),
        { maxLength: 150 },
      ),
      unreadable: stretches,
      isNoise: fc.boolean(),
      flutter: stretches,
      rest: fc.integer({ min: 1, max: 20_000 }),
      context: fc.option(fc.constantFrom(...RHYTHM_CONTEXTS)),
    })
    .map(({ beats, unreadable, isNoise, flutter, rest, context }) => {
      const inputs = makeInputs(beats.map(([letter]) => letter).join(''), beats.map(([, ms]) => ms), `${beats.map(([, , p]) => p).join('')}p`); // prettier-ignore
      const last = Math.max(0, ...inputs.beats.rPeakSample);
      const durationSeconds = (last + rest) / RATE_HZ;
      const within = ({ endSample }: { endSample: number }) => endSample < durationSeconds * RATE_HZ;
      return {
        ...inputs,
        durationSeconds,
        unreadable: unreadable.filter(within).map((stretch) => ({ ...stretch, isNoise })),
        flutter: flutter.filter(within),
        contexts: context === null ? null : plainContext(beats.length, context),
      };
    });

  it('gives every moment one rhythm, whatever the beats', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const spells = nameSpells(inputs);
        expect(spells[0]?.fromSeconds).toBe(0);
        expect(spells.at(-1)?.toSeconds).toBe(inputs.durationSeconds);
        spells.forEach((spell, i) => {
          expect(spell.toSeconds).toBeGreaterThan(spell.fromSeconds);
          if (i > 0) expect(spell.fromSeconds).toBe(spells[i - 1].toSeconds);
          // Between two pauses there is a beat.
          if (spell.rhythm !== 'pause') expect(spell.rhythm).not.toBe(spells[i - 1]?.rhythm);
          expect(RHYTHM_NAMES).toContain(spell.rhythm);
          expect(spell.confidence).toBeGreaterThanOrEqual(0);
          expect(spell.confidence).toBeLessThanOrEqual(1);
          expect(spell.evidence.length).toBeGreaterThan(0);
          const [from, to] = [spell.fromSeconds, spell.toSeconds].map((seconds) => seconds * inputs.sampleRateHz);
          const within = inputs.beats.rPeakSample.filter((sample) => sample >= from && sample < to).length;
          for (const { code, value } of spell.evidence) {
            expect(value).toBeGreaterThanOrEqual(0);
            if (EVIDENCE_UNITS[code] === 'beats') expect(value).toBeLessThanOrEqual(Math.max(1, within));
            if (code === 'large-waves') expect(value).toBeCloseTo(spell.toSeconds - spell.fromSeconds, 9);
          }
          // From one beat to the next: the first is its own.
          if (spell.rhythm === 'pause') expect(within).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
