/** What pointer and wheel ask of the trace. Positions are CSS pixels from its left edge. */
export interface TraceGestures {
  /** Move the paper: positive pixels show earlier times. */
  readonly pan: (deltaPx: number) => void;
  /** One step in (+1) or out (−1) around a position. */
  readonly zoomStep: (direction: 1 | -1, atPx: number) => void;
  /** Two fingers: the distance between them changed by a factor, around their middle. */
  readonly pinch: (factor: number, atPx: number) => void;
  readonly pinchEnd: () => void;
  readonly tap: (atPx: number, yPx: number) => void;
  readonly hover: (atPx: number | null, yPx: number) => void;
  /** Takes hold of something under the pointer and returns what moves it; null leaves the press to panning and tapping. */
  readonly grab: (xPx: number, yPx: number) => ((xPx: number, yPx: number) => void) | null;
}

/** A press that moves less than this is a tap; fingers tremble more than mice. */
const TAP_SLOP_PX = { mouse: 4, touch: 10 };
/** Wheel movement of one zoom step: a notch of most mice is 100–120. */
const WHEEL_STEP_PX = 90;
/** `deltaMode` 1 counts lines (Firefox); a line scrolls about this much. */
const WHEEL_LINE_PX = 32;

/**
 * Attaches drag to pan, pinch and wheel to zoom, Shift+wheel and sideways wheel to pan, and tap to an element.
 * One controller for mouse, pen and touch through pointer events; vertical touch scrolling stays with the page
 * (`touch-action: pan-y`). Returns a function that detaches it.
 */
export function attachTraceGestures(element: HTMLElement, gestures: TraceGestures): () => void {
  const pointers = new Map<number, { x: number; startX: number; startY: number }>();
  let dragging = false;
  let pinching = false;
  let wheelTravel = 0;
  let pull: ((xPx: number, yPx: number) => void) | null = null;
  const heightOf = (event: MouseEvent): number => event.clientY - element.getBoundingClientRect().top;
  const positionOf = (event: MouseEvent): number => event.clientX - element.getBoundingClientRect().left;

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, { x: positionOf(event), startX: event.clientX, startY: event.clientY });
    if (pointers.size === 1) {
      dragging = false;
      pull = gestures.grab(positionOf(event), heightOf(event));
      if (pull) element.setPointerCapture(event.pointerId);
    } else {
      pinching = true;
      pull = null;
    }
  };
  const move = (event: PointerEvent): void => {
    const pointer = pointers.get(event.pointerId);
    if (!pointer) {
      if (event.pointerType === 'mouse') gestures.hover(positionOf(event), heightOf(event));
      return;
    }
    if (pull) {
      pull(positionOf(event), heightOf(event));
      return;
    }
    const slop = event.pointerType === 'touch' ? TAP_SLOP_PX.touch : TAP_SLOP_PX.mouse;
    if (!dragging && !pinching && Math.abs(event.clientX - pointer.startX) < slop) return;
    if (!dragging) {
      dragging = true;
      element.setPointerCapture(event.pointerId);
      gestures.hover(null, 0);
    }
    const before = [...pointers.values()].map(({ x }) => x);
    const oldX = pointer.x;
    pointer.x = positionOf(event);
    if (pointers.size === 1) {
      gestures.pan(pointer.x - oldX);
      return;
    }
    const after = [...pointers.values()].map(({ x }) => x);
    const spread = ([a = 0, b = 0]: number[]): number => Math.max(20, Math.abs(a - b));
    const middle = ([a = 0, b = 0]: number[]): number => (a + b) / 2;
    gestures.pan(middle(after) - middle(before));
    gestures.pinch(spread(after) / spread(before), middle(after));
  };
  const up = (event: PointerEvent): void => {
    const pointer = pointers.get(event.pointerId);
    if (!pointer) return;
    pointers.delete(event.pointerId);
    if (pull) {
      pull = null;
      return;
    }
    const cancelled = event.type === 'pointercancel';
    if (pinching && pointers.size === 0) {
      pinching = false;
      gestures.pinchEnd();
    } else if (!dragging && !pinching && !cancelled && Math.abs(event.clientY - pointer.startY) < TAP_SLOP_PX.touch) {
      gestures.tap(positionOf(event), heightOf(event));
    }
  };
  const wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE_PX : 1;
    const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (sideways) {
      gestures.pan(-unit * (event.deltaX || event.deltaY));
      return;
    }
    wheelTravel += unit * event.deltaY;
    if (Math.abs(wheelTravel) < WHEEL_STEP_PX) return;
    gestures.zoomStep(wheelTravel < 0 ? 1 : -1, positionOf(event));
    wheelTravel = 0;
  };
  const leave = (): void => gestures.hover(null, 0);

  const controller = new AbortController();
  const { signal } = controller;
  element.addEventListener('pointerdown', down, { signal });
  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerup', up, { signal });
  element.addEventListener('pointercancel', up, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  element.addEventListener('wheel', wheel, { signal, passive: false });
  return () => controller.abort();
}
