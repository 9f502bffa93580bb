import type { Session } from './session.svelte.ts';

/** What is in view, and where it is kept. */
type ViewedSession = Pick<Session, 'analysis' | 'keeping' | 'opened' | 'selection' | 'viewport'>;

/** Panning passes through hundreds of views; the one it stops at is kept. */
const QUIET_MS = 600;

/**
 * Keeps what is in view with the recording, and everything else that is still on its way when the page goes. Call it
 * once, while a component is set up.
 */
export function keepView(session: ViewedSession): void {
  const { viewport, keeping } = session;

  $effect(() => {
    const { analysis, opened, selection } = session;
    const { summary, leadIndex, layout, filtered } = opened;
    const { startSeconds, mmPerSecond, mmPerMv } = viewport;
    if (!summary || !analysis) return;
    // All of them are what is waited for.
    void [leadIndex, layout, filtered, selection.index, startSeconds, mmPerSecond, mmPerMv];
    const timer = setTimeout(() => keeping.viewChanged(), QUIET_MS);
    return () => clearTimeout(timer);
  });

  $effect(() => () => keeping.close());

  $effect(() => {
    const leave = (event: BeforeUnloadEvent): void => {
      // Corrections that are nowhere but in memory are worth a question.
      if (keeping.unsaved) event.preventDefault();
    };
    const hide = (): void => {
      if (!session.analysis) return;
      if (document.visibilityState === 'hidden') keeping.viewChanged();
      // A tab that was frozen or put aside has not heard what others told.
      else void keeping.look();
    };
    addEventListener('beforeunload', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', hide);
    };
  });
}
