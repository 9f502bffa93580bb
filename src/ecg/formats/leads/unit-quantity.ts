import { unitNamed, type Quantity } from '../facts/unit.ts';
import type { OtherSignal } from '../../recording/signal-kind.ts';

/** What is measured in a unit; counts of a converter and no unit say nothing. */
const MEASURED_IN: Readonly<Record<Exclude<Quantity, 'voltage' | 'count' | 'none'>, OtherSignal>> = {
  time: 'time',
  frequency: 'auxiliary',
  sample: 'counter',
  acceleration: 'acceleration',
  rotation: 'rotation',
  magnetism: 'magnetic-field',
  temperature: 'temperature',
  pressure: 'pressure',
  conductance: 'skin-conductance',
  resistance: 'impedance',
  ratio: 'saturation',
  rhythm: 'heart-rate',
  flow: 'flow',
  current: 'current',
  force: 'auxiliary',
};

/** What the unit of a signal says: "voltage", a kind of signal that is measured in it, or nothing ("digit", "n/a", unknown). */
export function quantityOfUnit(unit: string): 'voltage' | OtherSignal | null {
  const quantity = unitNamed(unit)?.quantity ?? 'none';
  if (quantity === 'voltage') return 'voltage';
  return quantity === 'count' || quantity === 'none' ? null : MEASURED_IN[quantity];
}
