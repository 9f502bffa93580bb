import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BEAT_CLASSES } from '../../../src/ecg/beats/beat-class.ts';
import { remarkInWords } from '../../../src/app/text/remark-in-words.ts';
import { language } from '../../../src/app/text/text.svelte.ts';
import { remarkOnBeat, type BeatFacts } from '../../../src/ecg/explanation/remark-on-beat.ts';
import { QUALITY_REASONS } from '../../../src/ecg/quality/signal-quality.ts';
import { figuresOf } from './figures-of-facts.ts';
import { english, german } from './whole-dictionaries.ts';

beforeAll(() => {
  language.dictionary = english;
});

const NOTHING: BeatFacts = {
  explainedClass: 'V',
  probabilities: [NaN, NaN, NaN, NaN, NaN],
  notSure: false,
  signalFaults: [],
  rrBeforeSeconds: NaN,
  rrAfterSeconds: NaN,
  rrUsualSeconds: NaN,
  qrsSeconds: NaN,
  usualQrsSeconds: NaN,
  zoneShares: null,
  inFlutter: false,
  isCut: false,
  inFibrillation: false,
  wideUsual: null,
  probabilityOnTime: NaN,
};

const EARLY_WIDE: BeatFacts = {
  explainedClass: 'V',
  probabilities: [0.01, 0.97, 0, 0.02, 0],
  notSure: false,
  signalFaults: [],
  rrBeforeSeconds: 0.46,
  rrAfterSeconds: 0.83,
  rrUsualSeconds: 0.64,
  qrsSeconds: 0.138,
  usualQrsSeconds: 0.092,
  zoneShares: { beforeQrs: 0.02, qrs: 0.81, afterQrs: 0.17 },
  inFlutter: false,
  isCut: false,
  inFibrillation: false,
  wideUsual: null,
  probabilityOnTime: 0.55,
};

/** Plain spaces, so that the expected sentences can be read. */
function say(facts: BeatFacts): string[] {
  return remarkOnBeat(facts).map((remark) => remarkInWords(remark).replaceAll('\u00a0', ' '));
}

