import type { StoredLead } from '../stored/stored-ecg.ts';
import { assumeVoltageUnit } from '../facts/assume-voltage-unit.ts';
import { mvPerUnit } from '../facts/unit.ts';

/** A lead of numbers in a unit as written; where none is written (or none that is a voltage), one in which they have the size of an ECG. */
export function jsonLead(name: string, values: Float64Array, unit: string): StoredLead {
  const known = mvPerUnit(unit);
  const taken = known === undefined ? assumeVoltageUnit([values]) : unit;
  const mv = known ?? mvPerUnit(taken) ?? 1;
  return {
    name,
    samplesMv: Float32Array.from(values, (value) => value * mv),
    unit: taken,
    unitAssumed: known === undefined,
  };
}
