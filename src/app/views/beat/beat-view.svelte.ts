import type { BeatWaveform } from '../anatomy/beat-waveform.ts';
import type { BeatExplanation, Beats } from '../../../analysis/analysis.ts';
import type { BeatClass } from '../../../ecg/beats/beat-class.ts';
import { choosePathway } from '../../../ecg/explanation/choose-pathway.ts';
import { CLASS_PATHWAYS, type PathwayName } from '../../../ecg/explanation/pathways.ts';
import { NOTHING_MEASURED, placeActivations, type MeasuredWaves } from '../../../ecg/explanation/place-activations.ts';
import { ActivationPlayer } from '../anatomy/activation-player.svelte.ts';
import { PointedPart } from '../anatomy/pointed-part.svelte.ts';
import { beatFigures } from './beat-figures.ts';

interface BeatInput {
  readonly beats: Beats;
  readonly sampleRateHz: number;
  readonly beatIndex: number;
  readonly explanation: BeatExplanation | null;
  readonly explaining: boolean;
}

/**
 * State of the panel. While a beat's explanation is being made the last one stays in place (`shown`, not `fresh`), so that nothing jumps;
 * figures, class and heart follow the selected beat at once.
 */
export class BeatView {
  readonly pointed = new PointedPart();
  readonly player: ActivationPlayer;
  readonly #input: () => BeatInput;
  #last: BeatExplanation | null = null;

  readonly figures = $derived.by(() => {
    const { beats, beatIndex, sampleRateHz } = this.#input();
    return beatFigures(beats, beatIndex, sampleRateHz);
  });
  readonly shown = $derived.by(() => {
    const { explanation, explaining } = this.#input();
    // Without an answer under way what was shown of another beat would stay for ever.
    this.#last = explanation ?? (explaining ? this.#last : null);
    return this.#last;
  });
  /** True when what is shown belongs to the selected beat. */
  readonly fresh = $derived.by(() => this.shown !== null && this.shown.beatIndex === this.#input().beatIndex);
  readonly explainedClass = $derived<BeatClass>(
    this.fresh && this.shown ? this.shown.explainedClass : this.figures.beatClass,
  );
  #chosenPathway = $state<PathwayName | null>(null);
  /** The way drawn: the one chosen by the person for this beat, else the likeliest. */
  readonly pathway = $derived<PathwayName>(
    this.#chosenPathway !== null && CLASS_PATHWAYS[this.explainedClass].includes(this.#chosenPathway)
      ? this.#chosenPathway
      : choosePathway(this.explainedClass, this.figures.pWave),
  );
  readonly beat = $derived(
    placeActivations(this.pathway, this.fresh && this.shown ? measuredWaves(this.shown) : NOTHING_MEASURED),
  );

  /** The wave of the selected beat for the strip under the heart; null while it is not there yet. */
  readonly wave = $derived<BeatWaveform | null>(
    this.fresh && this.shown
      ? {
          samplesMv: this.shown.waveformMv,
          startSeconds: this.shown.windowStartSeconds,
          stepSeconds: this.shown.windowStepSeconds,
        }
      : null,
  );

  constructor(input: () => BeatInput) {
    this.#input = input;
    this.player = new ActivationPlayer(() => this.beat);
  }

  choosePathway(name: PathwayName): void {
    this.player.reset();
    this.#chosenPathway = name;
  }

  /** Brings wave and heart to rest; for when another beat or class is shown. */
  rest(): void {
    this.player.reset();
    this.pointed.clear();
    this.#chosenPathway = null;
  }
}

function measuredWaves({ waves, qrsLimitsSeconds }: BeatExplanation): MeasuredWaves {
  const limits = (from: number, to: number) => (from < to ? ([from, to] as const) : null);
  return { p: limits(waves.pOnset, waves.pEnd), qrs: qrsLimitsSeconds, t: limits(waves.tOnset, waves.tEnd) };
}
