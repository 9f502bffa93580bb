import type { Pause, RankedClass, Remark } from '../../ecg/explanation/remark.ts';
import {
  formatInterval,
  formatMilliseconds,
  formatProbability,
  formatWholePercent,
  formatWholeShare,
} from './format-figure.ts';
import { text } from './text.svelte.ts';

/** A remark on a beat as a sentence in the language in force. */
export function remarkInWords(remark: Remark): string {
  const { reasons } = text;
  switch (remark.kind) {
    case 'pause':
      return reasons.pause({ pause: pauseWords(remark.pause) });
    case 'interval':
      return reasons.interval({ before: formatInterval(remark.beforeSeconds) });
    case 'timing':
      return reasons[remark.timing]({
        change: formatWholeShare(remark.changeShare),
        before: formatInterval(remark.beforeSeconds),
        usual: formatInterval(remark.usualSeconds),
        pause: remark.pause && pauseWords(remark.pause),
      });
    case 'qrs':
      return reasons.qrs({ qrs: formatMilliseconds(remark.qrsSeconds) });
    case 'qrsCompared': {
      const sentence = { same: reasons.qrsSame, longer: reasons.qrsLonger, shorter: reasons.qrsShorter };
      return sentence[remark.comparison]({
        qrs: formatMilliseconds(remark.qrsSeconds),
        usual: formatMilliseconds(remark.usualSeconds),
        difference: `${remark.differenceMs}\u00a0ms`,
      });
    }
    case 'attention': {
      const { first, second } = remark;
      const told = { share: formatWholePercent(first.percent), zone: first.zone };
      if (second === null) return reasons.attention(told);
      const nextShare = formatWholePercent(second.percent);
      return reasons.attentionOnTwo({ ...told, nextShare, nextZone: second.zone });
    }
    case 'noAttention':
      return reasons.noAttention({ name: text.classes.inSentence[remark.explainedClass] });
    case 'measuredAsUsual':
      return reasons.measuredAsUsual({ name: text.classes.inSentence[remark.explainedClass] });
    case 'otherClass':
      return reasons.otherClass({ explained: rankedWords(remark.explained), best: rankedWords(remark.best) });
    case 'notSure':
      return reasons.notSure({ best: rankedWords(remark.best), next: rankedWords(remark.next) });
    case 'poorSignal':
      return reasons.poorSignal({
        faults: remark.faults.map((fault) => text.classes.signalFaults[fault]),
        best: rankedWords(remark.best),
        next: rankedWords(remark.next),
      });
    case 'inFlutter':
      return reasons.inFlutter({ best: rankedWords(remark.best), next: rankedWords(remark.next) });
    case 'cutOff':
      return reasons.cutOff({ best: rankedWords(remark.best), next: rankedWords(remark.next) });
    case 'paced':
      return reasons.paced({
        qrs: formatMilliseconds(remark.usualQrsSeconds),
        share: formatWholeShare(remark.pacedShare),
      });
    case 'wideWithoutP':
      return reasons.wideWithoutP({
        qrs: formatMilliseconds(remark.usualQrsSeconds),
        share: formatWholeShare(remark.pWaveShare),
      });
    case 'inFibrillation':
      return text.spells.inFibrillation;
    case 'timingEffect':
      return reasons.timingEffect({
        probability: formatProbability(remark.probability),
        probabilityOnTime: formatProbability(remark.probabilityOnTime),
      });
    case 'mostProbable':
      return reasons.mostProbable({ best: rankedWords(remark.best), next: rankedWords(remark.next) });
  }
}

function pauseWords({ seconds, compensatory }: Pause): { seconds: string; compensatory: boolean } {
  return { seconds: formatInterval(seconds), compensatory };
}

function rankedWords({ beatClass, probability }: RankedClass): { name: string; probability: string } {
  return { name: text.classes.inSentence[beatClass], probability: formatProbability(probability) };
}
