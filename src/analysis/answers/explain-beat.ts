import type { BeatClassifier } from '../../classifier/beat-classifier.ts';
import type { NetworkEvidence } from '../../classifier/explain/network-evidence.ts';
import { EVIDENCE_BLOCKS } from '../../classifier/explain/evidence-blocks.ts';
import { preparedInputs } from '../../classifier/model/network-inputs.ts';
import { BEAT_CLASSES, type BeatClass } from '../../ecg/beats/beat-class.ts';
import { BEAT_WINDOW } from '../../ecg/preparation/beat-window.ts';
import { NOT_SURE_REASONS } from '../../ecg/beats/beats.ts';
import { remarkOnBeat } from '../../ecg/explanation/remark-on-beat.ts';
import { waveShares } from '../../ecg/explanation/wave-shares.ts';
import { zoneShares } from '../../ecg/explanation/zone-shares.ts';
import { namedReasons } from '../../ecg/quality/signal-quality.ts';
import { spellAt } from '../../ecg/rhythm/spells/spell-figures.ts';
import { P_WAVE_STATES, WAVE_POINTS, type Waves } from '../../ecg/waves/waves.ts';
import type { LeadAnalysis } from '../run/analyse-recording.ts';
import type { BeatExplanation } from '../analysis.ts';
import { wideUsual } from '../run/doubted-sections.ts';
import { SHOWN_TIMES, shownBeat, shownCurve } from './shown-beat.ts';

const UNKNOWN = BEAT_CLASSES.indexOf('Q');
const P_PRESENT = P_WAVE_STATES.indexOf('present');
const POOR_SIGNAL = NOT_SURE_REASONS.indexOf('poor-signal');
const FLUTTER = NOT_SURE_REASONS.indexOf('flutter');
const CUT_OFF = NOT_SURE_REASONS.indexOf('cut-off');

/** Explains one beat of an analysis, for its most probable class or the one named. Throws RangeError for no such beat. */
export async function explainBeat(
  { analysis, measured, inputs, doubtedSections }: LeadAnalysis,
  classifier: BeatClassifier,
  beatIndex: number,
  namedClass: BeatClass | null,
): Promise<BeatExplanation> {
  const { beats, quality, spells, usualQrsSeconds } = analysis;
  const { waves } = measured;
  if (!(beatIndex >= 0 && beatIndex < beats.count)) throw new RangeError(`there is no beat ${beatIndex}`);
  const explainedClass = namedClass ?? BEAT_CLASSES[beats.classIndex[beatIndex]];
  const { prepared, index } = inputs.inputsOf(beatIndex);
  const classIndex = BEAT_CLASSES.indexOf(explainedClass);
  const evidence =
    classIndex === UNKNOWN
      ? unlearntEvidence(beats.probabilities[beatIndex * BEAT_CLASSES.length + UNKNOWN])
      : await classifier.explain(preparedInputs(prepared), index, classIndex);

  const { windowStartSeconds, windowStepSeconds } = SHOWN_TIMES;
  const attribution = shownCurve(evidence.attribution);
  const limits = qrsLimitsOf(waves, beatIndex);
  const shares = zoneShares(attribution, windowStartSeconds, windowStepSeconds, limits);
  const limitsAt = Object.fromEntries(
    WAVE_POINTS.map((point) => [point, waves[point][beatIndex]]),
  ) as BeatExplanation['waves'];
  const intervals = {
    rrBeforeSeconds: beats.rrBeforeSeconds[beatIndex],
    rrAfterSeconds: beats.rrAfterSeconds[beatIndex],
    rrUsualSeconds: beats.rrUsualSeconds[beatIndex],
  };
  return {
    beatIndex,
    explainedClass,
    windowStartSeconds,
    windowStepSeconds,
    ...shownBeat(prepared, index),
    attribution,
    qrsLimitsSeconds: limits,
    waves: limitsAt,
    zoneShares: shares,
    waveShares: waveShares(
      attribution,
      windowStartSeconds,
      windowStepSeconds,
      limitsAt,
      waves.pWave[beatIndex] === P_PRESENT,
    ),
    timing: { ...intervals, probability: evidence.probability, probabilityOnTime: evidence.probabilityOnTime },
    evidenceLogOdds: evidence.blocks,
    remarks: remarkOnBeat({
      explainedClass,
      ...intervals,
      probabilities: beats.probabilities.subarray(
        beatIndex * BEAT_CLASSES.length,
        (beatIndex + 1) * BEAT_CLASSES.length,
      ),
      notSure: beats.notSure[beatIndex] === 1,
      signalFaults: beats.notSureReason[beatIndex] === POOR_SIGNAL ? namedReasons(quality.beatReasons[beatIndex]) : [],
      qrsSeconds: beats.qrsSeconds[beatIndex],
      usualQrsSeconds,
      zoneShares: shares,
      inFlutter: beats.notSureReason[beatIndex] === FLUTTER,
      isCut: beats.notSureReason[beatIndex] === CUT_OFF,
      inFibrillation: spellAt(spells, beats.rPeakSample[beatIndex] / inputs.sampleRateHz)?.rhythm === 'fibrillation',
      wideUsual: wideUsual(doubtedSections, beats.rPeakSample[beatIndex]),
      probabilityOnTime: evidence.probabilityOnTime,
    }),
  };
}

function qrsLimitsOf({ qrsOnset, qrsEnd }: Waves, beat: number): readonly [number, number] | null {
  const limits = [qrsOnset[beat], qrsEnd[beat]] as const;
  return limits.some(Number.isNaN) ? null : limits;
}

/** Nothing speaks for a class that the network has not learnt, whatever its last layer would say of it. */
function unlearntEvidence(probability: number): NetworkEvidence {
  return {
    attribution: new Float32Array(BEAT_WINDOW.samples),
    blocks: Object.fromEntries(EVIDENCE_BLOCKS.map((block) => [block, NaN])) as NetworkEvidence['blocks'],
    probability,
    probabilityOnTime: NaN,
  };
}
