import { RecordingError } from '../../recording/recording-error.ts';

/** One lead of section 3. */
export interface LeadDefinition {
  readonly leadNumber: number;
  /** Sample numbers, 1-based, both included. */
  readonly firstSample: number;
  readonly lastSample: number;
}

export interface LeadDefinitions {
  readonly leads: readonly LeadDefinition[];
  /** True when section 6 holds what is left after a reference beat was taken away at each QRS complex. */
  readonly beatSubtracted: boolean;
}

const LEAD_BYTES = 9;
const SUBTRACTION_FLAG = 1;

/** Reads section 3. Throws `RecordingError` when it defines no lead. Source: EN 1064, 5.6. */
export function readLeadDefinitions(section: DataView | undefined, name: string): LeadDefinitions {
  const count = section === undefined || section.byteLength < 2 ? 0 : section.getUint8(0);
  const leads: LeadDefinition[] = [];
  for (
    let at = 2;
    section !== undefined && leads.length < count && at + LEAD_BYTES <= section.byteLength;
    at += LEAD_BYTES
  ) {
    leads.push({
      firstSample: section.getUint32(at, true),
      lastSample: section.getUint32(at + 4, true),
      leadNumber: section.getUint8(at + 8),
    });
  }
  if (section === undefined || leads.length < count || count === 0) {
    throw new RecordingError('bad-header', `${name} does not define its leads (section 3): export it again.`);
  }
  if (leads.some(({ firstSample, lastSample }) => lastSample < firstSample)) {
    throw new RecordingError(
      'bad-header',
      `${name} has a lead that ends before it begins (section 3): export it again.`,
    );
  }
  return { leads, beatSubtracted: (section.getUint8(1) & SUBTRACTION_FLAG) !== 0 };
}
