interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * SVG path through points written as in `<polyline points>`: a centripetal Catmull–Rom spline (Barry & Goldman 1988), which has no loops
 * between unevenly spaced points. `|` parts runs, with a corner where they meet; a `z` at the end closes the path. Throws on anything else.
 */
export function smoothPath(points: string): string {
  const closed = points.endsWith('z');
  const runs = points.replace(/z$/, '').split('|').map(readPoints);
  const path = runs.map((run, i) => `${i === 0 ? `M${at(run[0])}` : ''}${curvesThrough(run, i > 0)}`).join('');
  return closed ? `${path}z` : path;
}

function readPoints(text: string): Point[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [x = NaN, y = NaN] = pair.split(',').map(Number);
      if (!Number.isFinite(x + y)) throw new Error(`"${pair}" is no point`);
      return { x, y };
    });
}

/** Cubic curves from point to point; a run that does not begin the path goes on from the end of the one before. */
function curvesThrough(run: readonly Point[], joined: boolean): string {
  const first = run[0];
  const curves = run.slice(1).map((to, i) => {
    const from = run[i];
    return curve(run[i - 1] ?? mirrored(to, from), from, to, run[i + 2] ?? mirrored(from, to));
  });
  return (joined ? `L${at(first)}` : '') + curves.join('');
}

/** The piece between `from` and `to` of the spline through four points. */
function curve(before: Point, from: Point, to: Point, after: Point): string {
  const [a, b, c] = [distance(before, from), distance(from, to), distance(to, after)].map(Math.sqrt) as [
    number,
    number,
    number,
  ];
  const control = (own: number, near: Point, far: Point, opposite: Point): Point => {
    const weight = (key: 'x' | 'y'): number =>
      (own * own * far[key] - b * b * opposite[key] + (2 * own * own + 3 * own * b + b * b) * near[key]) /
      (3 * own * (own + b));
    return { x: weight('x'), y: weight('y') };
  };
  return `C${at(control(a, from, to, before))} ${at(control(c, to, from, after))} ${at(to)}`;
}

function mirrored(point: Point, centre: Point): Point {
  return { x: 2 * centre.x - point.x, y: 2 * centre.y - point.y };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function at({ x, y }: Point): string {
  return `${Number(x.toFixed(1))},${Number(y.toFixed(1))}`;
}
