import type { BeatClass } from '../ecg/beats/beat-class.ts';

interface ClassMark {
  /** SVG path around the origin inside −6…6: works in an <svg> and, as a Path2D, on a canvas. */
  readonly path: string;
  /** Custom property in tokens.css that holds the fill. */
  readonly colourToken: string;
  /** Drawn as an outline only. */
  readonly hollow: boolean;
}

/** Shape and colour of each class; colour is never the only cue (WCAG 1.4.1). */
export const CLASS_MARKS: Readonly<Record<BeatClass, ClassMark>> = {
  N: { path: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z', colourToken: '--class-n', hollow: false },
  V: { path: 'M0,-6L6,0L0,6L-6,0z', colourToken: '--class-v', hollow: false },
  S: { path: 'M0,-5.5L6,5L-6,5z', colourToken: '--class-s', hollow: false },
  F: { path: 'M-5,-5H5V5H-5z', colourToken: '--class-f', hollow: false },
  Q: { path: 'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z', colourToken: '--class-q', hollow: true },
};
