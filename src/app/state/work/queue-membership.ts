import type { Beats } from '../../../analysis/analysis.ts';
import { BEAT_CLASSES } from '../../../ecg/beats/beat-class.ts';
import type { Stretch } from '../../../ecg/rhythm/finding.ts';

const QUEUE_CLASSES = { ectopic: ['V', 'S', 'F'], V: ['V'], S: ['S'], F: ['F'] } as const;

type PlainQueue = keyof typeof QUEUE_CLASSES | 'notSure' | 'shape' | 'finding' | 'all';

/** Which beats belong to a queue that the beats alone decide; `shape` are R samples, `stretch` has both ends in it. */
export function queueMembership(
  queue: PlainQueue,
  beats: Beats,
  { shape, stretch }: { readonly shape: readonly number[] | null; readonly stretch: Stretch | null },
): (index: number) => boolean {
  const sample = (index: number): number => beats.rPeakSample[index] ?? -1;
  switch (queue) {
    case 'all':
      return () => true;
    case 'notSure':
      return (index) => beats.notSure[index] === 1;
    case 'shape': {
      const alike = new Set(shape);
      return (index) => alike.has(sample(index));
    }
    case 'finding':
      return (index) => stretch !== null && sample(index) >= stretch.startSample && sample(index) <= stretch.endSample;
    default: {
      const wanted: readonly string[] = QUEUE_CLASSES[queue];
      return (index) => wanted.includes(BEAT_CLASSES[beats.classIndex[index] ?? 0] ?? '');
    }
  }
}
