import { describe, expect, it } from 'vitest';
import { Viewport } from '../../../../src/app/state/look/viewport.svelte.ts';

function viewport(durationSeconds = 300): Viewport {
  const made = new Viewport();
  made.reset(durationSeconds);
  made.widthPx = 944.88;
  return made;
}

// Oracle: 944.88 px are 250 mm, so 10 s at 25 mm/s.
describe('Viewport', () => {
  it('holds the paper speed when the panel grows', () => {
    const view = viewport();
    expect(view.span).toBeCloseTo(10, 4);
    view.widthPx = 1889.76;
    expect(view.span).toBeCloseTo(20, 4);
    expect(view.mmPerSecond).toBe(25);
  });

  it('pans by pixels and pages, and stops at both ends', () => {
    const view = viewport();
    view.panByPx(-94.488);
    expect(view.startSeconds).toBeCloseTo(1, 4);
    view.page(1);
    expect(view.startSeconds).toBeCloseTo(10, 3);
    view.goTo(1e6);
    expect(view.endSeconds).toBeCloseTo(300, 6);
    view.panByPx(1e9);
    expect(view.startSeconds).toBe(0);
  });

  it('zooms around the pointer', () => {
    const view = viewport();
    view.goTo(100);
    view.zoomStep(1, 472.44);
    expect(view.mmPerSecond).toBe(50);
    expect(view.timeAt(472.44)).toBeCloseTo(105, 4);
  });

  it('may show any speed during a pinch and settles on a standard one', () => {
    const view = viewport();
    view.zoomBy(1.7, 0);
    expect(view.mmPerSecond).toBeCloseTo(42.5);
    view.settle();
    expect(view.mmPerSecond).toBe(50);
  });
});
