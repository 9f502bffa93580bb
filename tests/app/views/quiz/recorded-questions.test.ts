import { describe, expect, it } from 'vitest';
import { askOfRecording, beatToTell, type KnownBeat } from '../../../../src/app/views/quiz/recorded-question.ts';
import { knownBeats, recordedQuestions, truthBy } from '../../../../src/app/views/quiz/recorded-questions.ts';
import { readRecordedCode, writeRecordedCode } from '../../../../src/app/views/quiz/recorded-quiz-code.ts';
import { readQuizCode } from '../../../../src/ecg/simulation/quiz/quiz-code.ts';
import { BEAT_CLASSES } from '../../../../src/ecg/beats/beat-class.ts';
import { FakeAnalysis } from '../../fake-analysis.ts';

// Oracle: a made list of beats 0.8 s apart, whose classes are known; what is fair to ask is said in `recorded-question.ts`.
const PATTERN = 'NNNVNNNNSNNNNQNNN?NNFN';
const BEATS: KnownBeat[] = Array.from({ length: 300 }, (_, i) => {
  const symbol = PATTERN[i % PATTERN.length];
  return { seconds: 1 + 0.8 * i, beatClass: BEAT_CLASSES.find((name) => name === symbol) ?? null };
});
const DURATION_SECONDS = 242;
const ask = (beats: KnownBeat[], seed = 7, count = 20) =>
  askOfRecording(beats, DURATION_SECONDS, { seed, count, kinds: ['beat-class', 'find-ectopic'] });

describe('questions about a recording', () => {
  it('ask about beats somebody is sure of, each once, whole in view, and all classes come', () => {
    const questions = ask(BEATS);
    expect(questions).toHaveLength(20);
    const classAt = new Map(BEATS.map(({ seconds, beatClass }) => [seconds, beatClass]));
    const told = new Set<number>();
    for (const question of questions) {
      const { fromSeconds, seconds } = question.strip;
      expect(fromSeconds).toBeGreaterThanOrEqual(0);
      expect(fromSeconds + seconds).toBeLessThanOrEqual(DURATION_SECONDS);
      if (question.kind === 'beat-class') {
        expect(question.answer).toBe(classAt.get(question.atSeconds));
        expect('NVSF').toContain(question.answer);
        expect(told.has(question.atSeconds)).toBe(false);
        told.add(question.atSeconds);
      } else {
        const classes = question.beatsSeconds.map((at) => classAt.get(at));
        expect(classes.every((name) => name && 'NVSF'.includes(name))).toBe(true);
        expect(question.answer).toEqual([...classes.keys()].filter((i) => classes[i] !== 'N'));
        expect(question.answer.length).toBeGreaterThan(0);
      }
    }
    const asked = questions.flatMap((question) => (question.kind === 'beat-class' ? [question.answer] : []));
    expect(new Set(asked)).toEqual(new Set(['N', 'V', 'S', 'F']));
    expect(questions.filter(({ kind }) => kind === 'find-ectopic').length).toBeGreaterThan(4);
  });

  it('are the same for the same number, and others for another', () => {
    expect(ask(BEATS)).toEqual(ask(BEATS));
    expect(ask(BEATS, 8)).not.toEqual(ask(BEATS));
  });

  it('are fewer where there is little to ask: no ectopic beats, two beats, none', () => {
    const normal = BEATS.map((beat) => ({ ...beat, beatClass: 'N' as const }));
    const questions = ask(normal);
    expect(questions.length).toBeGreaterThan(0);
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(['beat-class']));
    expect(ask(BEATS.slice(0, 2)).length).toBe(2);
    expect(ask([])).toEqual([]);
  });

  it('take the reference beats for right, else the model where it is sure', () => {
    const analysis = new FakeAnalysis('NNVSN').analysis();
    analysis.beats.notSure[3] = 1;
    const none = {
      sample: new Int32Array(),
      classIndex: new Uint8Array(),
      ec57ClassIndex: new Uint8Array(),
      flutter: [],
    };
    const model = { reference: none, sampleRateHz: 360 };
    expect(truthBy(model)).toBe('model');
    expect(knownBeats(model, analysis).map(({ beatClass }) => beatClass)).toEqual(['N', 'N', 'V', null, 'N']);
    const reference = {
      ...none,
      sample: Int32Array.of(100, 400, 700),
      classIndex: Uint8Array.of(0, 1, 1),
      flutter: [{ first: 600, last: 800 }],
    };
    expect(truthBy({ reference })).toBe('reference');
    expect(knownBeats({ reference, sampleRateHz: 100 }, analysis)).toEqual([
      { seconds: 1, beatClass: 'N' },
      { seconds: 4, beatClass: 'V' },
      { seconds: 7, beatClass: null },
    ]);
  });

  it('bring the samples of their strip along', async () => {
    const api = new FakeAnalysis('NNNVNNNNNVNNNNNN');
    const [summary, analysis] = [await api.open([{ name: 'r.hea', bytes: new Uint8Array() }]), api.analysis()];
    const settings = { key: '00000000', seed: 3, count: 2, kinds: ['beat-class'] as const };
    const questions = await recordedQuestions({ summary, analysis, filtered: true, answers: api }, settings);
    expect(questions.map(({ by, strip }) => [by, strip.lead])).toEqual(Array(2).fill(['reference', 'MLII']));
    for (const { strip } of questions) {
      expect(strip.samplesMv.length / strip.sampleRateHz).toBeCloseTo(strip.seconds, 6);
    }
    expect(api.traceRequests.map(({ startSeconds }) => startSeconds)).toEqual(
      questions.map(({ strip }) => strip.fromSeconds),
    );
  });

  it('tell of the beat that was missed or wrongly taken, else of the first ectopic one', () => {
    const question = {
      kind: 'find-ectopic' as const,
      strip: { fromSeconds: 0, seconds: 10, beatsSeconds: [1, 2, 3, 4] },
      beatsSeconds: [1, 2, 3, 4],
      answer: [1, 3],
    };
    expect(beatToTell(question, { kind: 'beats', indices: [1, 3] })).toBe(2);
    expect(beatToTell(question, { kind: 'beats', indices: [1] })).toBe(4);
    expect(beatToTell(question, { kind: 'beats', indices: [0, 1, 3] })).toBe(1);
  });
});

describe('the code of a quiz about a recording', () => {
  it('is read as it was written, and is no code of a simulated one', () => {
    const settings = { key: '1f2e3d4c', seed: 4711, count: 10, kinds: ['beat-class', 'find-ectopic'] as const };
    const code = writeRecordedCode(settings);
    expect(readRecordedCode(code)).toEqual(settings);
    expect(readQuizCode(code)).toBeNull();
  });

  it.each([
    'rec.1f2e3d4c.4711.0.c',
    'rec.1f2e.4711.10.c',
    'rec.1f2e3d4c.4711.10.',
    'rec.1f2e3d4c.4711.99.c',
    '31.1.5.c',
  ])('is refused where it is none: %s', (code) => expect(readRecordedCode(code)).toBeNull());
});