describe('remarks on a beat', () => {
  it('tells timing, QRS, attention and the effect of timing of an early wide beat', () => {
    // (0.46 + 0.83) − 2 × 0.64 = 0.01 s: both intervals make two usual ones.
    expect(say(EARLY_WIDE)).toEqual([
      'Comes 28 % early (0.46 s after the last beat; usual 0.64 s) and is followed by a fully compensatory pause of 0.83 s.',
      'Its QRS lasts 138 ms, 46 ms longer than your usual beat.',
      '81 % of the network’s attention is on the QRS.',
      'Had it come on time, the probability would be 0.55 instead of 0.97.',
    ]);
  });

  it('calls a pause compensatory only when both intervals make two usual ones', () => {
    expect(say({ ...EARLY_WIDE, rrAfterSeconds: 0.75 })[0]).toMatch(/followed by a pause of 0\.75 s\.$/);
    expect(say({ ...EARLY_WIDE, rrAfterSeconds: 0.64 })[0]).toBe(
      'Comes 28 % early (0.46 s after the last beat; usual 0.64 s).',
    );
  });

  it('calls a pause what follows an early beat, or is half as long again as usual: not a slower breath, nor an even rhythm', () => {
    const onTime = { ...EARLY_WIDE, rrBeforeSeconds: 0.64 };
    expect(say({ ...onTime, rrAfterSeconds: 0.76 }).join(' ')).not.toContain('pause');
    expect(say({ ...onTime, rrAfterSeconds: 1.3 })[0]).toMatch(/followed by a pause of 1\.30 s\.$/);
    const first = { ...NOTHING, rrUsualSeconds: 0.53 };
    expect(say({ ...first, rrAfterSeconds: 0.62 }).join(' ')).not.toContain('pause');
    expect(say({ ...first, rrAfterSeconds: 1.1 })[0]).toBe('Is followed by a pause of 1.10 s.');
  });

  it('says on time and late, and leaves the effect of timing out for a beat that was on time', () => {
    const onTime = say({ ...EARLY_WIDE, rrBeforeSeconds: 0.66, rrAfterSeconds: 0.64 });
    expect(onTime[0]).toBe('Comes on time (0.66 s after the last beat; usual 0.64 s).');
    expect(onTime.join(' ')).not.toContain('Had it come');
    expect(say({ ...EARLY_WIDE, rrBeforeSeconds: 0.96, rrAfterSeconds: 0.64 })[0]).toMatch(/^Comes 50 % late/);
  });

  it('compares the QRS with the usual beat: shorter, about as long, or alone when the usual one is unknown', () => {
    expect(say({ ...NOTHING, qrsSeconds: 0.07, usualQrsSeconds: 0.1 })).toEqual([
      'Its QRS lasts 70 ms, 30 ms shorter than your usual beat.',
    ]);
    expect(say({ ...NOTHING, qrsSeconds: 0.1, usualQrsSeconds: 0.092 })).toEqual([
      'Its QRS lasts 100 ms, about as long as your usual beat (92 ms).',
    ]);
    expect(say({ ...NOTHING, qrsSeconds: 0.1 })).toEqual(['Its QRS lasts 100 ms.']);
  });

  it('says of a sure ectopic beat that comes on time with a QRS as usual that neither is why', () => {
    const asUsual: BeatFacts = { ...EARLY_WIDE, rrBeforeSeconds: 0.66, rrAfterSeconds: 0.64, qrsSeconds: 0.1 };
    const contradiction = /^Neither its time nor its QRS speaks for ventricular ectopic: look twice\.$/;
    expect(say(asUsual)[3]).toMatch(contradiction);
    // One of the two is reason enough; a normal beat is as usual; a doubt is said as one.
    const others: Partial<BeatFacts>[] = [
      { rrBeforeSeconds: 0.46 },
      { qrsSeconds: 0.138 },
      { explainedClass: 'N' },
      { notSure: true },
    ];
    for (const other of others) expect(say({ ...asUsual, ...other }).join(' ')).not.toContain('Neither');
  });

  it('names the runner-up when the network is not sure', () => {
    const facts = { ...EARLY_WIDE, notSure: true, probabilities: [0.05, 0.48, 0.03, 0.41, 0.03] };
    expect(say(facts)[3]).toBe('The network is not sure: ventricular ectopic 0.48, next fusion 0.41.');
  });

  it('says what is wrong with the signal when that is why', () => {
    const facts: BeatFacts = { ...EARLY_WIDE, notSure: true, signalFaults: ['noise', 'baseline'] };
    expect(say(facts)[3]).toBe(
      'Not sure, as the signal is poor here (muscle or mains noise and the baseline swings): ventricular ectopic 0.97, next fusion 0.02.',
    );
  });

  it('says so when the explained class is not the most probable one', () => {
    expect(say({ ...EARLY_WIDE, explainedClass: 'F' })[3]).toBe(
      'The network gives fusion 0.02; it finds ventricular ectopic most probable, 0.97.',
    );
  });

  it('says in fibrillation that an early beat says little there', () => {
    const sentences = say({ ...EARLY_WIDE, inFibrillation: true });
    expect(sentences).toHaveLength(5);
    expect(sentences[1]).toBe('It is part of an irregular rhythm without P waves, where an early beat says little.');
  });

  it('says that there are no separate beats where that is why', () => {
    expect(say({ ...EARLY_WIDE, notSure: true, inFlutter: true })[3]).toBe(
      'Not sure, as large waves leave no separate beats here: ventricular ectopic 0.97, next fusion 0.02.',
    );
  });

  it('says that a beat is not whole where that is why', () => {
    expect(say({ ...EARLY_WIDE, notSure: true, isCut: true })[3]).toBe(
      'Not sure, as the recording begins, ends or has a gap within this beat, and what is left of it can look like another: ' +
        'ventricular ectopic 0.97, next fusion 0.02.',
    );
  });

  const WIDE: BeatFacts = { ...EARLY_WIDE, notSure: true, explainedClass: 'N', probabilities: [0.59, 0.01, 0, 0, 0.4] };

  it('says why what looks usual is called unknown where the usual beat is paced', () => {
    const facts: BeatFacts = {
      ...WIDE,
      explainedClass: 'Q',
      probabilities: [0.39, 0.01, 0, 0, 0.6],
      wideUsual: { qrsSeconds: 0.192, pWaveShare: 0.11, pacedShare: 0.93 },
    };
    expect(say(facts)[3]).toBe(
      'Beats here are usually wide (QRS 192 ms), and 93 % of them follow a pacing spike. The network has not learnt paced beats, ' +
        'so what looks usual here is called unknown.',
    );
  });

  it('says why what looks usual is not sure where the usual beat is wide and the atria do not lead', () => {
    expect(say({ ...WIDE, wideUsual: { qrsSeconds: 0.192, pWaveShare: 0.11, pacedShare: 0.02 } })[3]).toBe(
      'Beats here are usually wide (QRS 192 ms), and the atria lead in only 11 % of them: a ventricular rhythm, fibrillation with a ' +
        'bundle branch block, or a pacemaker whose spikes are not to be seen. The network has learnt none of these, so it is less ' +
        'sure of what looks usual here.',
    );
  });

  it('says that nothing in the wave speaks for a class without any attribution', () => {
    expect(say({ ...NOTHING, zoneShares: { beforeQrs: 0, qrs: 0, afterQrs: 0 } })).toEqual([
      'Nothing in the wave speaks for ventricular ectopic.',
    ]);
  });

  it('falls back to the probabilities, and is silent when nothing at all was measured', () => {
    expect(say({ ...NOTHING, probabilities: EARLY_WIDE.probabilities })).toEqual([
      'The network finds ventricular ectopic most probable, 0.97; next fusion, 0.02.',
    ]);
    expect(say(NOTHING)).toEqual([]);
  });
});

