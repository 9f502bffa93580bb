/** CSS defines 1 in as 96 px, so one millimetre is taken for this many CSS pixels until the person measured the screen. */
export const PX_PER_MM = 96 / 25.4;
/** Every fifth rule is heavy: 0.2 s and 0.5 mV at the usual scale. */
const MM_PER_MAJOR_RULE = 5;
/** Rules are anchored to a whole number of heavy ones, so floating point never moves a heavy rule to its neighbour. */
const TOLERANCE_MM = 1e-6;

export interface Rule {
  /** Distance from the near edge, CSS pixels. */
  readonly positionPx: number;
  readonly major: boolean;
}

/**
 * The 1 mm rules of ECG paper across `lengthPx`. `originPx` is where rule 0 lies (it may be outside): the paper moves
 * with the wave when the origin is the position of time 0 or of 0 mV.
 */
export function paperRules(originPx: number, lengthPx: number, pxPerMm = PX_PER_MM): Rule[] {
  const rules: Rule[] = [];
  const first = Math.ceil(-originPx / pxPerMm - TOLERANCE_MM);
  const last = Math.floor((lengthPx - originPx) / pxPerMm + TOLERANCE_MM);
  for (let mm = first; mm <= last; mm++) {
    rules.push({ positionPx: originPx + mm * pxPerMm, major: mm % MM_PER_MAJOR_RULE === 0 });
  }
  return rules;
}
