import { analyseRecording, type LeadAnalysis } from '../../../src/analysis/run/analyse-recording.ts';
import { AROUND_FEATURES, featuresAround } from '../../../src/ecg/preparation/features-around.ts';
import { chooseClearLead } from '../../../src/ecg/quality/choose-clear-lead.ts';
import { unreadableStretches } from '../../../src/ecg/quality/unreadable-stretches.ts';
import { durationSeconds, type Recording } from '../../../src/ecg/recording/recording.ts';
import type { ContextWeights } from '../../../src/ecg/rhythm/decoding/context-weights.ts';
import { RHYTHM_CONTEXTS, rhythmContexts } from '../../../src/ecg/rhythm/decoding/rhythm-contexts.ts';
import { nameSpells } from '../../../src/ecg/rhythm/spells/name-spells.ts';
import type { RhythmSpell } from '../../../src/ecg/rhythm/spells/rhythm-spell.ts';
import type { ConfidenceOf } from '../../../src/ecg/rhythm/spells/spell-confidence.ts';
import type { SpellInputs } from '../../../src/ecg/rhythm/spells/spell-context.ts';
import type { HeldOutReader } from './held-out-readers.ts';

/** The rhythms of a recording as the app runs, by a reader that has not seen its person; null without one. */
export async function heldOutSpells(
  recording: Recording,
  reader: HeldOutReader | null,
  confidenceOf?: ConfidenceOf,
): Promise<RhythmSpell[] | null> {
  if (!reader) return null;
  const lead = await analyseRecording(recording, chooseClearLead(recording), reader.classifier);
  return nameSpells(inputsWithContexts(recording, lead, reader.contextWeights), confidenceOf);
}

/** What the rhythms of an analysis are named from, with what another network of contexts says of its beats. */
export function inputsWithContexts(
  recording: Recording,
  { analysis, measured, flutter, paced, inputs }: LeadAnalysis,
  weights: ContextWeights,
): SpellInputs {
  const { sampleRateHz } = recording;
  const contexts = new Float32Array(analysis.beats.count * RHYTHM_CONTEXTS.length);
  let at = 0;
  for (const { prepared, first, count } of inputs.stretches()) {
    const around = featuresAround(prepared.features).subarray(
      first * AROUND_FEATURES,
      (first + count) * AROUND_FEATURES,
    );
    contexts.set(rhythmContexts(around, weights), at);
    at += count * RHYTHM_CONTEXTS.length;
  }
  return {
    durationSeconds: durationSeconds(recording),
    sampleRateHz,
    beats: analysis.beats,
    unreadable: unreadableStretches(measured.quality, sampleRateHz),
    flutter,
    paced,
    contexts,
  };
}
