import type { Annotation } from '../../recording/annotation.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { hl7Seconds, quantitySeconds } from './hl7-time.ts';
import { attribute, children, descend } from '../xml/xml-tree.ts';

/** WFDB symbols of the beat types. Source: ISO/IEEE 11073-10102 annotation codes; others are beats of unknown type. */
const SYMBOLS: Readonly<Record<string, string>> = {
  MDC_ECG_BEAT_NORMAL: 'N',
  MDC_ECG_BEAT_DOMINANT: 'N',
  MDC_ECG_BEAT_V_P_C: 'V',
  MDC_ECG_BEAT_V_ESCAPE: 'E',
  MDC_ECG_BEAT_V_P_C_FUSION: 'F',
  MDC_ECG_BEAT_FUSION: 'F',
  MDC_ECG_BEAT_SV_P_C: 'S',
  MDC_ECG_BEAT_SV_ESCAPE: 'n',
  MDC_ECG_BEAT_ATR_P_C: 'A',
  MDC_ECG_BEAT_ATR_P_C_ABER: 'a',
  MDC_ECG_BEAT_ATR_ESCAPE: 'e',
  MDC_ECG_BEAT_JUNC_P_C: 'J',
  MDC_ECG_BEAT_JUNC_ESCAPE: 'j',
  MDC_ECG_BEAT_LBBB: 'L',
  MDC_ECG_BEAT_LBBB_COMP: 'L',
  MDC_ECG_BEAT_RBBB: 'R',
  MDC_ECG_BEAT_RBBB_COMP: 'R',
  MDC_ECG_BEAT_PACED: '/',
  MDC_ECG_BEAT_PACED_FUSION: 'f',
};
const UNKNOWN_BEAT = 'Q';
const QRS_WAVE = /^MDC_ECG_WAVC_QRS/;

/**
 * The beats a series is annotated with, at the middle of their QRS complexes (an aECG gives onsets and offsets, not peaks).
 * Beats without a QRS complex, or outside the recording, are left out.
 */
export function readBeats(series: XmlElement, startSeconds: number, rateHz: number, sampleCount: number): Annotation[] {
  return children(series, 'subjectOf')
    .flatMap((subject) => children(subject, 'annotationSet'))
    .flatMap(annotationsIn)
    .filter((annotation) => attribute(descend(annotation, 'code'), 'code') === 'MDC_ECG_BEAT')
    .flatMap((beat) => {
      const sample = Math.round((qrsMiddle(beat) - startSeconds) * rateHz);
      const symbol = SYMBOLS[attribute(descend(beat, 'value'), 'code')] ?? UNKNOWN_BEAT;
      return sample >= 0 && sample < sampleCount
        ? [{ sample, symbol, subtype: 0, channel: 0, number: 0, aux: '' }]
        : [];
    })
    .sort((a, b) => a.sample - b.sample);
}

function annotationsIn(parent: XmlElement): XmlElement[] {
  return children(parent, 'component').flatMap((component) => children(component, 'annotation'));
}

function qrsMiddle(beat: XmlElement): number {
  const qrs = annotationsIn(beat).find((wave) => QRS_WAVE.test(attribute(descend(wave, 'value'), 'code')));
  const regions = children(descend(qrs ?? {}, 'support', 'supportingROI'), 'component');
  for (const region of regions) {
    const value = descend(region, 'boundary', 'value');
    const middle = (secondsOf(descend(value, 'low')) + secondsOf(descend(value, 'high'))) / 2;
    if (!Number.isNaN(middle)) return middle;
  }
  return Number.NaN;
}

function secondsOf(bound: XmlElement): number {
  const [value, unit] = [attribute(bound, 'value'), attribute(bound, 'unit')];
  return unit === '' ? hl7Seconds(value) : quantitySeconds(value, unit);
}
