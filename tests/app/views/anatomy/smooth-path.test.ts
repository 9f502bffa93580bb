import { describe, expect, it } from 'vitest';
import { smoothPath } from '../../../../src/app/views/anatomy/smooth-path.ts';

// Oracle: closed form. A spline through points of a straight line is that line, evenly spaced ones with controls at the thirds.
describe('smoothPath', () => {
  it('goes through every point', () => {
    const path = smoothPath('0,0 10,5 30,-5 31,8');
    for (const point of ['M0,0C', ' 10,5', ' 30,-5', ' 31,8']) expect(path).toContain(point);
  });

  it('is straight between points of a line', () => {
    expect(smoothPath('0,0 30,0 60,0')).toBe('M0,0C10,0 20,0 30,0C40,0 50,0 60,0');
  });

  it('has a corner where runs meet, and closes', () => {
    expect(smoothPath('0,0 30,0 | 30,0 30,30z')).toBe('M0,0C10,0 20,0 30,0L30,0C30,10 30,20 30,30z');
  });

  it('refuses what is no point', () => {
    expect(() => smoothPath('0,0 x,1')).toThrow('"x,1" is no point');
  });
});
