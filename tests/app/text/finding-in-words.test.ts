import { beforeAll, describe, expect, it } from 'vitest';
import { FINDING_KINDS, type Finding } from '../../../src/ecg/rhythm/finding.ts';
import { findingInWords } from '../../../src/app/text/finding-in-words.ts';
import { language } from '../../../src/app/text/text.svelte.ts';
import { english } from './whole-dictionaries.ts';

// A recording brings these words with it.
beforeAll(() => {
  language.dictionary = english;
});

const RUN: Finding = {
  kind: 'run',
  ectopicClass: 'V',
  startSample: 0,
  endSample: 1000,
  seconds: 125,
  firstBeat: 3,
  lastBeat: 7,
  beatCount: 5,
  notSureCount: 0,
  ratePerMinute: 141.6,
};
const said = (change: Partial<Finding>) => findingInWords({ ...RUN, ...change }).replaceAll('\u00a0', ' ');

// Oracle: the sentences themselves.
describe('findingInWords', () => {
  it.each([
    [{}, 'Run of 5 ventricular beats, 142 per minute'],
    [
      { ectopicClass: 'S', notSureCount: 2 },
      'Run of 5 supraventricular beats, 142 per minute (2 of its 5 beats not sure)',
    ],
    [{ kind: 'couplet', beatCount: 2 }, 'Two ventricular beats in a row, 142 per minute'],
    [{ kind: 'bigeminy' }, 'Every second beat ventricular (bigeminy), 5 beats'],
    [{ kind: 'trigeminy' }, 'Every third beat ventricular (trigeminy), 5 beats'],
    [{ kind: 'pause', ectopicClass: null, seconds: 2.43 }, 'Pause of 2.4 s'],
    [{ kind: 'fast', ectopicClass: null, seconds: 45 }, 'Rate above 100 for 45 s, mean 142 per minute'],
    [{ kind: 'slow', ectopicClass: null, ratePerMinute: 43 }, 'Rate below 50 for 2 min 5 s, mean 43 per minute'],
    [{ kind: 'irregular', ectopicClass: null, seconds: 7200 }, 'Irregular intervals for 2 h, mean 142 per minute'],
    [
      { kind: 'irregular-without-p', ectopicClass: null, seconds: 5460 },
      'Irregular intervals, most beats without a P wave, for 1 h 31 min, mean 142 per minute',
    ],
    [{ kind: 'flutter', ectopicClass: null, seconds: 60 }, 'Large waves without separate beats for 1 min'],
  ] satisfies [Partial<Finding>, string][])('says %j as "%s"', (change, words) => {
    expect(said(change)).toBe(words);
  });

  it('describes every kind and names no disease', () => {
    for (const kind of FINDING_KINDS) {
      expect(said({ kind })).toMatch(/^[A-Z].{5,}/);
      expect(said({ kind })).not.toMatch(/fibrillation|tachycardia|bradycardia|arrest|block|disease|abnormal/i);
    }
  });
});
