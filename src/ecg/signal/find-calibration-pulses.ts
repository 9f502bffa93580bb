/** Samples [first, end) that a recorder made to show its gain. */
export interface CalibrationPulse {
  readonly firstSample: number;
  readonly endSample: number;
}

/** The pulse of electrocardiographs: 1 mV (10 mm), for 0.05 to 0.5 s. */
const HEIGHT_MV = 1;
const TOLERANCE_MV = 0.03;
const SHORTEST_SECONDS = 0.05;
const LONGEST_SECONDS = 0.5;
/** It stands on a line at zero that is there this long on both sides; its edges may take a sample or two. */
const LINE_SECONDS = 0.02;
const EDGE_SAMPLES = 2;
/** No heart gives three leads the same wave: III is II − I, aVR −(I + II) / 2. */
const FEWEST_LEADS = 3;

/**
 * Calibration pulses that are stored in the signal, in all leads at once and alike: rectangles of one millivolt on a line at zero.
 * None is found in fewer than three leads, which a wave of the heart could fill alike.
 * @param leadsMv equally long leads in millivolts.
 */
export function findCalibrationPulses(leadsMv: readonly Float32Array[], sampleRateHz: number): CalibrationPulse[] {
  if (leadsMv.length < FEWEST_LEADS) return [];
  const [first] = leadsMv;
  const line = Math.ceil(LINE_SECONDS * sampleRateHz);
  const pulses: CalibrationPulse[] = [];
  for (let i = 0; i < first.length; i++) {
    if (!isNear(first[i], HEIGHT_MV)) continue;
    const start = i;
    while (i < first.length && isNear(first[i], HEIGHT_MV)) i++;
    const seconds = (i - start) / sampleRateHz;
    if (seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS) continue;
    const isPulse = leadsMv.every((lead) => {
      return (
        isAll(lead, start, i, HEIGHT_MV) &&
        isAll(lead, start - EDGE_SAMPLES - line, start - EDGE_SAMPLES, 0) &&
        isAll(lead, i + EDGE_SAMPLES, i + EDGE_SAMPLES + line, 0)
      );
    });
    if (isPulse) pulses.push({ firstSample: start - EDGE_SAMPLES, endSample: i + EDGE_SAMPLES });
  }
  return pulses;
}

function isNear(value: number, level: number): boolean {
  return Math.abs(value - level) <= TOLERANCE_MV;
}

/** Whether [from, to) lies within the lead and all of it at that level. */
function isAll(lead: Float32Array, from: number, to: number, level: number): boolean {
  return from >= 0 && to <= lead.length && lead.subarray(from, to).every((value) => isNear(value, level));
}
