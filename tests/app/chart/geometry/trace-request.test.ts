import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestFor, servesView, type TraceView } from '../../../../src/app/chart/geometry/trace-request.ts';

const view: TraceView = {
  leadIndex: 0,
  filtered: true,
  startSeconds: 100,
  endSeconds: 110,
  widthPx: 1000,
  durationSeconds: 300,
};

// Oracle: what is asked for serves the view it was asked for; what it does not serve is named case by case.
describe('trace requests', () => {
  it('asks beyond both edges but not beyond the recording', () => {
    expect(requestFor(view)).toMatchObject({ startSeconds: 85, endSeconds: 125 });
    expect(requestFor({ ...view, startSeconds: 0, endSeconds: 10 })).toMatchObject({ startSeconds: 0 });
    expect(requestFor({ ...view, startSeconds: 295, endSeconds: 305 }).endSeconds).toBe(300);
  });

  it('asks for two columns a pixel, and for one where the wave is a band', () => {
    const columnsPerPx = (span: number) => {
      const { startSeconds, endSeconds, maxColumns } = requestFor({ ...view, startSeconds: 0, endSeconds: span });
      return (maxColumns * span) / (endSeconds - startSeconds) / view.widthPx;
    };
    expect(columnsPerPx(10)).toBeCloseTo(2, 2);
    expect(columnsPerPx(100)).toBeCloseTo(1, 2);
  });

  it('always serves its own view', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 290, noNaN: true }),
        fc.double({ min: 0.5, max: 600, noNaN: true }),
        fc.integer({ min: 200, max: 3000 }),
        (startSeconds, span, widthPx) => {
          const asked = { ...view, startSeconds, endSeconds: startSeconds + span, widthPx };
          expect(servesView(requestFor(asked), asked)).toBe(true);
        },
      ),
    );
  });

  it('needs no new request for a small pan, and one for a page, a zoom, another lead or the other signal', () => {
    const loaded = requestFor(view);
    expect(servesView(loaded, { ...view, startSeconds: 103, endSeconds: 113 })).toBe(true);
    expect(servesView(loaded, { ...view, startSeconds: 119, endSeconds: 129 })).toBe(false);
    expect(servesView(loaded, { ...view, startSeconds: 104, endSeconds: 106.5 })).toBe(false);
    expect(servesView(loaded, { ...view, startSeconds: 85, endSeconds: 125 })).toBe(false);
    expect(servesView(loaded, { ...view, leadIndex: 1 })).toBe(false);
    expect(servesView(loaded, { ...view, filtered: false })).toBe(false);
  });
});
