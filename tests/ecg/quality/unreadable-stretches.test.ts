import { describe, expect, it } from 'vitest';
import { QUALITY_LEVELS, reasonBit } from '../../../src/ecg/quality/signal-quality.ts';
import { unreadableStretches, type UnreadableStretch } from '../../../src/ecg/quality/unreadable-stretches.ts';

const MARKS: Readonly<Record<string, readonly [level: (typeof QUALITY_LEVELS)[number], reasons: number]>> = {
  '.': ['good', 0],
  f: ['fair', reasonBit('noise')],
  n: ['poor', reasonBit('noise')],
  _: ['poor', reasonBit('flat')],
  x: ['poor', reasonBit('missing') | reasonBit('noise')],
};

function stretchesIn(seconds: string): UnreadableStretch[] {
  const marks = [...seconds].map((mark) => MARKS[mark]);
  const level = Uint8Array.from(marks, ([name]) => QUALITY_LEVELS.indexOf(name));
  const reasons = Uint8Array.from(marks, ([, bits]) => bits);
  const none = new Uint8Array(0);
  return unreadableStretches({ level, reasons, beatLevel: none, beatReasons: none }, 100);
}

/** First and last second of each stretch in a picture of the seconds, at 100 Hz. */
function found(seconds: string): number[][] {
  return stretchesIn(seconds).map(({ startSample, endSample }) => [startSample / 100, (endSample + 1) / 100 - 1]);
}

// Oracle: read off the picture (. good, f fair, n noisy, _ flat, x missing).
describe('unreadableStretches', () => {
  it.each([
    ['', []],
    ['..f..', []],
    [
      '.n.nn',
      [
        [1, 1],
        [3, 4],
      ],
    ],
    ['n', [[0, 0]]],
    // Up to five flat seconds may be a pause of the heart.
    ['.____.', []],
    ['._____.', [[1, 5]]],
    ['.__n__.', [[1, 5]]],
  ])('in "%s" are %j', (seconds, expected) => {
    expect(found(seconds)).toEqual(expected);
  });

  it.each([
    ['nn.n', [true, true]],
    ['nx.n', [false, true]],
    ['n_.n.______', [false, true, false]],
  ])('says of "%s" whether noise alone is the reason: %j', (seconds, expected) => {
    expect(stretchesIn(seconds).map(({ isNoise }) => isNoise)).toEqual(expected);
  });
});
