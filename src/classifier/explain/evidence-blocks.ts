/**
 * The parts of a beat that can be made usual one by one: its QRS and T, when it came, its P wave (and those that no QRS follows), and
 * the rhythm around it.
 */
export const EVIDENCE_BLOCKS = ['wave', 'timing', 'p', 'rhythm'] as const;
export type EvidenceBlock = (typeof EVIDENCE_BLOCKS)[number];