const measured = (max: number): fc.Arbitrary<number> =>
  fc.oneof(fc.double({ min: 0.001, max, noNaN: true }), fc.constant(NaN));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyFacts: fc.Arbitrary<BeatFacts> = fc.record({
  explainedClass: fc.constantFrom(...BEAT_CLASSES),
  probabilities: fc.array(fc.oneof(share, fc.constant(NaN)), { minLength: 5, maxLength: 5 }),
  notSure: fc.boolean(),
  signalFaults: fc.subarray([...QUALITY_REASONS]),
  rrBeforeSeconds: measured(4),
  rrAfterSeconds: measured(4),
  rrUsualSeconds: measured(4),
  qrsSeconds: measured(0.3),
  usualQrsSeconds: measured(0.3),
  zoneShares: fc.option(fc.record({ beforeQrs: share, qrs: share, afterQrs: share }), { nil: null }),
  inFlutter: fc.boolean(),
  isCut: fc.boolean(),
  inFibrillation: fc.boolean(),
  wideUsual: fc.option(
    fc.record({
      qrsSeconds: fc.double({ min: 0.121, max: 0.3, noNaN: true }),
      pWaveShare: fc.double({ min: 0, max: 0.49, noNaN: true }),
      pacedShare: share,
    }),
    { nil: null },
  ),
  probabilityOnTime: fc.oneof(share, fc.constant(NaN)),
});

describe('remarks on any facts', () => {
  it('writes only numbers that follow from a fact, in the unit it claims', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const allowed = figuresOf(facts);
        for (const sentence of say(facts)) {
          for (const [, number = '', unit = ''] of sentence.matchAll(/(\d+(?:\.\d+)?)(?: (s|ms|%))?(?=[\s).,;]|$)/g)) {
            expect(allowed, `${sentence} → ${number} ${unit}`).toContain(`${number} ${unit}`.trim());
          }
        }
      }),
    );
  });

  it('gives at most five sentences, never NaN, and nothing on the P wave but in fibrillation', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const sentences = say(facts);
        expect(sentences.length).toBeLessThanOrEqual(facts.inFibrillation ? 5 : 4);
        expect(sentences.join(' ')).not.toMatch(/NaN|Infinity|undefined|null/);
        expect(/\bP wave/.test(sentences.join(' '))).toBe(facts.inFibrillation && sentences.length > 0);
      }),
    );
  });

  it('is silent on whatever was not measured', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const without = (change: Partial<BeatFacts>): string => say({ ...facts, ...change }).join(' ');
        expect(without({ qrsSeconds: NaN })).not.toContain('QRS lasts');
        expect(without({ zoneShares: null })).not.toMatch(/attention|Nothing in the wave/);
        expect(without({ probabilityOnTime: NaN })).not.toContain('Had it come');
        expect(without({ rrAfterSeconds: NaN })).not.toContain('pause');
        expect(without({ rrBeforeSeconds: NaN })).not.toContain('after the last beat');
        expect(without({ rrUsualSeconds: NaN })).not.toMatch(/% early|% late|on time|usual \d|pause/);
      }),
    );
  });

  it('says the same whatever the label, apart from the probability and the name of the class it speaks of', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...BEAT_CLASSES), (facts, other) => {
        const measurements = (sentences: string[]): string[] =>
          sentences.filter((s) => /^Comes|^Is followed|QRS lasts|attention/.test(s));
        expect(measurements(say({ ...facts, explainedClass: other }))).toEqual(measurements(say(facts)));
      }),
    );
  });
});

describe('remarks in German', () => {
  afterEach(() => {
    language.dictionary = english;
    language.locale = 'en';
  });

  function sayInGerman(facts: BeatFacts): string[] {
    language.dictionary = german;
    language.locale = 'de';
    const sentences = say(facts);
    language.dictionary = english;
    language.locale = 'en';
    return sentences;
  }

  it('say the same of an early wide beat', () => {
    expect(sayInGerman(EARLY_WIDE)).toEqual([
      'Kommt 28 % zu früh (0,46 s nach dem letzten Schlag; üblich 0,64 s); darauf folgt eine voll kompensatorische Pause von 0,83 s.',
      'Das QRS dauert 138 ms, 46 ms länger als beim üblichen Schlag.',
      '81 % der Aufmerksamkeit des Netzes entfallen auf das QRS.',
      'Wäre der Schlag zur erwarteten Zeit gekommen, läge die Wahrscheinlichkeit bei 0,55 statt bei 0,97.',
    ]);
  });

  // Oracle: the English sentences, whose figures were traced to the facts above.
  it('hold the same figures as in English, sentence by sentence', () => {
    const figures = (sentence: string): string[] =>
      (sentence.replaceAll(',', '.').match(/\d+(\.\d+)?( (s|ms|%)(?!\p{L}))?/gu) ?? []).sort();
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(sayInGerman(facts).map(figures)).toEqual(say(facts).map(figures));
      }),
    );
  });
});
