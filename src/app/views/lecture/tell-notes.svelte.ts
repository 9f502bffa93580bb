import { LectureChannel } from '../../../browser/lecture-channel.ts';
import { readOfTab, writeOfTab } from '../../../browser/storage/tab-value.ts';
import type { PlacedMoment } from '../../state/lecture/lecture-operation.ts';
import type { Session } from '../../state/session/session.svelte.ts';
import { titleOf } from './moment-in-words.ts';

interface Lecturing {
  readonly now: () => {
    readonly number: number;
    readonly moments: readonly PlacedMoment[];
    readonly session: Pick<Session, 'identity'>;
  };
  readonly step: (by: 1 | -1) => void;
}

/** When the lecture of this tab began, through a reload too. */
const BEGAN = 'fiducial-lecture-began';

/** Tells the second window where the lecture is, whenever it moves or is asked. Made while a component is set up. */
export class TellNotes {
  constructor({ now, step }: Lecturing) {
    const began = readOfTab(BEGAN);
    const beganAt = typeof began === 'number' ? began : Date.now();
    writeOfTab(BEGAN, beganAt);
    const tell = (): void => {
      const { number, moments, session } = now();
      const [placed, next] = [moments[number - 1], moments[number]];
      if (!placed) return;
      channel.tell({
        kind: 'now',
        number,
        count: moments.length,
        title: titleOf(placed.moment, session),
        note: placed.moment.note,
        next: next ? titleOf(next.moment, session) : null,
        beganAt,
      });
    };
    const channel = new LectureChannel((news) => {
      if (news.kind === 'where') tell();
      if (news.kind === 'step') step(news.by);
    });
    $effect(tell);
    $effect(() => () => {
      channel.tell({ kind: 'over' });
      channel.close();
      writeOfTab(BEGAN, null);
    });
  }
}
