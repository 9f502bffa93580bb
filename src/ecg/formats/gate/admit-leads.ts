import type { LeadSamples } from '../../recording/lead-samples.ts';
import type { Lead } from '../../recording/recording.ts';
import type { RecordingWarning } from '../../recording/recording-warning.ts';
import type { MemoryPromise } from './memory-promise.ts';
import { makeInfiniteMissing, MOST_PACKED_SHARE, packed, PackedSamples } from '../../recording/packed-samples.ts';
import { RecordingError } from '../../recording/recording-error.ts';
import { listNames } from '../file-name.ts';
import { plainText } from './plain-text.ts';

/** The longest names of published leads have some 20 characters. */
const LONGEST_NAME = 60;
const LONGEST_UNIT = 20;

/**
 * Leads of one length, with names that are there, can be seen and differ, and samples that are numbers or missing, packed where they
 * are many. What is not so is mended and told in `warnings`. Throws `RecordingError` when no sample is there, or more than memory was promised.
 */
export function admitLeads(
  given: readonly Lead<LeadSamples>[],
  memory: MemoryPromise,
  recordingName: string,
  warnings: RecordingWarning[],
): Lead<LeadSamples>[] {
  const length = given.reduce((most, { samplesMv }) => Math.max(most, samplesMv.length), 0);
  if (length === 0)
    throw new RecordingError('no-signal', `${recordingName} holds no samples: there is nothing to show.`);
  memory.checkSamples(length * given.length);
  const names = distinctNames(given, warnings);
  const short = given.flatMap(({ samplesMv }, i) => (samplesMv.length < length ? [names[i]] : []));
  if (short.length > 0) {
    const message = `${listNames(short)} ${short.length === 1 ? 'ends' : 'end'} before the other leads: shown as gaps.`;
    warnings.push({ code: 'truncated-signal', message });
  }
  // While a lead is packed it is there twice, the second time in half the room.
  const mayBePacked = memory.allowsSamples(length * (given.length + MOST_PACKED_SHARE));
  let infinite = 0;
  const leads = given.map((lead, i): Lead<LeadSamples> => {
    const { samplesMv, originalName } = lead;
    if (samplesMv instanceof PackedSamples) infinite += samplesMv.makeInfiniteMissing();
    else if (samplesMv instanceof Float32Array) infinite += makeInfiniteMissing(samplesMv);
    const whole = samplesMv.length === length ? samplesMv : lengthened(samplesMv, memory.scratch(length));
    return {
      ...lead,
      name: names[i],
      ...(originalName !== undefined && { originalName: plainText(originalName, LONGEST_NAME) }),
      samplesMv: mayBePacked ? packed(whole) : whole,
      sourceUnit: plainText(lead.sourceUnit, LONGEST_UNIT),
    };
  });
  if (infinite > 0) {
    warnings.push({ code: 'invalid-samples', message: `${infinite} samples are beyond all numbers: shown as gaps.` });
  }
  return leads;
}

/** The names as the file gives them where they differ; "II (2)" for the second II, "lead 3" for a third without a name. */
function distinctNames(leads: readonly Lead<LeadSamples>[], warnings: RecordingWarning[]): string[] {
  const taken = new Set<string>();
  const doubled = new Set<string>();
  const names = leads.map(({ name }, i) => {
    const plain = plainText(name, LONGEST_NAME) || `lead ${i + 1}`;
    let distinct = plain;
    for (let count = 2; taken.has(distinct); count++) distinct = `${plain} (${count})`;
    if (distinct !== plain) doubled.add(plain);
    taken.add(distinct);
    return distinct;
  });
  if (doubled.size > 0) {
    const message = `Several leads are called ${listNames([...doubled])}: they were numbered.`;
    warnings.push({ code: 'header-field', message });
  }
  return names;
}

function lengthened(samplesMv: LeadSamples, room: Float32Array): Float32Array {
  room.set(samplesMv.subarray());
  return room;
}
