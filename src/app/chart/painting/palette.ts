import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import { CLASS_MARKS } from '../../class-marks.ts';
import { RHYTHM_FAMILIES, type RhythmFamily } from '../../rhythm-marks.ts';

/** The colours of tokens.css as a canvas understands them. */
export interface Palette {
  readonly ink: string;
  readonly secondInk: string;
  readonly paper: string;
  readonly gridMinor: string;
  readonly gridMajor: string;
  readonly line: string;
  readonly selection: string;
  readonly reference: string;
  /** In BEAT_CLASSES order. */
  readonly classes: readonly string[];
  readonly rhythms: Readonly<Record<RhythmFamily, string>>;
  readonly font: string;
  /** How many times its usual size text is: what is painted grows as the words around it do. */
  readonly textScale: number;
}

/** The size of text that the pixels of painters are meant for. */
const USUAL_TEXT_PX = 16;
/** WCAG 2.2 asks for twice the size (1.4.4); with more, marks would leave no room for the wave. */
const MOST_TEXT_SCALE = 2;

/** How many times its usual size the person has set text to, from 1 to 2. */
export function readTextScale(): number {
  const textPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.min(MOST_TEXT_SCALE, Math.max(1, textPx / USUAL_TEXT_PX));
}

/** The font of painted words that usually are `px` tall. */
export function paintedFont({ font, textScale }: Palette, px: number, weight = 400): string {
  return `${weight} ${px * textScale}px ${font}`;
}

/**
 * Reads the colours in force at `element`. A custom property's own value is unresolved text (`light-dark(…)`, system
 * colours), so each goes through the `color` of a probe element.
 */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  // High-contrast modes replace `color` itself; here the system colours are in the custom properties.
  probe.style.setProperty('forced-color-adjust', 'none');
  // Where reduced motion is preferred everything changes within 1 ms (base.css), and a colour on its way still has the old value.
  probe.style.setProperty('transition', 'none', 'important');
  element.append(probe);
  const style = getComputedStyle(probe);
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`;
    return style.color;
  };
  const palette: Palette = {
    ink: colour('--ink'),
    secondInk: colour('--ink-2'),
    paper: colour('--paper'),
    gridMinor: colour('--grid-minor'),
    gridMajor: colour('--grid-major'),
    line: colour('--line'),
    selection: colour('--selection'),
    reference: colour('--reference'),
    classes: BEAT_CLASSES.map((beatClass) => colour(CLASS_MARKS[beatClass].colourToken)),
    rhythms: Object.fromEntries(
      RHYTHM_FAMILIES.map((family) => [family, colour(`--rhythm-${family}`)]),
    ) as Palette['rhythms'],
    font: style.fontFamily,
    textScale: readTextScale(),
  };
  probe.remove();
  return palette;
}
