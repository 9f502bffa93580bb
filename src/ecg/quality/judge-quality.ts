import { WINDOW_R_SAMPLE, WINDOW_RATE_HZ, WINDOW_SAMPLES } from '../preparation/cut-windows.ts';
import { bridgeGlitches, findGlitches } from '../signal/find-glitches.ts';
import { median } from '../signal/quantile.ts';
import { beatAgreement } from './beat-agreement.ts';
import { measureSeconds, type SecondMeasures } from './measure-seconds.ts';
import { QUALITY_LEVELS, type QualityReason, reasonBit, type SignalQuality } from './signal-quality.ts';

/**
 * From which value on a measure makes a second fair; from twice the value on, poor. Heights are relative to the recording's
 * QRS. Chosen on MIT-BIH DS1 and on the noise stress records made of two of its members (figures in the tests).
 */
const FAIR_FROM: Readonly<Record<QualityReason, number>> = {
  missing: 0.1,
  /** Here the other way round: from this height down fair, from half of it down poor. */
  flat: 0.1,
  clipped: 0.02,
  noise: 0.03,
  baseline: 0.5,
  artefact: 0.2,
  unlike: 0.2,
  /** One in a second. More don't make it poor: they are bridged before anything is measured. */
  glitch: 1,
};
/** Noise comes in spells: a beat that looks like no other tells about the signal when another within this many beats does too. */
const SPELL_BEATS = 2;
/** Lower glitches, as a share of the recording's QRS, change nothing that is measured. */
const GLITCH_SHARE = 0.5;
/** Half of the stretch around R in which the height of a QRS is measured. */
const QRS_REACH_SECONDS = 0.05;
const FEWEST_BEATS = 3;

const FAIR = QUALITY_LEVELS.indexOf('fair');
const POOR = QUALITY_LEVELS.indexOf('poor');
/** Times the fair value. */
const POOR_EXCESS = 2;

/**
 * Quality of a lead per second and per beat. Nothing depends on gain or polarity: heights are compared with the
 * recording's own QRS, or with the usual range of a second where there are no beats.
 * @param samplesMv the lead as recorded, in millivolts; NaN marks missing samples.
 * @param rPeakSample ascending sample numbers.
 * @param windowsMv the beats' windows as `cutWindows` gives them, row-major [beats × 200].
 */
export function judgeQuality(
  samplesMv: Float32Array,
  sampleRateHz: number,
  rPeakSample: ArrayLike<number>,
  windowsMv: Float32Array,
): SignalQuality {
  const glitches = findGlitches(samplesMv, sampleRateHz);
  const measures = measureSeconds(bridgeGlitches(samplesMv, glitches), sampleRateHz);
  const seconds = measures.height.length;
  const usualHeight = qrsHeight(windowsMv) || median(measures.height.filter((height) => height > 0));
  const level = new Uint8Array(seconds);
  const reasons = new Uint8Array(seconds);
  for (const [reason, excess] of signalExcess(measures, usualHeight)) {
    for (let second = 0; second < seconds; second++) mark(level, reasons, second, reason, excess[second]);
  }
  for (const { firstSample, height } of glitches) {
    // In a flat line a step of the converter stands out as well.
    const isHigh = height >= GLITCH_SHARE * usualHeight;
    mark(level, reasons, Math.floor(firstSample / sampleRateHz), 'glitch', isHigh ? FAIR_FROM.glitch : 0);
  }

  const beats = rPeakSample.length;
  const secondOf = Array.from({ length: beats }, (_, beat) => Math.floor(rPeakSample[beat] / sampleRateHz));
  const beatLevel = Uint8Array.from(secondOf, (second) => level[second]);
  const beatReasons = Uint8Array.from(secondOf, (second) => reasons[second]);
  unlikeSpells(beatAgreement(windowsMv)).forEach((unlikeness, beat) => {
    mark(beatLevel, beatReasons, beat, 'unlike', unlikeness / FAIR_FROM.unlike);
    mark(level, reasons, secondOf[beat], 'unlike', unlikeness / FAIR_FROM.unlike);
  });
  return { level, reasons, beatLevel, beatReasons };
}

/** For every reason that the samples alone can give: its measure over the value from which it makes a second fair. */
function signalExcess(
  measures: SecondMeasures,
  usualHeight: number,
): readonly (readonly [QualityReason, Float32Array])[] {
  const over = (values: Float32Array, fairFrom: number) => values.map((value) => value / fairFrom);
  return [
    ['missing', over(measures.missingShare, FAIR_FROM.missing)],
    ['flat', flatExcess(measures, usualHeight)],
    ['clipped', over(measures.clippedSeconds, FAIR_FROM.clipped)],
    ['noise', over(measures.noise, FAIR_FROM.noise * usualHeight)],
    ['baseline', over(measures.baseline, FAIR_FROM.baseline * usualHeight)],
    ['artefact', over(measures.waves, FAIR_FROM.artefact * usualHeight)],
  ];
}

/**
 * Per second, the flat height over its own height, or over that of its flatter neighbour if that is more: a slow heart leaves
 * single flat seconds, a loose electrode more than one. What is missing is not flat.
 */
function flatExcess({ height, missingShare }: SecondMeasures, usualHeight: number): Float32Array {
  const flatness = height.map((own, second) => {
    if (missingShare[second] === 1) return 0;
    return usualHeight > 0 ? (FAIR_FROM.flat * usualHeight) / own : POOR_EXCESS;
  });
  if (flatness.length < 2) return flatness;
  return flatness.map((own, second) => Math.min(own, Math.max(flatness[second - 1] ?? 0, flatness[second + 1] ?? 0)));
}

/** Lowers one entry to what the excess deserves, and notes the reason; an excess below 1 (or unknown) changes nothing. */
function mark(level: Uint8Array, reasons: Uint8Array, index: number, reason: QualityReason, excess: number): void {
  if (!(excess >= 1)) return;
  level[index] = Math.max(level[index], excess >= POOR_EXCESS ? POOR : FAIR);
  reasons[index] |= reasonBit(reason);
}

/** How unlike all kinds (0…2) a beat and the most unlike of its neighbours both are. */
function unlikeSpells(agreement: Float32Array): Float32Array {
  return agreement.map((own, beat) => {
    let neighbour = 1;
    for (let other = beat - SPELL_BEATS; other <= beat + SPELL_BEATS; other++) {
      if (other !== beat && other >= 0 && other < agreement.length) neighbour = Math.min(neighbour, agreement[other]);
    }
    return 1 - Math.max(own, neighbour);
  });
}

/** Median height of the QRS complexes; 0 with too few beats to tell. */
function qrsHeight(windowsMv: Float32Array): number {
  const beats = windowsMv.length / WINDOW_SAMPLES;
  if (beats < FEWEST_BEATS) return 0;
  const reach = Math.round(QRS_REACH_SECONDS * WINDOW_RATE_HZ);
  return median(
    Array.from({ length: beats }, (_, beat) => {
      const centre = beat * WINDOW_SAMPLES + WINDOW_R_SAMPLE;
      const qrs = windowsMv.subarray(centre - reach, centre + reach + 1);
      return qrs.reduce((a, b) => Math.max(a, b)) - qrs.reduce((a, b) => Math.min(a, b));
    }),
  );
}
