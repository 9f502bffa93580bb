import { POINTS_PER_MM, readPdf, type PdfPage, type PdfPath } from './read-pdf.ts';

const SECONDS_PER_HEAVY_RULE = 0.2;
/** Paths with fewer corners are rules and frames, those with more are waves. */
const LEAST_WAVE_CORNERS = 200;
/** Baseline, up, top, down, baseline. */
const PULSE_CORNERS = 6;

export interface MeasuredReport {
  readonly pages: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Millimetres that a second takes up by the heavy rules of the paper, and by the waves of full strips (7.2 s). */
  readonly secondMmByRules: number;
  readonly secondMmByWaves: readonly number[];
  /** Largest distance of anything drawn beyond the edges of its page, millimetres; 0 where nothing is. */
  readonly beyondPageMm: number;
}

/** What a ruler on the printed report would say. */
export function measureReport(pdf: Buffer, stripSeconds: number): MeasuredReport {
  const pages = readPdf(pdf);
  const waves = pages.flatMap(({ paths }) => paths).filter((path) => path.length > LEAST_WAVE_CORNERS);
  const widest = Math.max(...waves.map(widthMm));
  return {
    pages: pages.length,
    widthMm: (pages[0]?.widthPt ?? NaN) / POINTS_PER_MM,
    heightMm: (pages[0]?.heightPt ?? NaN) / POINTS_PER_MM,
    secondMmByRules: heavyRuleMm(pages) / SECONDS_PER_HEAVY_RULE,
    secondMmByWaves: waves
      .map(widthMm)
      .filter((width) => width > 0.9 * widest)
      .map((width) => width / stripSeconds),
    beyondPageMm: Math.max(0, ...pages.map(beyondMm)),
  };
}

/** What a ruler would say of the page with the twelve leads, which lies across: widths of its waves, heights of its calibration pulses. */
export function measureSheet(pdf: Buffer): {
  readonly wavesMm: readonly number[];
  readonly pulsesMm: readonly number[];
} {
  const paths = readPdf(pdf)
    .filter(({ widthPt, heightPt }) => widthPt > heightPt)
    .flatMap((page) => page.paths);
  return {
    wavesMm: paths.filter((path) => path.length > LEAST_WAVE_CORNERS).map(widthMm),
    pulsesMm: paths.filter((path) => path.length === PULSE_CORNERS).map(heightMm),
  };
}

function heightMm(path: PdfPath): number {
  const ys = path.map(([, y]) => y);
  return (Math.max(...ys) - Math.min(...ys)) / POINTS_PER_MM;
}

function widthMm(path: PdfPath): number {
  const xs = path.map(([x]) => x);
  return (Math.max(...xs) - Math.min(...xs)) / POINTS_PER_MM;
}

/** Distance of the rules of ECG paper that lie furthest apart: uprights of one height are 1 mm or 5 mm apart by what they say. */
function heavyRuleMm(pages: readonly PdfPage[]): number {
  const gaps = pages.flatMap(({ paths }) => {
    const uprights = paths
      .filter((path) => path.length === 2 && path[0]?.[0] === path[1]?.[0])
      .map((path) => ({ x: path[0]?.[0] ?? NaN, top: Math.min(...path.map(([, y]) => y)) }));
    return uprights.slice(1).flatMap(({ x, top }, i) => {
      const before = uprights[i];
      return before?.top === top && x > before.x ? [(x - before.x) / POINTS_PER_MM] : [];
    });
  });
  const heavy = gaps.filter((gap) => gap > 0.6 * Math.max(...gaps));
  return heavy.reduce((sum, gap) => sum + gap, 0) / heavy.length;
}

function beyondMm({ paths, widthPt, heightPt }: PdfPage): number {
  // Only what a person would miss: waves. Frames that clip may reach over the edge.
  const beyond = paths
    .filter((path) => path.length > LEAST_WAVE_CORNERS)
    .flatMap((path) => path.map(([x, y]) => Math.max(-x, x - widthPt, -y, y - heightPt)));
  return Math.max(0, ...beyond) / POINTS_PER_MM;
}
