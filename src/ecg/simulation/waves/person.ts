import { Random } from '../random.ts';
import type { Vector } from './kernel.ts';

/** What makes one person's waves differ from another's. */
export interface Person {
  readonly pScale: number;
  readonly qrsScale: number;
  readonly tScale: number;
  /** How much longer than usual QRS and QT are, as a factor. */
  readonly qrsStretch: number;
  readonly qtStretch: number;
  /** Height of the U wave and of the ST segment, millivolts. */
  readonly uMv: number;
  readonly stMv: number;
  /** How the heart lies: turned about the axis to the back and about the axis to the feet, radians. */
  readonly turnedBack: number;
  readonly turnedFeet: number;
}

/** Somebody, by a seed; 0 is a person of average waves. */
export function personOf(
  seed: number,
  { uMv = 0, stMv = 0 }: { readonly uMv?: number; readonly stMv?: number } = {},
): Person {
  const random = new Random(seed * 7919 + 13);
  const between = (low: number, high: number): number =>
    seed === 0 ? (low + high) / 2 : low + (high - low) * random.next();
  return {
    pScale: between(0.8, 1.2),
    qrsScale: between(0.7, 1.3),
    tScale: between(0.7, 1.3),
    qrsStretch: between(0.92, 1.08),
    qtStretch: between(0.95, 1.05),
    uMv,
    stMv,
    turnedBack: between(-0.35, 0.35),
    turnedFeet: between(-0.3, 0.3),
  };
}

/** A vector in a body whose heart lies as this person's does. */
export function turned([x, y, z]: Vector, { turnedBack, turnedFeet }: Person): Vector {
  const [cb, sb, cf, sf] = [Math.cos(turnedBack), Math.sin(turnedBack), Math.cos(turnedFeet), Math.sin(turnedFeet)];
  const [xb, yb] = [cb * x - sb * y, sb * x + cb * y];
  return [cf * xb - sf * z, yb, sf * xb + cf * z];
}
