import { expect, it } from 'vitest';
import { LABELS } from '../../../../src/app/views/anatomy/heart-labels.ts';
import { ORIGINS } from '../../../../src/app/views/anatomy/heart-origins.ts';
import { MUSCLE_BOX, type Point } from '../../../../src/app/views/anatomy/heart-shapes.ts';

// Oracle: plane geometry. A line from a name leads the eye to its place: it crosses no other line and runs through no other mark.

const MARK_PX = 6;

const leaders = LABELS.map(({ structure, from, to }) => ({ name: structure, from, to }));
/** Origins with a line of their own; the others stand under the name of their structure. */
const origins = Object.entries(ORIGINS)
  .filter(([, { schematic }]) => schematic)
  .map(([name, shape]) => ({ name, ...shape }));

function side(a: Point, b: Point, { x, y }: Point): number {
  return Math.sign((b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x));
}

function cross(one: { from: Point; to: Point }, other: { from: Point; to: Point }): boolean {
  return (
    side(one.from, one.to, other.from) !== side(one.from, one.to, other.to) &&
    side(other.from, other.to, one.from) !== side(other.from, other.to, one.to)
  );
}

function distance(from: Point, to: Point, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = Math.min(1, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / (dx ** 2 + dy ** 2)));
  return Math.hypot(from.x + along * dx - x, from.y + along * dy - y);
}

it.each(origins)('the line to the $name crosses no other', (origin) => {
  expect(leaders.filter((leader) => cross(origin, leader)).map(({ name }) => name)).toEqual([]);
});

it.each(origins)('no line runs through the mark of the $name', ({ x, y, markScale }) => {
  const through = leaders.filter(({ from, to }) => distance(from, to, { x, y }) < MARK_PX * markScale);
  expect(through.map(({ name }) => name)).toEqual([]);
});

it.each(origins)('the line to the $name comes from the near side of the heart', ({ from, to }) => {
  const [, , heartWidth] = MUSCLE_BOX;
  expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeLessThan(heartWidth / 2);
});
