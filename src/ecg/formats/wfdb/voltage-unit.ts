/** Millivolts in one of each voltage unit, by lower-case name. Both micro signs of Unicode appear in real files. */
const MV_PER_UNIT: Readonly<Record<string, number>> = {
  mv: 1,
  millivolt: 1,
  millivolts: 1,
  v: 1000,
  volt: 1000,
  volts: 1000,
  uv: 0.001,
  '\u00b5v': 0.001,
  '\u03bcv': 0.001,
  microvolt: 0.001,
  microvolts: 0.001,
  nv: 0.000001,
};

/** Millivolts per unit named in a file, in any case ("uV" → 0.001), or undefined when it isn't a known voltage unit. */
export function mvPerUnit(unit: string): number | undefined {
  const folded = unit.toLowerCase();
  return Object.hasOwn(MV_PER_UNIT, folded) ? MV_PER_UNIT[folded] : undefined;
}
