import type { NamedBytes } from '../../../../src/ecg/recording/named-bytes.ts';
import { namedText } from '../wfdb/named-text.ts';

const MDC = 'codeSystem="2.16.840.1.113883.6.24"';

/** One sequence set: leads by MDC code, starting at `head` (an HL7 time stamp). */
export function sequenceSet(leads: Readonly<Record<string, readonly number[]>>, head = '20240101090000.000', step = '0.002'): string {
  const time = `<component><sequence><code code="TIME_ABSOLUTE"/><value xsi:type="GLIST_TS"><head value="${head}"/><increment value="${step}" unit="s"/></value></sequence></component>`;
  const lead = ([code, digits]: [string, readonly number[]]) =>
    `<component><sequence><code code="${code}" ${MDC}/><value xsi:type="SLIST_PQ"><origin value="10" unit="uV"/><scale value="2.5" unit="uV"/><digits>${digits.join(' ')}</digits></value></sequence></component>`;
  return `<component><sequenceSet>${time}${Object.entries(leads).map(lead).join('')}</sequenceSet></component>`;
} // prettier-ignore

/** A beat annotation with its QRS complex between two times. */
export function beat(type: string, low: string, high: string): string {
  return `<component><annotation><code code="MDC_ECG_BEAT" ${MDC}/><value xsi:type="CE" code="${type}"/><component><annotation><code code="MDC_ECG_WAVC"/><value xsi:type="CE" code="MDC_ECG_WAVC_QRSWAVE"/><support><supportingROI><component><boundary><code code="TIME_ABSOLUTE"/><value xsi:type="IVL_TS"><low value="${low}"/><high value="${high}"/></value></boundary></component></supportingROI></support></annotation></component></annotation></component>`;
} // prettier-ignore

/** An aECG document with one rhythm series. */
export function writeAecg(sets: string, annotations = '', prolog = ''): NamedBytes {
  const text = `<?xml version="1.0"?>${prolog}<AnnotatedECG xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><component><series><code code="RHYTHM"/>${sets}<subjectOf><annotationSet>${annotations}</annotationSet></subjectOf></series></component></AnnotatedECG>`;
  return namedText('a.xml', text);
} // prettier-ignore
