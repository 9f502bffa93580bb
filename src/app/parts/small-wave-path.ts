/** Where a small picture of a wave is drawn: its size in CSS pixels and the millivolts at its edges. */
export interface SmallWaveFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly lowMv: number;
  readonly highMv: number;
}

/** Room for half the line's thickness at the edges. */
const EDGE_PX = 2;
/** Small pictures of flat beats stay flat. */
const LEAST_SPAN_MV = 0.5;

/** Millivolts from the lowest to the highest of some waves, so that they share one scale. */
export function waveLimits(waves: readonly Float32Array[]): { readonly lowMv: number; readonly highMv: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const wave of waves) {
    for (const value of wave) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  if (!(high >= low)) return { lowMv: -LEAST_SPAN_MV / 2, highMv: LEAST_SPAN_MV / 2 };
  const spare = Math.max(0, LEAST_SPAN_MV - (high - low)) / 2;
  return { lowMv: low - spare, highMv: high + spare };
}

/** SVG path of a wave across the whole frame; samples that are not finite interrupt it. */
export function smallWavePath(wave: Float32Array, frame: SmallWaveFrame): string {
  let path = '';
  let pen = 'M';
  wave.forEach((value, i) => {
    if (!Number.isFinite(value)) {
      pen = 'M';
      return;
    }
    path += `${pen}${point(wave.length, i, value, frame)}`;
    pen = 'L';
  });
  return path;
}

/** SVG path of the area between two waves. */
export function smallBandPath(lower: Float32Array, upper: Float32Array, frame: SmallWaveFrame): string {
  const there = Array.from(upper, (value, i) => point(upper.length, i, value, frame));
  const back = Array.from(lower, (value, i) => point(lower.length, i, value, frame)).reverse();
  return there.length === 0 ? '' : `M${[...there, ...back].join('L')}Z`;
}

function point(length: number, i: number, millivolts: number, frame: SmallWaveFrame): string {
  const { widthPx, heightPx, lowMv, highMv } = frame;
  const x = (i / Math.max(1, length - 1)) * widthPx;
  const share = (millivolts - lowMv) / (highMv - lowMv);
  const y = heightPx - EDGE_PX - share * (heightPx - 2 * EDGE_PX);
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
