import { describe, expect, it } from 'vitest';
import { findingMarkPath, overviewFindings } from '../../../../src/app/chart/overview/overview-findings.ts';
import { nearestAt } from '../../../../src/app/chart/rhythm/nearest-at.ts';
import { madeFinding as finding } from '../rhythm/made-finding.ts';

// Oracle: worked out by hand, ten samples to a pixel.
describe('overviewFindings', () => {
  it('stands runs and pauses over their middle, and spells over their whole length', () => {
    const marks = overviewFindings([finding('run', 1000, 1200), finding('irregular', 2000, 4000)], 10);
    expect(marks.map(({ shape, leftPx, widthPx }) => [shape, leftPx, widthPx])).toEqual([
      ['run', 106.5, 7],
      ['span', 200, 200],
    ]);
  });

  it('shows one of several runs that would cover each other, and none over a pause', () => {
    const marks = overviewFindings(
      [
        finding('run', 1000, 1020),
        finding('pause', 1000, 1030),
        finding('run', 1040, 1060),
        finding('run', 1100, 1120),
      ],
      10,
    );
    expect(marks.map(({ shape, finding: { startSample } }) => [shape, startSample])).toEqual([
      ['pause', 1000],
      ['run', 1100],
    ]);
  });

  it('leaves couplets and rate spells to the list', () => {
    expect(overviewFindings([finding('couplet', 0, 10), finding('fast', 0, 10_000)], 10)).toEqual([]);
  });
});

it('finds the nearest mark within reach', () => {
  const marks = overviewFindings([finding('run', 1000, 1000), finding('run', 1200, 1200)], 10);
  expect(nearestAt(marks, 108, 6)?.finding.startSample).toBe(1000);
  expect(nearestAt(marks, 114, 6)?.finding.startSample).toBe(1200);
  expect(nearestAt(marks, 150, 6)).toBeNull();
});

it('draws a run as a triangle that points at its place', () => {
  const [mark] = overviewFindings([finding('run', 1000, 1000)], 10);
  expect(mark && findingMarkPath(mark, 2, 8)).toBe('M96.5,2h7.0l-3.5,8z');
});
