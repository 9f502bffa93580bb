import type { TraceWindow } from '../../../analysis/analysis.ts';
import type { Session } from '../../state/session/session.svelte.ts';
import { MM_PER_SECOND } from './strip-drawing.ts';

/** A piece of a lead that is drawn. */
export interface Stretch {
  readonly leadIndex: number;
  readonly startSeconds: number;
  readonly seconds: number;
}

/** Finer than any printer shows. */
const COLUMNS_PER_MM = 10;

/**
 * What the stretches of a figure look like, asked for anew when it shows others. Create it while a component is set up.
 * `onready` is told 1 when the figure can be drawn, and −1 when it no longer is.
 */
export class StripTraces {
  /** One for each stretch, in their order; null before they are there. */
  windows = $state.raw<readonly TraceWindow[] | null>(null);

  constructor(
    session: Pick<Session, 'answers' | 'filtered' | 'report' | 'summary'>,
    stretches: () => readonly Stretch[],
    onready: (change: 1 | -1) => void,
  ) {
    $effect(() => {
      const { summary, filtered } = session;
      if (!summary) return;
      const asked = stretches().map(({ leadIndex, startSeconds, seconds }) =>
        session.answers.trace({
          leadIndex,
          filtered,
          startSeconds,
          endSeconds: Math.min(summary.durationSeconds, startSeconds + seconds),
          maxColumns: Math.ceil(seconds * MM_PER_SECOND * COLUMNS_PER_MM),
        }),
      );
      let drawn = false;
      let gone = false;
      Promise.all(asked)
        .then((answers) => {
          if (!gone) this.windows = answers;
        }, session.report)
        .finally(() => {
          if (gone) return;
          drawn = true;
          onready(1);
        });
      return () => {
        gone = true;
        if (drawn) onready(-1);
      };
    });
  }
}
