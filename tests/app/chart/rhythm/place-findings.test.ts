import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestAt } from '../../../../src/app/chart/rhythm/nearest-at.ts';
import { placeFindings } from '../../../../src/app/chart/rhythm/place-findings.ts';
import { FINDING_KINDS } from '../../../../src/ecg/rhythm/finding.ts';
import { madeFinding } from './made-finding.ts';

const RATE_HZ = 10;
/** A pixel a second. */
const view = { startSeconds: 0, endSeconds: 100, widthPx: 100 };

// Oracle: drawn by hand, ten samples to a pixel; then properties of a strip that can be read.
describe('findings over the trace', () => {
  it('stand at their times, and know whether they are cut by the edge of the view', () => {
    const [long] = placeFindings([madeFinding('fast', 200, 5000)], RATE_HZ, view);
    expect(long).toMatchObject({ leftPx: 20, widthPx: 80, begins: true, ends: false });
  });

  it('that last give way to a run within them, on both sides', () => {
    const findings = [madeFinding('fast', 0, 1000), madeFinding('run', 400, 500)];
    const placed = placeFindings(findings, RATE_HZ, view).sort((a, b) => a.leftPx - b.leftPx);
    expect(placed.map(({ finding, begins, ends }) => [finding.kind, begins, ends])).toEqual([
      ['fast', true, false],
      ['run', true, true],
      ['fast', false, true],
    ]);
    expect(placed[1]).toMatchObject({ leftPx: 40, widthPx: 10 });
  });

  it('too short to be seen are ticks, and of those that share a place the rarest is one', () => {
    const findings = [
      madeFinding('couplet', 400, 405),
      madeFinding('pause', 410, 420),
      madeFinding('couplet', 425, 430),
    ];
    const placed = placeFindings(findings, RATE_HZ, view);
    expect(placed.map(({ finding, widthPx }) => [finding.kind, widthPx])).toEqual([['pause', 6]]);
  });

  it('out of view are left out', () => {
    expect(placeFindings([madeFinding('run', 2000, 2100)], RATE_HZ, view)).toEqual([]);
    expect(
      placeFindings([madeFinding('run', 0, 100)], RATE_HZ, { ...view, startSeconds: 50, endSeconds: 150 }),
    ).toEqual([]);
  });

  it('never lie over each other, and each can be pressed at its middle', () => {
    const made = fc.tuple(fc.constantFrom(...FINDING_KINDS), fc.nat(20_000), fc.nat(3000));
    fc.assert(
      fc.property(
        fc.array(made, { maxLength: 60 }),
        fc.nat(1000),
        fc.integer({ min: 5, max: 1000 }),
        (list, start, span) => {
          const findings = list
            .map(([kind, from, length]) => madeFinding(kind, from, from + length))
            .sort((a, b) => a.startSample - b.startSample);
          const shown = { startSeconds: start, endSeconds: start + span, widthPx: 300 };
          const placed = placeFindings(findings, RATE_HZ, shown).sort((a, b) => a.leftPx - b.leftPx);
          placed.slice(1).forEach(({ leftPx }, i) => {
            const before = placed[i];
            expect(leftPx).toBeGreaterThanOrEqual((before?.leftPx ?? 0) + (before?.widthPx ?? 0) - 1e-6);
          });
          for (const one of placed)
            expect(nearestAt(placed, one.leftPx + one.widthPx / 2, 4)?.finding).toBe(one.finding);
        },
      ),
    );
  });
});
