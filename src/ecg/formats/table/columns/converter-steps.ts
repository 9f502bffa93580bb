/** Samples that decide. */
const FEWEST_SAMPLES = 20;
/** A converter's middle lies far from zero beside what the signal spans; a voltage lies about zero. */
const OFFSET_SHARE = 1;
/** Height of an ECG from its lowest to its highest value, about: what unknown steps are scaled to. */
const USUAL_SPAN_MV = 2;
const TAIL_SHARE = 0.005;

/** True when numbers are steps of a converter by their look: whole, none negative, about a middle far from zero. */
export function looksLikeSteps(values: Float64Array): boolean {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length < FEWEST_SAMPLES || sorted[0] < 0 || !sorted.every(Number.isInteger)) return false;
  return sorted[sorted.length >> 1] >= OFFSET_SHARE * span(sorted) && span(sorted) > 0;
}

/** Steps per millivolt under which numbers have the height of an ECG: one, two or five times a power of ten. */
export function assumedStepsPerMv(values: Float64Array): number {
  const steps = span(values.filter((value) => !Number.isNaN(value)).sort()) / USUAL_SPAN_MV;
  if (!(steps > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(steps));
  const leading = steps / power;
  return (leading < 1.5 ? 1 : leading < 3.5 ? 2 : leading < 7.5 ? 5 : 10) * power;
}

function span(sorted: Float64Array): number {
  const tail = Math.floor(sorted.length * TAIL_SHARE);
  return sorted.length === 0 ? 0 : sorted[sorted.length - 1 - tail] - sorted[tail];
}
