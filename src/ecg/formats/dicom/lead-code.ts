import type { DataSet } from 'dicom-parser';
import { leadNameOf } from '../scp/lead-names.ts';

const CODE_VALUE = 'x00080100';
const CODE_MEANING = 'x00080104';
/** MDC codes of leads ("2:61"), and their forerunners ("5.6.3-9-61"): both end with the number SCP-ECG gives the lead. */
const LEAD_CODE = /^(?:2:|5\.6\.3-9-)(\d{1,3})$/;

/**
 * What the code of a channel's source says it is, the plainest first: the meaning of the code ("Lead II"), the lead its number
 * stands for, the code itself ("MDC_ECG_LEAD_II"). Source: PS3.16, CID 3001.
 */
export function codedNames(source: DataSet | undefined): string[] {
  const code = source?.string(CODE_VALUE)?.trim() ?? '';
  const number = LEAD_CODE.exec(code)?.[1];
  const lead = number === undefined ? '' : leadNameOf(Number(number));
  return [source?.string(CODE_MEANING)?.trim() ?? '', lead.startsWith('lead ') ? '' : lead, code];
}
