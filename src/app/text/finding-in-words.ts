import { FAST_PER_MINUTE, SLOW_PER_MINUTE } from '../../ecg/rhythm/find-rate-spells.ts';
import type { Finding } from '../../ecg/rhythm/finding.ts';
import { formatDecimal } from './format-decimal.ts';
import { formatDuration } from './format-duration.ts';
import { formatRate } from './format-figure.ts';
import { formatTime } from './format-time.ts';
import { text } from './text.svelte.ts';

/**
 * One finding in a few plain words, without its time: "Run of 5 ventricular beats, 142 per minute". It says what the beats
 * do, and how many of them are not sure, and names no disease.
 */
export function findingInWords(finding: Finding): string {
  const { notSureCount: notSure, beatCount: count } = finding;
  const words = plainWords(finding);
  return notSure > 0 ? text.findings.doubted({ finding: words, notSure, count }) : words;
}

/** The same with its time: "Pause of 2.3 s, 0:34". */
export function findingWithTime(finding: Finding, sampleRateHz: number): string {
  return text.trace.findingAt({
    finding: findingInWords(finding),
    time: formatTime(finding.startSample / sampleRateHz),
  });
}

/** What it is called over the trace, and in little room: "Run of 3 ventricular beats, 142 per minute", "Run". */
export function findingName(finding: Finding): { readonly name: string; readonly shortName: string } {
  return { name: findingInWords(finding), shortName: text.inWords.findings[finding.kind] };
}

function plainWords({ kind, ectopicClass, beatCount, ratePerMinute, seconds }: Finding): string {
  const { findings } = text;
  const rate = formatRate(ratePerMinute);
  const duration = formatDuration(seconds);
  const beats = { origin: ectopicClass ?? 'V', count: beatCount, rate };
  switch (kind) {
    case 'pause':
      return findings.pause({ seconds: `${formatDecimal(seconds, 1)}\u00a0s` });
    case 'couplet':
    case 'run':
    case 'bigeminy':
    case 'trigeminy':
      return findings[kind](beats);
    case 'fast':
      return findings.fast({ limit: FAST_PER_MINUTE, duration, rate });
    case 'slow':
      return findings.slow({ limit: SLOW_PER_MINUTE, duration, rate });
    case 'irregular':
      return findings.irregular({ duration, rate });
    case 'irregular-without-p':
      return findings.irregularWithoutP({ duration, rate });
    case 'flutter':
      return findings.flutter({ duration });
  }
}
