import type { BeatClass } from '../beats/beat-class.ts';
import type { QualityReason } from '../quality/signal-quality.ts';
import type { WaveZone } from './zone-shares.ts';

/** A pause after the beat; compensatory when the intervals before and after it make two usual ones. */
export interface Pause {
  readonly seconds: number;
  readonly compensatory: boolean;
}

export interface RankedClass {
  readonly beatClass: BeatClass;
  readonly probability: number;
}

export interface SharedZone {
  readonly zone: WaveZone;
  /** Whole percent, rounded with the other zones (`zonePercents`). */
  readonly percent: number;
}

/** One thing worth saying about a beat, with every figure the sentence needs. The words are the reader's: see app/text. */
export type Remark =
  | { readonly kind: 'pause'; readonly pause: Pause }
  | { readonly kind: 'interval'; readonly beforeSeconds: number }
  | {
      readonly kind: 'timing';
      readonly timing: 'early' | 'onTime' | 'late';
      /** By how much of the usual interval it came early or late, 0…; not negative. */
      readonly changeShare: number;
      readonly beforeSeconds: number;
      readonly usualSeconds: number;
      readonly pause: Pause | null;
    }
  | { readonly kind: 'qrs'; readonly qrsSeconds: number }
  | {
      readonly kind: 'qrsCompared';
      readonly comparison: 'same' | 'longer' | 'shorter';
      readonly qrsSeconds: number;
      readonly usualSeconds: number;
      /** Of the two durations in whole milliseconds, so that the sentence adds up with them; not negative. */
      readonly differenceMs: number;
    }
  | { readonly kind: 'attention'; readonly first: SharedZone; readonly second: SharedZone | null }
  | { readonly kind: 'noAttention'; readonly explainedClass: BeatClass }
  | { readonly kind: 'otherClass'; readonly explained: RankedClass; readonly best: RankedClass }
  | { readonly kind: 'notSure'; readonly best: RankedClass; readonly next: RankedClass }
  | {
      readonly kind: 'poorSignal';
      readonly faults: readonly QualityReason[];
      readonly best: RankedClass;
      readonly next: RankedClass;
    }
  /** Not sure, as large waves leave no separate beats here. */
  | { readonly kind: 'inFlutter'; readonly best: RankedClass; readonly next: RankedClass }
  /** Not sure, as an end of the recording or a gap may have cut its QRS. */
  | { readonly kind: 'cutOff'; readonly best: RankedClass; readonly next: RankedClass }
  /** Called unknown, as the usual beat of the recording is wide and follows a pacing spike. */
  | { readonly kind: 'paced'; readonly usualQrsSeconds: number; readonly pacedShare: number }
  /** Not sure, as the usual beat of the recording is wide and has no P wave. */
  | { readonly kind: 'wideWithoutP'; readonly usualQrsSeconds: number; readonly pWaveShare: number }
  /** Part of an irregular rhythm without P waves, where an early beat says little. */
  | { readonly kind: 'inFibrillation' }
  /** Sure of an ectopic class, though the beat comes on time and its QRS is as the usual one. */
  | { readonly kind: 'measuredAsUsual'; readonly explainedClass: BeatClass }
  | { readonly kind: 'timingEffect'; readonly probability: number; readonly probabilityOnTime: number }
  | { readonly kind: 'mostProbable'; readonly best: RankedClass; readonly next: RankedClass };
