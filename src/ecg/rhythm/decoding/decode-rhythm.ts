import { beatEvidence, type BeatEvidence, type EvidenceWeights } from './beat-evidence.ts';
import { decodeStates, type DecodedStates } from './decode-states.ts';
import { changeCosts, RHYTHM_STATES, startCosts, type RhythmState } from './rhythm-states.ts';
import { stateGraph } from './state-graph.ts';

/** Set by hand with the states on DS1, contexts from networks that never saw the person (training/pages/rhythm-and-quality.md). */
const EVIDENCE_WEIGHTS: EvidenceWeights = {
  context: 0.3,
  classes: 0.8,
  classFloor: 0.005,
  contextFloor: 0.02,
  priorExponent: 0.3,
};

/** The rhythm of every beat from what is known of all of them, as indices into RHYTHM_STATES. */
export function decodeRhythm(
  beats: BeatEvidence,
  prior: ArrayLike<number>,
  states: readonly RhythmState[] = RHYTHM_STATES,
  weights: EvidenceWeights = EVIDENCE_WEIGHTS,
): DecodedStates {
  const graph = stateGraph(states);
  const evidence = beatEvidence(beats, states, graph, prior, weights);
  return decodeStates(graph, evidence, changeCosts(states), startCosts(states), beats.isGap);
}
