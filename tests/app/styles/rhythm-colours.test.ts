import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RHYTHM_FAMILIES, RHYTHM_PATTERNS } from '../../../src/app/rhythm-marks.ts';

const TOKENS = readFileSync('src/app/styles/tokens.css', 'utf8');
const LEAST_TEXT_CONTRAST = 4.5;

/** The first light-dark() of a token: [light, dark]. */
function coloursOf(token: string): string[] {
  const found = new RegExp(`${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(TOKENS);
  return [found?.[1] ?? '', found?.[2] ?? ''];
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

// Oracle: WCAG 2.2, contrast of text (1.4.3), use of colour (1.4.1).
describe('the colours of the rhythm band', () => {
  it.each(RHYTHM_FAMILIES)('let ink be read on %s in both themes', (family) => {
    const [ink, fill] = [coloursOf('--ink'), coloursOf(`--rhythm-${family}`)];
    expect(contrast(ink[0] ?? '', fill[0] ?? '')).toBeGreaterThanOrEqual(LEAST_TEXT_CONTRAST);
    expect(contrast(ink[1] ?? '', fill[1] ?? '')).toBeGreaterThanOrEqual(LEAST_TEXT_CONTRAST);
  });

  it('are not alone in telling families apart: names and patterns do', () => {
    expect(new Set(Object.values(RHYTHM_PATTERNS)).size).toBeGreaterThanOrEqual(RHYTHM_FAMILIES.length - 1);
  });
});
