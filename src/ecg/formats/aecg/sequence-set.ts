import type { MemoryPromise } from '../gate/memory-promise.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { mvPerUnit } from '../facts/unit.ts';
import { hl7Seconds, quantitySeconds } from './hl7-time.ts';
import { parseDigits } from './parse-digits.ts';
import { attribute, children, descend, innerText } from '../xml/xml-tree.ts';

/** One lead of a sequence set. */
export interface LeadSequence {
  readonly name: string;
  /** Whether its code is that of an ECG lead. */
  readonly isEcgCode: boolean;
  /** As written; empty when none is. */
  readonly statedUnit: string;
  readonly samplesMv: Float32Array;
  readonly unit: string;
  readonly unitAssumed: boolean;
  /** Words among the digits that are no numbers. */
  readonly invalidCount: number;
}

/** Leads recorded at the same time. */
export interface SequenceSet {
  /** Seconds between samples, and of the first sample (since 1970, or since the start when `isRelative`). */
  readonly stepSeconds: number;
  readonly startSeconds: number;
  readonly isRelative: boolean;
  readonly leads: readonly LeadSequence[];
}

const LEAD_CODE = /^MDC_ECG_LEAD_(?<lead>\w+)$/;
const AUGMENTED = /^AV([RLF])$/;
/** What most recorders store, where a file names no unit. */
const ASSUMED_UNIT = 'uV';

/** Reads one sequence set; a set without a regular time has a step of NaN. Source: HL7 aECG implementation guide, 2005. */
export function readSequenceSet(set: XmlElement, lists: readonly Uint8Array[], memory: MemoryPromise): SequenceSet {
  const sequences = children(set, 'component').flatMap((component) => children(component, 'sequence'));
  const timed = sequences.filter((sequence) => children(descend(sequence, 'value'), 'increment').length > 0);
  const time = descend(timed[0] ?? {}, 'value');
  const [head, increment] = [descend(time, 'head'), descend(time, 'increment')];
  const isRelative = attribute(head, 'unit') !== '';
  const start = isRelative
    ? quantitySeconds(attribute(head, 'value'), attribute(head, 'unit'))
    : hl7Seconds(attribute(head, 'value'));
  return {
    stepSeconds: quantitySeconds(attribute(increment, 'value'), attribute(increment, 'unit')),
    startSeconds: Number.isNaN(start) ? 0 : start,
    isRelative,
    leads: sequences.flatMap((sequence) => readLead(sequence, lists, memory)),
  };
}

function readLead(sequence: XmlElement, lists: readonly Uint8Array[], memory: MemoryPromise): LeadSequence[] {
  const value = descend(sequence, 'value');
  const digits = children(value, 'digits')[0];
  const list = digits === undefined ? undefined : lists[Number(innerText(digits))];
  if (list === undefined) return [];
  const [origin, scale] = [descend(value, 'origin'), descend(value, 'scale')];
  const stated = attribute(scale, 'unit') || attribute(origin, 'unit');
  const mvPerStep = numberOr(attribute(scale, 'value'), 1) * mvOf(stated);
  const originMv = numberOr(attribute(origin, 'value'), 0) * mvOf(attribute(origin, 'unit') || stated);
  const samplesMv = parseDigits(list, memory);
  let invalidCount = 0;
  for (let i = 0; i < samplesMv.length; i++) {
    if (Number.isNaN(samplesMv[i])) invalidCount++;
    samplesMv[i] = originMv + samplesMv[i] * mvPerStep;
  }
  const known = mvPerUnit(stated) !== undefined;
  const unit = known ? stated : ASSUMED_UNIT;
  return [
    { ...nameOf(descend(sequence, 'code')), statedUnit: stated, samplesMv, unit, unitAssumed: !known, invalidCount },
  ];
}

function nameOf(code: XmlElement): Pick<LeadSequence, 'name' | 'isEcgCode'> {
  const text = attribute(code, 'code');
  const lead = LEAD_CODE.exec(text)?.groups?.lead;
  if (lead !== undefined) return { name: lead.replace(AUGMENTED, 'aV$1'), isEcgCode: true };
  return { name: attribute(code, 'displayName') || text, isEcgCode: false };
}

function mvOf(unit: string): number {
  return mvPerUnit(unit) ?? mvPerUnit(ASSUMED_UNIT) ?? Number.NaN;
}

function numberOr(text: string, fallback: number): number {
  const value = Number(text);
  return text === '' || !Number.isFinite(value) ? fallback : value;
}
