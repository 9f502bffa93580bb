import { FAST_PER_MINUTE, SLOW_PER_MINUTE } from './find-rate-spells.ts';
import type { EctopicClass, Finding } from './finding.ts';

const ORIGINS: Readonly<Record<EctopicClass, string>> = { V: 'ventricular', S: 'supraventricular' };

/**
 * One finding in a few plain words, without its time: "Run of 5 ventricular beats, 142 per minute". It says what the beats
 * do, and how many of them are not sure, and names no disease.
 */
export function findingInWords(finding: Finding): string {
  const { notSureCount } = finding;
  const doubt = notSureCount > 0 ? ` (${notSureCount} of its ${finding.beatCount} beats not sure)` : '';
  return `${capitalised(plainWords(finding))}${doubt}`;
}

function plainWords({ kind, ectopicClass, beatCount, ratePerMinute, seconds }: Finding): string {
  const origin = ectopicClass ? `${ORIGINS[ectopicClass]} ` : '';
  const rate = `${Math.round(ratePerMinute)} per minute`;
  switch (kind) {
    case 'pause':
      return `pause of ${seconds.toFixed(1)}\u00a0s`;
    case 'couplet':
      return `two ${origin}beats in a row, ${rate}`;
    case 'run':
      return `run of ${beatCount} ${origin}beats, ${rate}`;
    case 'bigeminy':
      return `every second beat ${origin.trim()} (bigeminy), ${beatCount} beats`;
    case 'trigeminy':
      return `every third beat ${origin.trim()} (trigeminy), ${beatCount} beats`;
    case 'fast':
      return `rate above ${FAST_PER_MINUTE} for ${duration(seconds)}, mean ${rate}`;
    case 'slow':
      return `rate below ${SLOW_PER_MINUTE} for ${duration(seconds)}, mean ${rate}`;
    case 'irregular':
      return `irregular intervals for ${duration(seconds)}, mean ${rate}`;
    case 'irregular-without-p':
      return `irregular intervals, most beats without a P wave, for ${duration(seconds)}, mean ${rate}`;
    case 'flutter':
      return `large waves without separate beats for ${duration(seconds)}`;
  }
}

/** "45 s", "2 min 5 s", "1 h 30 min": the two largest units. */
function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  if (hours > 0) return joined(hours, 'h', minutes, 'min');
  return minutes > 0 ? joined(minutes, 'min', whole % 60, 's') : `${whole}\u00a0s`;
}

function joined(major: number, majorUnit: string, minor: number, minorUnit: string): string {
  const head = `${major}\u00a0${majorUnit}`;
  return minor > 0 ? `${head} ${minor}\u00a0${minorUnit}` : head;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
