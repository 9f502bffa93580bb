import type { Lead } from '../../recording/recording.ts';

/** The limb leads that follow from I and II, as weights of the two. Source: Einthoven's law, Goldberger's leads. */
const DERIVED: Readonly<Record<string, readonly [i: number, ii: number]>> = {
  III: [-1, 1],
  aVR: [-0.5, -0.5],
  aVL: [1, -0.5],
  aVF: [-0.5, 1],
};
const STANDARD = ['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'];

/** The leads in standard order with the limb leads that were missing, and the names of those. */
export interface CompletedLeads {
  readonly leads: readonly Lead[];
  readonly derived: readonly string[];
}

/** Adds III, aVR, aVL and aVF, computed from I and II, where a file stores only these two of the limb leads. */
export function deriveLimbLeads(leads: readonly Lead[]): CompletedLeads {
  const find = (name: string) => leads.find((lead) => lead.name === name);
  const [i, ii] = [find('I'), find('II')];
  const derived =
    i === undefined || ii === undefined
      ? []
      : Object.entries(DERIVED)
          .filter(([name]) => find(name) === undefined)
          .map(([name, [ofI, ofII]]): Lead => {
            const samplesMv = i.samplesMv.map((sample, at) => ofI * sample + ofII * ii.samplesMv[at]);
            return { name, samplesMv, sourceUnit: i.sourceUnit, unitAssumed: i.unitAssumed || ii.unitAssumed };
          });
  const placeOf = ({ name }: Lead) => (STANDARD.includes(name) ? STANDARD.indexOf(name) : STANDARD.length);
  return {
    leads: [...leads, ...derived].sort((a, b) => placeOf(a) - placeOf(b)),
    derived: derived.map(({ name }) => name),
  };
}
