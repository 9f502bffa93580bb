import type { LeadDefinition } from './lead-definitions.ts';

/** Where the reference beat was taken away from the rhythm, from section 4. Sample numbers are 1-based. */
export interface SubtractionZones {
  /** Length of the reference beat, in samples at its own rate, and its fiducial point. */
  readonly beatMilliseconds: number;
  readonly fiducial: number;
  readonly zones: readonly { readonly first: number; readonly fiducial: number; readonly last: number }[];
}

const HEADER_BYTES = 6;
const ZONE_BYTES = 14;
/** Type of the complexes that look like the reference beat: only from these it was taken away. */
const REFERENCE_TYPE = 0;

/** Reads section 4. Source: EN 1064, 5.7. */
export function readSubtractionZones(section: DataView): SubtractionZones | null {
  if (section.byteLength < HEADER_BYTES) return null;
  const count = section.getUint16(4, true);
  const zones: SubtractionZones['zones'][number][] = [];
  for (let at = HEADER_BYTES, index = 0; index < count; index++, at += ZONE_BYTES) {
    if (at + ZONE_BYTES > section.byteLength) return null;
    if (section.getUint16(at, true) !== REFERENCE_TYPE) continue;
    const first = section.getUint32(at + 2, true);
    zones.push({ first, fiducial: section.getUint32(at + 6, true), last: section.getUint32(at + 10, true) });
  }
  return { beatMilliseconds: section.getUint16(0, true), fiducial: section.getUint16(2, true), zones };
}

/** Adds the reference beat back to what is left of one lead, in place. Both have the same rate. Source: EN 1064, annex C. */
export function addReferenceBeat(
  residueMv: Float32Array,
  beatMv: Float32Array,
  { fiducial, zones }: SubtractionZones,
  { firstSample }: LeadDefinition,
): void {
  for (const zone of zones) {
    const from = Math.max(0, zone.first - firstSample);
    const to = Math.min(residueMv.length - 1, zone.last - firstSample);
    // Sample of the beat that lies under sample 0 of the lead.
    const shift = fiducial - 1 - (zone.fiducial - firstSample);
    for (let i = Math.max(from, -shift); i <= to && i + shift < beatMv.length; i++) residueMv[i] += beatMv[i + shift];
  }
}
