import type { SourceFile } from './source-file.ts';

/** What imports what: each name with the names it imports. */
export type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** Parts of the app whose folders are subjects of their own, one level deeper than elsewhere. */
const DEEPER = /^src\/app\/(views|chart|state)\//;

/** Imports between the files given, type-only ones too. */
export function fileArrows(files: readonly SourceFile[]): Arrows {
  return arrowsBetween(files, (path) => path);
}

/**
 * Imports between subjects. A subject is a folder ("src/ecg/waves" with all below it, "src/app/views/beat"); a file at
 * the door of a part, which belongs to no subject, stands for itself.
 */
export function folderArrows(files: readonly SourceFile[]): Arrows {
  return arrowsBetween(files, subjectOf);
}

function arrowsBetween(files: readonly SourceFile[], nameOf: (path: string) => string): Arrows {
  const known = new Set(files.map(({ path }) => path));
  const arrows = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const from = nameOf(path);
    const targets = arrows.get(from) ?? new Set();
    arrows.set(from, targets);
    for (const { target } of imports) {
      if (known.has(target) && (nameOf(target) !== from || target === path)) targets.add(nameOf(target));
    }
  }
  return arrows;
}

function subjectOf(path: string): string {
  const segments = path.split('/');
  const depth = DEEPER.test(path) ? 4 : segments[0] === 'training' ? 2 : 3;
  return segments.length > depth ? segments.slice(0, depth).join('/') : path;
}

/**
 * Names that reach each other, a list for each circle; none where the arrows have an order.
 * Source: Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972).
 */
export function findCircles(arrows: Arrows): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (name: string): number => {
    const place = order.size;
    order.set(name, place);
    open.push(name);
    let low = place;
    for (const target of arrows.get(name) ?? []) {
      if (!order.has(target)) low = Math.min(low, visit(target));
      else if (open.includes(target)) low = Math.min(low, lowest.get(target) ?? order.get(target) ?? low);
    }
    lowest.set(name, low);
    if (low === place) {
      const circle = open.splice(open.indexOf(name)).sort();
      if (circle.length > 1 || arrows.get(name)?.has(name) === true) circles.push(circle);
    }
    return low;
  };
  for (const name of arrows.keys()) if (!order.has(name)) visit(name);
  return circles;
}

/** The arrows as lines, a name with what it imports, for people to read. */
export function drawArrows(arrows: Arrows): string {
  return [...arrows]
    .filter(([, targets]) => targets.size > 0)
    .map(([name, targets]) => `${name} → ${[...targets].sort().join(', ')}`)
    .sort()
    .join('\n');
}
