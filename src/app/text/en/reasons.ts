import { listed } from './grammar.ts';

interface Pause {
  readonly seconds: string;
  readonly compensatory: boolean;
}

const pauseClause = ({ seconds, compensatory }: Pause): string =>
  `a ${compensatory ? 'fully compensatory ' : ''}pause of ${seconds}`;
const afterwards = (pause: Pause | null): string => (pause === null ? '' : ` and is followed by ${pauseClause(pause)}`);

const ZONES = { beforeQrs: 'before the QRS', qrs: 'on the QRS', afterQrs: 'after the QRS' };
type Zone = keyof typeof ZONES;

interface Timing {
  readonly change: string;
  readonly before: string;
  readonly usual: string;
  readonly pause: Pause | null;
}

interface Qrs {
  readonly qrs: string;
  readonly usual: string;
  readonly difference: string;
}

/** A class as `classes.inSentence` has it, with its probability. */
interface Ranked {
  readonly name: string;
  readonly probability: string;
}

/** What speaks for the class of a beat, one sentence for each kind of remark (src/ecg/explanation/remark.ts). */
export const reasons = {
  pause: ({ pause }: { pause: Pause }) => `Is followed by ${pauseClause(pause)}.`,
  interval: ({ before }: { before: string }) => `Comes ${before} after the last beat.`,
  early: ({ change, before, usual, pause }: Timing) =>
    `Comes ${change} early (${before} after the last beat; usual ${usual})${afterwards(pause)}.`,
  onTime: ({ before, usual, pause }: Timing) =>
    `Comes on time (${before} after the last beat; usual ${usual})${afterwards(pause)}.`,
  late: ({ change, before, usual, pause }: Timing) =>
    `Comes ${change} late (${before} after the last beat; usual ${usual})${afterwards(pause)}.`,
  qrs: ({ qrs }: { qrs: string }) => `Its QRS lasts ${qrs}.`,
  qrsSame: ({ qrs, usual }: Qrs) => `Its QRS lasts ${qrs}, about as long as your usual beat (${usual}).`,
  qrsLonger: ({ qrs, difference }: Qrs) => `Its QRS lasts ${qrs}, ${difference} longer than your usual beat.`,
  qrsShorter: ({ qrs, difference }: Qrs) => `Its QRS lasts ${qrs}, ${difference} shorter than your usual beat.`,
  attention: ({ share, zone }: { share: string; zone: Zone }) =>
    `${share} of the network’s attention is ${ZONES[zone]}.`,
  attentionOnTwo: ({
    share,
    zone,
    nextShare,
    nextZone,
  }: {
    share: string;
    zone: Zone;
    nextShare: string;
    nextZone: Zone;
  }) => `${share} of the network’s attention is ${ZONES[zone]}, ${nextShare} ${ZONES[nextZone]}.`,
  noAttention: ({ name }: { name: string }) => `Nothing in the wave speaks for ${name}.`,
  measuredAsUsual: ({ name }: { name: string }) => `Neither its time nor its QRS speaks for ${name}: look twice.`,
  otherClass: ({ explained, best }: { explained: Ranked; best: Ranked }) =>
    `The network gives ${explained.name} ${explained.probability}; it finds ${best.name} most probable, ${best.probability}.`,
  notSure: ({ best, next }: { best: Ranked; next: Ranked }) =>
    `The network is not sure: ${best.name} ${best.probability}, next ${next.name} ${next.probability}.`,
  poorSignal: ({ faults, best, next }: { faults: readonly string[]; best: Ranked; next: Ranked }) =>
    `Not sure, as the signal is poor here (${listed(faults)}): ${best.name} ${best.probability}, next ${next.name} ${next.probability}.`,
  inFlutter: ({ best, next }: { best: Ranked; next: Ranked }) =>
    `Not sure, as large waves leave no separate beats here: ${best.name} ${best.probability}, next ${next.name} ${next.probability}.`,
  cutOff: ({ best, next }: { best: Ranked; next: Ranked }) =>
    `Not sure, as the recording begins, ends or has a gap within this beat, and what is left of it can look like another: ${best.name} ${best.probability}, next ${next.name} ${next.probability}.`,
  paced: ({ qrs, share }: { qrs: string; share: string }) =>
    `Beats here are usually wide (QRS ${qrs}), and ${share} of them follow a pacing spike. The network has not learnt paced beats, so what looks usual here is called unknown.`,
  wideWithoutP: ({ qrs, share }: { qrs: string; share: string }) =>
    `Beats here are usually wide (QRS ${qrs}), and the atria lead in only ${share} of them: a ventricular rhythm, fibrillation with a bundle branch block, or a pacemaker whose spikes are not to be seen. The network has learnt none of these, so it is less sure of what looks usual here.`,
  timingEffect: ({ probability, probabilityOnTime }: { probability: string; probabilityOnTime: string }) =>
    `Had it come on time, the probability would be ${probabilityOnTime} instead of ${probability}.`,
  mostProbable: ({ best, next }: { best: Ranked; next: Ranked }) =>
    `The network finds ${best.name} most probable, ${best.probability}; next ${next.name}, ${next.probability}.`,
};
